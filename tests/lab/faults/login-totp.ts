import { credentialsIn } from '../server/login.ts';
import { isRightLogin, loginRefusal } from './answers.ts';
import { webuiFrom, type FaultKind } from './types.ts';

export const loginTotp: FaultKind<'login-totp'> = {
  id: 'login-totp',
  title: 'The account has a second factor: a one-time code is asked for, and no code is right',
  source: 'docs/web-ui.md, what a refused login looks like: code needed (200 on every server), wrong code',
  existsIn: (pin) => webuiFrom(pin, 22, 9),
  hits: isRightLogin,
  act: ({ ask, pin }) => {
    const refuse = (type: string, details: string, status?: number) => ({ do: 'answer', answer: loginRefusal(pin, type, 'Operation rejected by a hook plugin.', details, status) }) as const;
    if (credentialsIn(ask).otp) return refuse('rejected-by-hook', 'Invalid TOTP code provided', 400);
    return webuiFrom(pin, 25, 0) ? refuse('require-totp-authentication', 'You must authenticate using Two-Factor Authentication.', 200) : refuse('rejected-by-hook', 'OTP not provided', 200);
  },
  shows: { classic: 'a field for the code appears in the login panel', antd: 'the same', astryx: 'the same' },
};
