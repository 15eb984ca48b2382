import type { Findings } from '../../content/detectors/detect.ts';
import type { Run, Step } from '../../core/repair.ts';
import { remedies, type RemedyId } from '../remedies/index.ts';
import type { Remedy } from '../remedies/remedy.ts';
import { repairLimits } from './limits.ts';

/** Page loads of a remedy, its verification included. */
export const loadsOf = (remedy: RemedyId): number => (remedies[remedy].by === 'worker' ? 2 : 1);

/** The findings rule the remedy out. What could not be told rules nothing out. */
export function isRuledOut(id: RemedyId, findings: Findings): boolean {
  const { needs, uselessIf }: Remedy = remedies[id];
  const isGone = (status: string) => status === 'absent' || status === 'inapplicable';
  return needs.some((symptom) => isGone(findings[symptom])) || uselessIf.some((symptom) => findings[symptom] === 'present');
}

export type Choice =
  | { readonly step: number; readonly run: Run }
  | { readonly step: null; readonly run: Run; readonly reason: 'plan-over' | 'not-done' | 'limit' };

/** The next step of the plan; those that the newest findings rule out are marked as skipped on the way. */
export function chooseStep(run: Run, findings: Findings | null): Choice {
  const steps: Step[] = [...run.steps];
  for (const [index, { remedy, outcome }] of run.steps.entries()) {
    if (outcome !== 'planned') continue;
    if (findings !== null && isRuledOut(remedy, findings)) {
      steps[index] = { remedy, outcome: 'skipped' };
      continue;
    }
    if (isOverLimit(run, remedy)) return { step: null, run: { ...run, steps }, reason: 'limit' };
    steps[index] = { remedy, outcome: 'running' };
    return { step: index, run: { ...run, steps } };
  }
  const wasTried = steps.some(({ outcome }) => outcome === 'no-cure');
  return { step: null, run: { ...run, steps }, reason: wasTried ? 'plan-over' : 'not-done' };
}

function isOverLimit(run: Run, remedy: RemedyId): boolean {
  const tried = run.steps.filter(({ outcome }) => outcome !== 'planned' && outcome !== 'skipped').length;
  return tried >= repairLimits.steps || run.navigations + loadsOf(remedy) > repairLimits.navigations;
}

export function withOutcome(run: Run, step: number, outcome: Step['outcome']): Run {
  return { ...run, steps: run.steps.map((each, index) => (index === step ? { ...each, outcome } : each)) };
}

/**
 * Firefox's service worker answers also the fetches of the isolated world (docs/platform.md, B), so there the worker must
 * go before anything is fetched again. Elsewhere the plan stands as the fault has it.
 */
export function orderFor(plan: readonly RemedyId[], engine: 'chromium' | 'firefox', findings: Findings | null): readonly RemedyId[] {
  if (engine !== 'firefox' || findings?.['worker-registered'] !== 'present' || !plan.includes('reset-service-worker')) return plan;
  const others = plan.filter((id) => id !== 'reset-service-worker');
  const at = others.indexOf('refetch-assets');
  return at === -1 ? plan : [...others.slice(0, at), 'reset-service-worker', ...others.slice(at)];
}
