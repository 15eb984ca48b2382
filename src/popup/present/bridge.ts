import { isUnavailable } from '../../core/evidence.ts';
import { isFixedBridge } from '../../core/managed.ts';
import type { Layout } from '../../core/layout.ts';
import { bridgeFaults } from '../../core/repair.ts';
import type { T } from '../../core/texts/index.ts';
import type { Input, Screen } from '../screen.ts';
import { action, inOne } from './actions.ts';
import { presentDiagnosis } from './diagnosis.ts';

/** What an old browser lacks and we can add: the offer, that it is done and how to end it, or that it was too much. Null where none of it is of interest. */
export function presentBridge(input: Input, t: T): Screen | null {
  const { tab, record } = input;
  if (tab !== 'page' || record === null) return null;
  const { diagnosis, evidence } = record;
  const layout = evidence?.layout;
  const bridge = layout === undefined || isUnavailable(layout) ? 'none' : layout.bridge;
  const said = presentDiagnosis(diagnosis, input, t);
  if (bridge === 'on') return standing(said, input, t);
  return diagnosis.verdict === 'faulty' && bridgeFaults.includes(diagnosis.fault) ? outdated(said, diagnosis.plan.length > 0, bridge, input, t) : null;
}

/** Beside whatever else is to be said. What was chosen outside of a private window is not ended in one, where nothing lasts; nor is what an administrator has locked. */
function standing(said: Screen, { isPrivate, policy }: Input, t: T): Screen {
  const isTheirs = !isPrivate && !isFixedBridge(policy);
  return { ...said, sentences: [...said.sentences, t('bridge.on')], actions: [...said.actions, ...(isTheirs ? [action('unbridge', 'plain', t)] : [])] };
}

/** A newer browser is the better cure. In a private window nothing lasts. */
function outdated(said: Screen, isBridgeable: boolean, bridge: Layout['bridge'], { isPrivate, elsewhere, watched }: Input, t: T): Screen | null {
  if (bridge === 'gave-up' || bridge === 'impossible') return { ...said, advice: [t(bridge === 'gave-up' ? 'bridge.gave-up' : 'bridge.not-here'), ...said.advice] };
  if (!isBridgeable || isPrivate || elsewhere) return null;
  const others = said.actions.map((each) => ({ ...each, kind: 'plain' as const }));
  // Over a page that is called well, it is there for who wants it.
  const isWell = said.tone === 'good';
  const hint = inOne(t('will.bridge'), ...(watched ? [] : [t('will.bridge-watches'), t('fix.asks')]));
  return { ...said, tone: isWell ? 'good' : 'info', actions: [action('bridge', isWell ? 'plain' : 'primary', t), ...others], hint };
}
