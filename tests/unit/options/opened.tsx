import { render } from 'preact';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import type { Received } from '../../../src/core/policy.ts';
import { localKeys } from '../../../src/core/storage.ts';
import type { Language } from '../../../src/core/texts/index.ts';
import type { Door } from '../../../src/options/door.ts';
import { OptionsState } from '../../../src/options/state.ts';
import { loadWords } from '../../../src/options/texts.ts';
import { App } from '../../../src/options/view/app.tsx';
import { loadManaged } from '../../../src/options/view/managed.tsx';

export const origin = 'https://webui.lab.test' as WebUiOrigin;
export const other = 'https://webui.lab.test:8443' as WebUiOrigin;
export const now = 5_000_000_000;

/** A browser made of notes: what was asked of it, in order, and answers that the test gives. */
export class FakeDoor implements Door {
  readonly calls: string[] = [];
  stored: Record<string, unknown> = {};
  granted: readonly string[] = ['*://webui.lab.test/*'];
  answer: boolean | Error = true;
  failure: Error | null = null;
  changed: () => void = () => undefined;

  received: Received | null = null;
  byPolicy = false;

  managed = async () => this.received;
  isByPolicy = async () => this.byPolicy;
  read = async () => structuredClone(this.stored);
  async write(key: string, value: unknown): Promise<void> {
    this.calls.push(`write ${key} ${String(value)}`);
    if (value === undefined) delete this.stored[key];
    else this.stored[key] = value;
  }
  sites: WebUiOrigin[] = [];
  undoable = async () => this.sites;
  isOpen = true;
  async openSiteData(site: string): Promise<boolean> {
    this.calls.push(`site data ${site}`);
    return this.isOpen;
  }
  onChanged = (listener: () => void) => void (this.changed = listener);
  async send(type: string, arg: object): Promise<void> {
    this.calls.push(`${type} ${JSON.stringify(arg)}`);
    if (this.failure) throw this.failure;
    if (type === 'watchSite') this.stored[localKeys.watched] = [(arg as { origin: string }).origin];
    if (type === 'forgetSite') this.stored[localKeys.watched] = [];
  }
  rememberWatch = (site: string) => void this.calls.push(`remember ${site}`);
  forgetWatch = () => void this.calls.push('forget the question');
  async request(patterns: readonly string[]): Promise<boolean> {
    this.calls.push(`request ${patterns.join(' ')}`);
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
  has = async (pattern: string) => this.granted.includes(pattern);
}

/** The page, over what is stored. */
export async function opened(stored: Record<string, unknown> = {}, language: Language = 'en', door = new FakeDoor()) {
  door.stored = stored;
  const [words, Managed] = await Promise.all([loadWords(language), loadManaged(language)]);
  const root = document.body;
  const state = new OptionsState(door, () => render(<App state={state} words={words} Managed={state.hasPolicy ? Managed : null} />, root), () => now);
  await state.start();
  const one = (testid: string) => root.querySelector<HTMLElement>(`[data-testid=${testid}]`);
  const all = (testid: string) => [...root.querySelectorAll<HTMLElement>(`[data-testid=${testid}]`)];
  return { door, state, one, all, said: () => one('outcome')?.textContent ?? null };
}
