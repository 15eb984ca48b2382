import type { Evidence, EvidenceKey, Looked, SignIn } from './evidence.ts';

/** A detector's answer, after W3C EARL. `error` is written only by the runner. */
export type FindingStatus = 'present' | 'absent' | 'inapplicable' | 'cant-tell' | 'error';

/** One thing wrong. Pure: it receives only the evidence that it requires, and never waits. */
export interface Detector<K extends EvidenceKey = EvidenceKey> {
  readonly requires: readonly K[];
  detect(evidence: { readonly [P in K]: Looked<P> } & Pick<Evidence, 'since' | 'truncated'>): FindingStatus;
}

/** Keeps the narrow type of `requires`, so that `detect` sees those keys and no others. */
export function detector<const K extends EvidenceKey>(definition: Detector<K>): Detector<K> {
  return definition;
}

/** The login panel asks for this, or says it. */
export const panelSays = (what: SignIn['says']): Detector<'login' | 'signIn'> => ({
  requires: ['login', 'signIn'],
  detect: ({ login, signIn }) => (login.panel && signIn.says === what ? 'present' : 'absent'),
});
