import { json, problem } from '../server/answer.ts';
import { quirksOf } from '../server/quirks.ts';
import type { FaultKind } from './types.ts';

export const keypairGone: FaultKind<'keypair-gone'> = {
  id: 'keypair-gone',
  title: 'The login session lives, and the manager no longer knows its keypair (lablup/backend.ai-webui#860)',
  source: 'real-cluster.md 2.3, keypair inactive or deleted',
  existsIn: () => true,
  hits: ({ ask }) => ask.path.startsWith('/func/') && ask.path !== '/func/ping' && ask.path !== '/func/',
  act: ({ pin, kind }) => ({ do: 'answer', answer: quirksOf(pin).is26 && kind !== 'rest' ? wrapped() : refused(quirksOf(pin).is26) }),
  shows: {
    classic: 'open tab: rows stay, a notice; a load ends in the login panel',
    antd: 'a load ends in the login panel, after the page has logged itself out',
    astryx: 'a load ends in the login panel, after the page has logged itself out',
  },
};

const msgOf = (is26: boolean): string => (is26 ? 'Access key not found in HMAC' : 'Access key not found');

/** The manager's own 401, which the web server hands through. */
const refused = (is26: boolean) => problem(401, 'auth-failed', 'Credential/signature mismatch.', { msg: msgOf(is26) });

/** 26.x asks through a gateway, which says it in its own way. */
function wrapped() {
  const inner = `{"type":"https://api.backend.ai/probs/auth-failed","title":"Credential/signature mismatch.","msg":"${msgOf(true)}"}`;
  const message = `Unexpected empty "data" and "errors" fields in result: ${inner}`;
  return json({ data: null, errors: [{ message, extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', response: { status: 401 } } }] });
}
