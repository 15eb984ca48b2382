import { isUnavailable, type Evidence, type EvidenceKey } from '../../core/evidence.ts';
import type { Detector, FindingStatus } from '../../core/finding.ts';

/** Runs these detectors over one piece of evidence. A throw becomes `error` and harms no neighbour. */
export function run<Id extends string>(detectors: { readonly [K in Id]: object }, evidence: Evidence): { readonly [K in Id]: FindingStatus } {
  const entries = Object.entries(detectors).map(([id, each]) => [id, answer(each as Detector, evidence)]);
  return Object.fromEntries(entries) as { readonly [K in Id]: FindingStatus };
}

function answer(each: Detector, evidence: Evidence): FindingStatus {
  try {
    if (each.requires.some((key: EvidenceKey) => isUnavailable(evidence[key]))) return 'cant-tell';
    return each.detect(evidence as Parameters<Detector['detect']>[0]);
  } catch (error) {
    console.warn('Web-UI Repair: a detector failed', error);
    return 'error';
  }
}
