import { once } from 'node:events';
import { pause } from './part.ts';
import { endLeftovers, isRunning, startOf } from './register.ts';

/** `watchdog.ts PID`, beside a start of the back end: once that has ended, and was not able to end its parts itself, this ends them. */
const pid = Number(process.argv[2]);
const starter = { name: 'starter', pid, since: startOf(pid) ?? 'gone' };
await once(process.stdin.resume(), 'close');
// Its files are closed a moment before it is gone.
while (isRunning(starter)) await pause(20);
await endLeftovers();
