import { isUnavailable, type Evidence, type EvidenceKey } from '../../core/evidence.ts';
import type { Detector, FindingStatus } from '../../core/finding.ts';
import { detectors, type SymptomId } from './index.ts';

export type Findings = { readonly [K in SymptomId]: FindingStatus };

/** Runs every detector over one piece of evidence. A throw becomes `error` and harms no neighbour. */
export function detect(evidence: Evidence): Findings {
  const entries = Object.entries(detectors).map(([id, each]) => [id, answer(each as Detector, evidence)]);
  return Object.fromEntries(entries) as Findings;
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
