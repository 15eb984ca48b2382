/** The remedies that the server is asked for: to end a login, or to give its cookie anew. Injected for one act. */
import { answerOrders } from './acts/answer.ts';
import { endSession } from './acts/end-session.ts';
import { renewCookie } from './acts/renew-cookie.ts';

answerOrders({ 'end-session': endSession, 'renew-cookie': renewCookie });
