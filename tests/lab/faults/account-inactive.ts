import { quirksOf } from '../server/quirks.ts';
import { managersRefusal, needsLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const accountInactive: FaultKind<'account-inactive'> = {
  id: 'account-inactive',
  title: 'The account is made inactive while somebody is signed in with it',
  source: 'docs/backend.md, user off (26.9.6); what the managers before 26 say is not known',
  existsIn: (pin) => quirksOf(pin).is26,
  hits: needsLogin,
  act: (seen) => ({ do: 'answer', answer: managersRefusal(seen, 'User account is inactive') }),
  shows: { classic: '-', antd: 'open tab: an error in the list\'s place', astryx: 'open tab: an error in the list\'s place' },
};
