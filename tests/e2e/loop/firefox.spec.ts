import { cellOf } from '../batch.ts';
import { suite } from '../suite.ts';

const lists = [cellOf('26.8.0', 'list-500-passing'), cellOf('26.8.0', 'proxy-cached-bad-chunk'), cellOf('26.9.4', 'list-500')];
/** Of the session's faults one that is cured in localStorage, and one by the server's cookie; the matrix has the others. */
const sessions = [cellOf('26.8.0', 'dead-session-id'), cellOf('26.8.0', 'lost-cookie')];
suite('five cells', [...lists, ...sessions], 'firefox');
