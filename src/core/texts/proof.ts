import type { Proof, Run } from '../repair.ts';
import type { T } from './index.ts';

/** What proves a cure, in the popup and in the banner. */
export function proofSentence({ signedOut, facts: { sessionsShown: n, sessionsOnServer: server } }: Proof, fault: Run['fault'], t: T): string {
  if (signedOut === true) return t(fault === 'vanished-keypair' ? 'proof.signed-out' : 'proof.panel');
  if (fault === 'lost-cookie') return t('proof.cookie');
  if (n === null) return t('proof.page');
  return server === null ? t('proof.shown', { n }) : t('proof.both', { n, server });
}
