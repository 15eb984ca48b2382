import { problem, type Answer } from '../server/answer.ts';
import type { RequestKind } from '../server/kind.ts';
import { throughGateway } from '../server/router.ts';
import { quirksOf, type Quirks } from '../server/quirks.ts';
import type { FaultKind } from './types.ts';

export const keypairGone: FaultKind<'keypair-gone'> = {
  id: 'keypair-gone',
  title: 'The login session lives, and the manager no longer knows its keypair (lablup/backend.ai-webui#860)',
  source: 'real-cluster.md 2.3, keypair inactive or deleted',
  existsIn: () => true,
  hits: ({ ask }) => ask.path.startsWith('/func/') && ask.path !== '/func/ping' && ask.path !== '/func/',
  act: ({ pin, kind, asked }) => ({ do: 'answer', answer: refusal(quirksOf(pin), kind, asked?.keys ?? []) }),
  shows: {
    classic: 'open tab: rows stay, a notice; a load ends in the login panel',
    antd: 'a load ends in the login panel, after the page has logged itself out',
    astryx: 'a load ends in the login panel, after the page has logged itself out',
  },
};

/**
 * The manager's own 401, which the web server hands through; 26.x asks GraphQL through a gateway. Recorded of 26.8.3 and 26.9.6 (docs/backend.md): there the refusal
 * names each field. Of the lines before them nothing is recorded, and they go on refusing the whole.
 */
function refusal({ is26, gatewayTellsFields }: Quirks, kind: RequestKind, keys: readonly string[]): Answer {
  if (is26 && kind !== 'rest') return throughGateway({ error_code: 'user_auth_unauthorized', msg: 'Access key not found in database' }, gatewayTellsFields ? keys : []);
  const more = is26 ? { error_code: 'user_auth_unauthorized', msg: 'Access key not found in HMAC' } : { msg: 'Access key not found' };
  return problem(401, 'auth-failed', 'Credential/signature mismatch.', more);
}
