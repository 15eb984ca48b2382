// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { readPolicy } from '../../../src/background/policy.ts';
import { enWelcome } from '../../../src/core/texts/en-welcome.ts';
import { koWelcome } from '../../../src/core/texts/ko-welcome.ts';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';

const sites = ['https://a.test', 'https://b.test'];

/** A browser made of notes, of which the page wants little. */
async function opened(answer: boolean | Error) {
  const calls: unknown[] = [];
  const local: Record<string, unknown> = {};
  let shortcut = 'Alt+Shift+U';
  const listeners: ((changes: object) => void)[] = [];
  vi.stubGlobal('chrome', {
    commands: { getAll: async () => [{ name: '_execute_action', shortcut }] },
    i18n: { getUILanguage: () => 'en' },
    storage: { local: { get: async () => local }, session: { get: async () => ({ [sessionKeys.policy]: readPolicy({ sites }) }), remove: async (key: string) => void calls.push(`remove ${key}`) }, onChanged: { addListener: (listener: (changes: object) => void) => listeners.push(listener) } },
    permissions: { contains: async () => answer === true && calls.length > 0, request: async ({ origins }: { origins: string[] }) => (calls.push(origins), answer instanceof Error ? Promise.reject(answer) : answer) },
    runtime: { sendMessage: async (message: unknown) => (calls.push(message), { value: null }) },
  });
  vi.resetModules();
  document.body.innerHTML = '<div id="app"></div>';
  await import('../../../src/welcome/main.tsx');
  const allow = document.querySelector<HTMLElement>('[data-testid=allow]');
  allow?.focus();
  allow?.click();
  await vi.waitFor(() => expect(document.querySelector('[data-testid=answer]')?.textContent).not.toBe(''));
  const choose = (language: string): void => {
    local[localKeys.language] = language;
    listeners.forEach((listener) => listener({ [localKeys.language]: { newValue: language } }));
  };
  const setKeys = (keys: string): void => {
    shortcut = keys;
    dispatchEvent(new Event('focus'));
  };
  return { calls, choose, setKeys };
}

const asked = sites.map((site) => site.replace('https:', '*:') + '/*');
/** What a popup asked for before. */
const forgotten = `remove ${sessionKeys.pending}`;

it('the organisation’s sites are allowed in one question, and each is watched after a yes, forgotten ones too', async () => {
  expect((await opened(true)).calls).toEqual([forgotten, asked, ...sites.map((origin) => ({ type: 'watchSite', origin }))]);
  expect((await opened(false)).calls).toEqual([forgotten, asked]);
});

it('the keyboard goes on at the title where the button has gone, and stays on it after a no, or where the browser may not ask', async () => {
  const focused = () => document.activeElement?.tagName;
  await opened(true);
  expect([document.querySelector('[data-testid=allow]'), focused()]).toEqual([null, 'H1']);
  for (const answer of [false, new Error('a policy forbids it')]) {
    await opened(answer);
    expect([document.querySelector('[data-testid=answer]')?.textContent, focused()]).toEqual([enWelcome['welcome.sites.no'], 'BUTTON']);
  }
});

it('the shortcut is told as the browser has it, and where to set one when there is none', async () => {
  const { setKeys } = await opened(true);
  const said = () => document.querySelector('[data-testid=keys]')?.textContent;
  expect(said()).toBe('By keyboard, Alt+Shift+U does what a click on the icon does.');
  setKeys('');
  await vi.waitFor(() => expect(said()).toBe(enWelcome['welcome.use.no-keys']));
  setKeys('⌥⇧Y');
  await vi.waitFor(() => expect(said()).toContain('⌥⇧Y'));
});

it('another language that is chosen in the options while a page stands open is followed there', async () => {
  const { choose } = await opened(false);
  const said = (selector: string) => document.querySelector(selector)?.textContent;
  expect([said('h1'), said('[data-testid=answer]')]).toEqual([enWelcome['welcome.title'], enWelcome['welcome.sites.no']]);
  choose('th');
  choose('ko');
  await vi.waitFor(() => expect([document.documentElement.lang, said('h1'), said('[data-testid=answer]')]).toEqual(['ko', koWelcome['welcome.title'], koWelcome['welcome.sites.no']]));
});
