import { detect } from '../../content/detectors/detect.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import type { Run } from '../../core/repair.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { Records } from '../records.ts';
import { remedies, type RemedyId } from '../remedies/index.ts';
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

/** Answers what came of the remedy, or null where a page load has yet to tell. */
export async function apply(platform: Platform, records: Records, log: Log, at: { readonly run: Run; readonly step: number; readonly remedy: RemedyId }): Promise<Acted | null> {
  const { run, step, remedy } = at;
  const { tabId } = run;
  const isWorkers = remedies[remedy].by === 'worker';
  const ok = isWorkers ? await bypass(platform, log, tabId) : await actInPage(platform, log, tabId, { remedy, key: `${run.id}/${step}`, origin: run.origin });
  // The bypassing load is over when the tab says so, not when it was asked for.
  if (ok && isWorkers) return null;
  const record = await records.get(tabId);
  return { type: 'acted', step, ok, document: await platform.documentOf(tabId), findings: record === null ? null : detect(record.evidence) };
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

async function actInPage(platform: Platform, log: Log, tabId: number, what: { readonly remedy: RemedyId; readonly key: string; readonly origin: WebUiOrigin }): Promise<boolean> {
  try {
    await platform.inject(tabId, 'act');
    const answer = (await answerTo(platform, tabId, { type: 'act', ...what })) as { done?: boolean } | undefined;
    return answer?.done === true;
  } catch (error) {
    log(`remedy ${what.remedy}`, error);
    return false;
  }
}
