/** The remedies for what the page has stored of a login, a log or an address. Injected for one act. */
import { answerOrders } from './acts/answer.ts';
import { endSession } from './acts/end-session.ts';
import { forgetClientLog } from './acts/forget-client-log.ts';
import { forgetEndpoint } from './acts/forget-endpoint.ts';
import { forgetSessionId } from './acts/forget-session-id.ts';
import { renewCookie } from './acts/renew-cookie.ts';

answerOrders({ 'forget-client-log': forgetClientLog, 'forget-endpoint': forgetEndpoint, 'renew-cookie': renewCookie, 'forget-session-id': forgetSessionId, 'end-session': endSession });
