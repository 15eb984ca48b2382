import { detect } from '../../content/detectors/detect.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { isUnavailable } from '../../core/evidence.ts';
import { webUiOriginOf } from '../../core/origin.ts';
import { dearestUnasked, isDearer } from '../../core/remedy.ts';
import type { Run } from '../../core/repair.ts';
import type { TabRecord } from '../../core/storage.ts';
import type { Platform } from '../platform.ts';
import type { Seen } from '../see.ts';
import type { Sight } from './events.ts';
import { orderFor } from './plan.ts';

/** null: there is nothing here that this browser could mend, or not without being asked. */
export function planRun(
  tabId: number,
  { origin, diagnosis, evidence }: TabRecord,
  trigger: Run['trigger'],
  tab: { readonly url: string; readonly isPrivate: boolean },
  { now, random, engine }: Platform,
): Run | null {
  if (diagnosis.verdict !== 'faulty' || diagnosis.blame !== 'browser' || diagnosis.plan.length === 0) return null;
  if (trigger === 'self' && isDearer(diagnosis.cost, dearestUnasked)) return null;
  const isOnList = !isUnavailable(evidence.visit) && evidence.visit.route === 'list';
  return {
    id: `${now()}-${Math.floor(random() * 1e9)}`,
    origin,
    tabId,
    isPrivate: tab.isPrivate,
    trigger,
    fault: diagnosis.fault,
    code: diagnosis.code,
    build: diagnosis.facts.version,
    where: tab.url,
    scope: isOnList ? 'list' : 'page',
    startedMs: now(),
    steps: orderFor(diagnosis.plan, engine, detect(evidence)).map((remedy) => ({ remedy, outcome: 'planned' })),
    navigations: 0,
  };
}

/** Where the fault was seen. The root forwards to the start page, and an upgrade may have moved the list. */
function isAtHome(run: Run, { url, evidence }: Seen): boolean {
  if (webUiOriginOf(url) !== run.origin || url === undefined) return false;
  const [there, here] = [new URL(run.where).pathname, new URL(url).pathname];
  if (there === here || (there === '/' && run.scope !== 'list')) return true;
  // 26.8 moved the user's pages below their project: /start became /project/NAME/start.
  if (run.scope !== 'list' && here.startsWith('/project/') && here.endsWith(there)) return true;
  return run.scope === 'list' && !isUnavailable(evidence.visit) && evidence.visit.route === 'list';
}

export function sightOf(run: Run | null, seen: Seen): Sight {
  const { document, findings, asked, awakeMs } = seen;
  return { document, diagnosis: asSeenBy(run, seen.diagnosis), findings, asked, awakeMs, atHome: run !== null && isAtHome(run, seen) };
}

/** A page that works is a proof, whatever small thing it lacks that was not to be mended. */
function asSeenBy(run: Run | null, diagnosis: Diagnosis): Diagnosis {
  if (diagnosis.verdict !== 'faulty' || diagnosis.works === undefined || diagnosis.fault === run?.fault) return diagnosis;
  return { verdict: 'healthy', scope: diagnosis.works, facts: diagnosis.facts };
}
