import { managersRefusal, needsLogin } from './answers.ts';
import { webuiFrom, type FaultKind } from './types.ts';

export const addressRefused: FaultKind<'address-refused'> = {
  id: 'address-refused',
  title: 'The account may be used from other addresses only',
  source: 'docs/web-ui.md, login: whose 401 it is; allowed_client_ip (from 23.3 on) was read in the managers’ code, not measured',
  existsIn: (pin) => webuiFrom(pin, 23, 3),
  hits: needsLogin,
  act: (seen) => ({ do: 'answer', answer: managersRefusal(seen, "'127.0.0.1' is not allowed IP address") }),
  shows: { classic: 'open tab: rows stay, a notice', antd: 'open tab: an error in the list\'s place', astryx: 'open tab: an error in the list\'s place' },
};
