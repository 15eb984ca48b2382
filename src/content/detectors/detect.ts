import type { Evidence } from '../../core/evidence.ts';
import type { FindingStatus } from '../../core/finding.ts';
import { detectors, type SymptomId } from './index.ts';
import { run } from './run.ts';

export type Findings = { readonly [K in SymptomId]: FindingStatus };

/** Runs every detector over one piece of evidence. */
export const detect = (evidence: Evidence): Findings => run(detectors, evidence);
