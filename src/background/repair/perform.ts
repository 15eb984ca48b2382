import type { WebUiOrigin } from '../../core/origin.ts';
import type { Run } from '../../core/repair.ts';
import type { Bridges } from '../bridge.ts';
import type { Log } from '../log.ts';
import type { Platform, Script } from '../platform.ts';
import { remedies, type RemedyId } from '../remedies/index.ts';
import type { Remedy } from '../remedies/remedy.ts';
import { answerTo } from '../see.ts';
import type { KeptKeys } from '../site-data/clear.ts';
import type { RepairEvent } from './events.ts';

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

/** A load of the same address as the user would make it. `tabs.update` to an address with a fragment would load nothing. */
export async function goTo(platform: Platform, tabId: number, where: string): Promise<void> {
  const url = (await platform.tab(tabId))?.url;
  if (url !== undefined && withoutFragment(url) === withoutFragment(where)) await platform.reload(tabId, { bypassCache: false });
  else await platform.navigate(tabId, where);
}

type Acted = Extract<RepairEvent, { type: 'acted' }>;
type Done = Required<Pick<Acted, 'ok' | 'canUndo'>>;
const notDone: Done = { ok: false, canUndo: false };

/** Keeps what a step removes, to be given back. */
export interface Keeper {
  keep(tabId: number, origin: WebUiOrigin, names: readonly string[]): Promise<KeptKeys>;
}

interface Needs {
  readonly platform: Platform;
  readonly keeper: Keeper;
  readonly bridges: Pick<Bridges, 'turnOn'>;
  readonly log: Log;
}

/** Answers what came of the remedy, or null where a page load has yet to tell. */
export async function apply(needs: Needs, { run, step, remedy }: { readonly run: Run; readonly step: number; readonly remedy: RemedyId }): Promise<Done | null> {
  const { platform, bridges, log } = needs;
  const { id, tabId, origin, isPrivate } = run;
  const { by } = remedies[remedy];
  // The bypassing load is over when the tab says so, not when it was asked for.
  if (by === 'worker') return (await bypass(platform, log, tabId)) ? null : notDone;
  if (by === 'bridge') return { ok: !isPrivate && (await bridges.turnOn(origin)), canUndo: false };
  return by === 'verification' ? notDone : actInPage(needs, tabId, by, { remedy, key: `${id}/${step}`, origin });
}

async function bypass(platform: Platform, log: Log, tabId: number): Promise<boolean> {
  try {
    await platform.reload(tabId, { bypassCache: true });
    return true;
  } catch (error) {
    log('reload past the cache', error);
    return false;
  }
}

/** What can be given back is kept before it is touched. */
async function actInPage({ platform, keeper, log }: Needs, tabId: number, script: Script, what: { readonly remedy: RemedyId; readonly key: string; readonly origin: WebUiOrigin }): Promise<Done> {
  const { takes }: Remedy = remedies[what.remedy];
  try {
    await platform.inject(tabId, script);
    const kept = takes === undefined ? null : await keeper.keep(tabId, what.origin, takes);
    const answer = (await answerTo(platform, tabId, { type: 'act', ...what })) as { done?: boolean } | undefined;
    if (answer?.done === false) await kept?.revert();
    const ok = answer?.done === true;
    return { ok, canUndo: ok && kept?.isKept === true };
  } catch (error) {
    log(`remedy ${what.remedy}`, error);
    return notDone;
  }
}
