import type { RemedyId } from '../../background/remedies/index.ts';
import { isAlive, isWorker, send, takePlace } from '../channel.ts';
import type { Act, Acted } from './act.ts';

interface World {
  /** What was ordered in this document, by key: a worker that died meanwhile asks again and must not act twice. */
  __webUiRepairActs?: Map<string, Promise<Acted>>;
}
const world = globalThis as World;

/** Does what the worker orders, of these. Standing twice in a page does no harm; another part, or a copy of an older extension, is put away. */
export function answerOrders(acts: { readonly [K in RemedyId]?: Act }): void {
  takePlace('__webUiRepairAct', (message, sender, respond) => {
    if (!isWorker(sender)) return undefined;
    const { type, remedy, key, origin } = message as { type?: unknown; remedy?: unknown; key?: unknown; origin?: unknown };
    if (type !== 'act') return undefined;
    const act = Object.hasOwn(acts, String(remedy)) ? acts[remedy as RemedyId] : undefined;
    if (act === undefined) respond({ error: 'no such act' });
    else if (origin !== location.origin) respond({ error: 'another site' });
    else
      once(String(key), act)
        .then((value) => respond({ value }), (error: unknown) => respond({ error: error instanceof Error ? error.message : 'failed' }))
        .finally(tellDone);
    return true;
  });
}

/** A worker that died meanwhile hears no answer, and nothing else in a broken page may wake it before the alarm does, a minute on. */
function tellDone(): void {
  if (isAlive()) send('acted').catch((error: unknown) => console.debug('Web-UI Repair: act not told', error));
}

function once(key: string, act: Act): Promise<Acted> {
  const done = (world.__webUiRepairActs ??= new Map());
  const answer = done.get(key) ?? act();
  done.set(key, answer);
  return answer;
}
