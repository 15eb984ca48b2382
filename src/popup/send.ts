import type { Browser } from 'webextension-polyfill';
import type { Answer, FromExtensionPage } from '../core/messages.ts';

export type Arg<K extends keyof FromExtensionPage> = Parameters<FromExtensionPage[K]>[0];
export type Value<K extends keyof FromExtensionPage> = ReturnType<FromExtensionPage[K]>;

/** From a page of the extension to its worker. @throws Error in the worker's words, or naming what nobody answered. */
export async function sendTo<K extends keyof FromExtensionPage>({ runtime }: Pick<Browser, 'runtime'>, type: K, arg: Arg<K>): Promise<Value<K>> {
  const answer = (await runtime.sendMessage({ type, ...arg })) as Answer<Value<K>> | undefined;
  if (answer === undefined) throw new Error(`No answer to ${type}`);
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}
