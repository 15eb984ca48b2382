import { webuiFrom, type FaultKind } from './types.ts';
import { isRightLogin, loginRefusal } from './answers.ts';

export const loginNoKeypair: FaultKind<'login-no-keypair'> = {
  id: 'login-no-keypair',
  title: 'The account has no keypair, and the manager refuses its login',
  source: 'docs/backend.md, what requests get while a part is broken: keypair off or deleted (26.9: 401, 23.9: 200; 24.9 and 26.8 accept it where the keypair is only switched off, see keypair-gone)',
  existsIn: (pin) => webuiFrom(pin, 26, 9) || !webuiFrom(pin, 24, 3),
  hits: isRightLogin,
  act: ({ pin }) => ({ do: 'answer', answer: loginRefusal(pin, 'auth-failed', 'Credential/signature mismatch.', 'No API keypairs found.') }),
  shows: { classic: 'login panel, a passing notice "No API keypairs found."', antd: '-', astryx: 'login panel, an alert as after a wrong password' },
};
