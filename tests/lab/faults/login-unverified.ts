import { isRightLogin, loginRefusal } from './answers.ts';
import type { FaultKind } from './types.ts';

export const loginUnverified: FaultKind<'login-unverified'> = {
  id: 'login-unverified',
  title: 'The account\'s e-mail address is not verified',
  source: 'docs/web-ui.md, what a refused login looks like: unverified',
  existsIn: () => true,
  hits: isRightLogin,
  act: ({ pin }) => ({ do: 'answer', answer: loginRefusal(pin, 'auth-failed', 'Credential/signature mismatch.', 'This account needs email verification.') }),
  shows: {
    classic: 'login panel, a passing notice with the manager\'s words (24.03) or of an unknown error (25)',
    antd: 'login panel; a notice or an alert of an unknown error to 26.3, an alert that asks for the verification from 26.4',
    astryx: 'login panel, an alert that asks for the verification',
  },
};
