import type { CDPSession } from 'playwright-core';
import type { Evaluates, WaitOptions } from '../types.ts';
import { until } from '../wait.ts';

/** The part of Runtime.evaluate's answer that is read here. */
interface Evaluated {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** CDP's own typings in Playwright lack the Extensions domain and the filters. */
export type Send = (method: string, params?: object) => Promise<unknown>;
export const sender = (session: CDPSession): Send => (method, params = {}) => session.send(method as 'Target.getTargets', params as never);

export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

export async function targets(send: Send, types: readonly string[]): Promise<TargetInfo[]> {
  const answer = (await send('Target.getTargets', { filter: types.map((type) => ({ type })) })) as { targetInfos: TargetInfo[] };
  return answer.targetInfos;
}

export async function evaluate(send: Send, expression: string): Promise<unknown> {
  const answer = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true })) as Evaluated;
  if (answer.exceptionDetails) {
    const { exception, text } = answer.exceptionDetails;
    throw new Error(`${exception?.description ?? text}\n  in: ${expression.slice(0, 200)}`);
  }
  return answer.result?.value;
}

export const evaluates = (send: Send): Evaluates => ({
  evaluate: (expression) => evaluate(send, expression),
  waitFor: (expression, options: WaitOptions = {}) => until(() => evaluate(send, expression), { what: expression, ...options }),
});

interface Reply {
  readonly id?: number;
  /** Of an event. */
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * A session with a target that Playwright does not list: the action popup is a CDP page, but not in `context.pages()`.
 * Unflattened, since a flat session id would have to be routed through Playwright's own connection.
 */
export async function attach(browser: CDPSession, targetId: string, onEvent: (method: string, params: unknown) => void = () => undefined): Promise<{ send: Send; detach: () => Promise<void> }> {
  const toBrowser = sender(browser);
  const { sessionId } = (await toBrowser('Target.attachToTarget', { targetId, flatten: false })) as { sessionId: string };
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;

  const onMessage = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== sessionId) return;
    const reply = JSON.parse(event.message) as Reply;
    if (reply.method !== undefined) onEvent(reply.method, reply.params);
    const asked = reply.id === undefined ? undefined : waiting.get(reply.id);
    if (reply.id === undefined || !asked) return;
    waiting.delete(reply.id);
    if (reply.error) asked.reject(new Error(reply.error.message));
    else asked.resolve(reply.result);
  };
  const stop = (): void => {
    browser.off('Target.receivedMessageFromTarget', onMessage);
    browser.off('Target.detachedFromTarget', onDetached);
    for (const { reject } of waiting.values()) reject(new Error('The document was closed'));
    waiting.clear();
  };
  const onDetached = (event: { sessionId: string }): void => {
    if (event.sessionId === sessionId) stop();
  };
  browser.on('Target.receivedMessageFromTarget', onMessage);
  browser.on('Target.detachedFromTarget', onDetached);

  return {
    send: async (method, params = {}) => {
      const id = ++lastId;
      const reply = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
      // Either may fail first when the target goes away; the caller hears of the first only.
      reply.catch(() => undefined);
      await toBrowser('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
      return reply;
    },
    detach: async () => {
      stop();
      await toBrowser('Target.detachFromTarget', { sessionId });
    },
  };
}

/** All that a document or worker has said on its console so far: the browser keeps it and tells it to whoever begins to listen. */
export async function consoleOf(browser: CDPSession, targetId: string): Promise<string[]> {
  const said: string[] = [];
  const { send, detach } = await attach(browser, targetId, (method, params) => {
    if (/^(Runtime\.(consoleAPICalled|exceptionThrown)|Log\.entryAdded)$/.test(method)) said.push(JSON.stringify(params));
  });
  try {
    await send('Runtime.enable');
    await send('Log.enable');
    // What was kept comes before the next answer.
    await evaluate(send, '0');
  } finally {
    await detach();
  }
  return said;
}
