import type { Answer, FromContent } from '../core/messages.ts';

/** The browser's own API object: content scripts carry no polyfill (10 kB each; facts in docs/platform.md). */
declare const browser: typeof chrome | undefined;
interface Sender {
  readonly id?: string;
  readonly tab?: unknown;
}
type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean | undefined;
interface Runtime {
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: object): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: unknown): void;
  };
}
/** Chrome 88, Firefox 63: closed roots are open to extensions. */
interface Dom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}
declare const chrome: { runtime: Runtime; dom?: Dom };

const api = () => (typeof browser === 'undefined' ? chrome : browser);
export const runtime = (): Runtime => api().runtime;

/** Of HTML elements only: for others Chrome throws. */
export const shadowIn = (element: Element): ShadowRoot | null => element.shadowRoot ?? (('innerText' in element && api().dom?.openOrClosedShadowRoot(element)) || null);

/** False once the extension was updated or removed under this page: the old copy must take its leave. */
export function isAlive(): boolean {
  return runtime()?.id !== undefined;
}

export async function send<K extends keyof FromContent>(type: K, ...[body]: Parameters<FromContent[K]>): Promise<ReturnType<FromContent[K]>> {
  const answer = (await runtime().sendMessage({ type, ...body })) as Answer<ReturnType<FromContent[K]>> | undefined;
  if (answer === undefined) throw new Error(`nobody answered "${type}"`);
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

/** Only the worker may order something; it is no tab. */
export const isWorker = ({ id, tab }: Sender): boolean => id === runtime().id && tab === undefined;

/** Hears the worker in the place of the copy of this script that stands here; `leave` takes away what this one has put into the page. Answers how to end it. */
export function takePlace(name: `__webUiRepair${'Act' | 'Banner' | 'Point'}`, listener: Listener, leave = (): void => undefined): () => void {
  const world = globalThis as { [K in typeof name]?: () => void };
  world[name]?.();
  const at = runtime().onMessage;
  at.addListener(listener);
  const end = (world[name] = () => {
    if (isAlive()) at.removeListener(listener);
    leave();
  });
  return end;
}
