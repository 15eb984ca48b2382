import type { Server } from '../../core/evidence.ts';
import { detector } from '../../core/finding.ts';

/** The server fails the list query, now. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return isRefusal(server.answer) || server.answer === 'ok' ? 'absent' : 'present';
  },
});

/** Refusing somebody is no failure of the server's. */
const isRefusal = (answer: Server['answer']): boolean => ['unauthorized', 'keypair-unknown', 'account-inactive', 'address-refused'].includes(answer);
