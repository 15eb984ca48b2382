import { quirksOf } from '../server/quirks.ts';
import { managersRefusal, needsLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const accountInactive: FaultKind<'account-inactive'> = {
  id: 'account-inactive',
  title: 'The account is made inactive while somebody is signed in with it',
  source: 'docs/backend.md, user off (26.9.6); managers before 26.9 look at it at the login alone, and then it is a wrong password to them (the same section)',
  existsIn: (pin) => quirksOf(pin).checksAccount,
  hits: needsLogin,
  act: (seen) => ({ do: 'answer', answer: managersRefusal(seen, 'User account is inactive') }),
  shows: { classic: '-', antd: '-', astryx: 'open tab: an error in the list\'s place' },
};
