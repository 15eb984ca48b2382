import type { Diagnosis } from '../../core/diagnosis.ts';
import { isUnavailable, type Evidence } from '../../core/evidence.ts';
import { patience } from '../../core/patience.ts';
import { codes } from '../../core/texts/codes.ts';
import type { T } from '../../core/texts/index.ts';
import type { Input, Screen } from '../screen.ts';
import { action } from './actions.ts';

type Healthy = Extract<Diagnosis, { verdict: 'healthy' }>;

/** Says so, and why it believes it: only what was seen. */
export function presentHealthy(diagnosis: Healthy, { record, undoMs }: Input, t: T): Pick<Screen, 'tone' | 'title' | 'sentences' | 'code' | 'actions'> {
  const { scope, facts } = diagnosis;
  const sentences = [scope === 'list' ? listSentence(facts.sessionsShown, record?.evidence, t) : t('healthy.page')];
  if (facts.version !== null) {
    const same = facts.serverVersion === facts.version;
    sentences.push(t(same ? 'healthy.same-version' : 'healthy.version', { version: facts.version }));
  }
  // Kept for an hour (`background/site-data`); the page that offers it says what it is.
  const actions = [...(undoMs > 0 ? [action('undo', 'plain', t)] : []), ...(mayMissJupyter(record?.evidence) ? [action('guide-jupyter', 'plain', t)] : [])];
  return { tone: 'good', title: t(`healthy.${scope}.title`), sentences, code: codes.healthy, actions };
}

function listSentence(shown: number | null, evidence: Evidence | undefined, t: T): string {
  if (shown === null) return t('healthy.list.plain');
  if (shown === 0) return t('healthy.list.empty');
  return t(keepsRefreshing(evidence) ? 'healthy.list.fresh' : 'healthy.list', { n: shown });
}

/** Offered, never diagnosed: what went wrong is in a tab on another host. */
const mayMissJupyter = (evidence: Evidence | undefined): boolean => evidence !== undefined && !isUnavailable(evidence.apps) && evidence.apps.leftJupyter && evidence.apps.mountsLocal;

/** Claimed only where a refresh is on and an answer came within its time; the user may have switched it off. */
function keepsRefreshing(evidence: Evidence | undefined): boolean {
  if (evidence === undefined || isUnavailable(evidence.list) || isUnavailable(evidence.traffic)) return false;
  const { quietMs, count } = evidence.traffic.queries;
  return evidence.list.refreshMs !== null && count > 1 && quietMs !== null && quietMs < patience.notRefreshingMs;
}
