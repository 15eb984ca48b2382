/** The remedies for what the page has stored: a login's id, a log, an address. Injected for one act. */
import { answerOrders } from './acts/answer.ts';
import { forgetClientLog } from './acts/forget-client-log.ts';
import { forgetEndpoint } from './acts/forget-endpoint.ts';
import { forgetSessionId } from './acts/forget-session-id.ts';

answerOrders({ 'forget-client-log': forgetClientLog, 'forget-endpoint': forgetEndpoint, 'forget-session-id': forgetSessionId });
