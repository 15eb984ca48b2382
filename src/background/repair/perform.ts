import type { WebUiOrigin } from '../../core/origin.ts';
import type { Run } from '../../core/repair.ts';
import type { Off } from '../diagnose.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { remedies, type RemedyId } from '../remedies/index.ts';
import type { Remedy } from '../remedies/remedy.ts';
import { answerTo } from '../see.ts';
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

/** Keeps what a step removes, to be given back; false where that is too much. */
export interface Keeper {
  keep(tabId: number, origin: WebUiOrigin, names: readonly string[]): Promise<boolean>;
  drop(tabId: number, origin: WebUiOrigin): Promise<void>;
}

interface Needs {
  readonly platform: Platform;
  readonly keeper: Keeper;
  /** An administrator may have switched a remedy off since the plan was made. */
  readonly off: () => Promise<Pick<Off, 'remediesOff'>>;
  readonly log: Log;
}

/** Answers what came of the remedy, or null where a page load has yet to tell. */
export async function apply(needs: Needs, { run, step, remedy }: { readonly run: Run; readonly step: number; readonly remedy: RemedyId }): Promise<Done | null> {
  const { platform, log } = needs;
  const { tabId } = run;
  const isOff = (await needs.off()).remediesOff.includes(remedy);
  const isWorkers = !isOff && remedies[remedy].by === 'worker';
  // The bypassing load is over when the tab says so, not when it was asked for.
  if (isWorkers && (await bypass(platform, log, tabId))) return null;
  return isOff || isWorkers ? notDone : actInPage(needs, tabId, { remedy, key: `${run.id}/${step}`, origin: run.origin });
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
async function actInPage({ platform, keeper, log }: Needs, tabId: number, what: { readonly remedy: RemedyId; readonly key: string; readonly origin: WebUiOrigin }): Promise<Done> {
  const { takes }: Remedy = remedies[what.remedy];
  try {
    const isKept = takes !== undefined && (await keeper.keep(tabId, what.origin, takes));
    await platform.inject(tabId, 'act');
    const answer = (await answerTo(platform, tabId, { type: 'act', ...what })) as { done?: boolean } | undefined;
    if (isKept && answer?.done === false) await keeper.drop(tabId, what.origin);
    const ok = answer?.done === true;
    return { ok, canUndo: ok && isKept };
  } catch (error) {
    log(`remedy ${what.remedy}`, error);
    return notDone;
  }
}
