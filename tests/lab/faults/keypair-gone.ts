import { quirksOf } from '../server/quirks.ts';
import { managersRefusal, needsLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const keypairGone: FaultKind<'keypair-gone'> = {
  id: 'keypair-gone',
  title: 'The login session lives, and the manager no longer knows its keypair (lablup/backend.ai-webui#860)',
  source: 'docs/backend.md, what requests get while a part is broken: keypair off or deleted',
  existsIn: () => true,
  hits: needsLogin,
  act: (seen) => ({ do: 'answer', answer: managersRefusal(seen, `Access key not found${quirksOf(seen.pin).is26 ? ' in HMAC' : ''}`, 'Access key not found in database') }),
  shows: {
    classic: 'open tab: rows stay, a notice; a load ends in the login panel',
    antd: 'a load ends in the login panel, after the page has logged itself out',
    astryx: 'a load ends in the login panel, after the page has logged itself out',
  },
};
