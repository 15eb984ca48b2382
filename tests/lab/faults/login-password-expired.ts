import { isRightLogin, loginRefusal } from './answers.ts';
import type { FaultKind } from './types.ts';

export const loginPasswordExpired: FaultKind<'login-password-expired'> = {
  id: 'login-password-expired',
  title: 'The password has expired',
  source: 'docs/web-ui.md, what a refused login looks like: password expired',
  existsIn: () => true,
  hits: isRightLogin,
  act: ({ pin }) => ({ do: 'answer', answer: loginRefusal(pin, 'password-expired', 'Password has expired.', 'Password expired on 2026-11-01 00:00:00+00:00.') }),
  shows: { classic: 'a dialog that asks for a new password (24.03 on)', antd: 'the same', astryx: 'the same' },
};
