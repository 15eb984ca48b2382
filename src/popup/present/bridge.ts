import { isUnavailable } from '../../core/evidence.ts';
import type { Layout } from '../../core/layout.ts';
import type { T } from '../../core/texts/index.ts';
import type { Input, Screen } from '../screen.ts';
import { action } from './actions.ts';
import { presentDiagnosis } from './diagnosis.ts';
import { presentRepair } from './repair.ts';

/** What an old browser lacks and we can add: the offer, that it is done and how to end it, or that it was no use. Null where none of it is of interest. */
export function presentBridge(input: Input, t: T): Screen | null {
  const { tab, record, repair } = input;
  const repaired = presentRepair(input, t);
  if (repaired !== null && repair.phase !== 'idle') return repair.run.fault === 'outdated-browser' ? byRepair(repaired, repair.phase, t) : null;
  if (tab !== 'page' || record === null) return null;
  const { diagnosis, evidence } = record;
  const layout = evidence?.layout;
  const bridge = layout === undefined || isUnavailable(layout) ? 'none' : layout.bridge;
  const said = presentDiagnosis(diagnosis, input, t);
  if (diagnosis.verdict === 'faulty' && diagnosis.fault === 'outdated-browser') return outdated(said, diagnosis.plan.length > 0, bridge, input, t);
  const works = diagnosis.verdict === 'healthy' || (diagnosis.verdict === 'faulty' && diagnosis.works !== undefined);
  return works && bridge === 'on' ? { ...said, ...standing(t) } : null;
}

const standing = (t: T): Pick<Screen, 'note' | 'actions'> => ({ note: t('bridge.on'), actions: [action('unbridge', 'plain', t)] });

/** Where it is doubted there is no other step to try. */
function byRepair(said: Screen, phase: Exclude<Input['repair']['phase'], 'idle'>, t: T): Screen {
  if (phase === 'probation') return { ...said, ...standing(t) };
  return phase === 'exhausted' ? { ...said, sentences: [...said.sentences, t('bridge.out')] } : said;
}

/** A newer browser is the better cure. In a private window nothing lasts. */
function outdated(said: Screen, isBridgeable: boolean, bridge: Layout['bridge'], { isPrivate, elsewhere, watched }: Input, t: T): Screen | null {
  if (bridge === 'gave-up') return { ...said, advice: [t('bridge.gave-up'), ...said.advice] };
  if (!isBridgeable || isPrivate || elsewhere) return null;
  const others = said.actions.map((each) => ({ ...each, kind: 'plain' as const }));
  const hint = [t('will.bridge'), ...(watched ? [] : [t('fix.asks')])].join(' ');
  return { ...said, tone: 'info', actions: [action('bridge', 'primary', t), ...others], hint };
}
