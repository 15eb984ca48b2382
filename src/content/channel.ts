import type { Answer, FromContent } from '../core/messages.ts';

/** The browser's own API object: content scripts carry no polyfill (10 kB each; facts in docs/platform.md). */
declare const browser: typeof chrome | undefined;
interface Runtime {
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: object): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: unknown) => void) => boolean | undefined): void;
    removeListener(listener: unknown): void;
  };
}
declare const chrome: { runtime: Runtime };

export const runtime = (): Runtime => (typeof browser === 'undefined' ? chrome : browser).runtime;

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
