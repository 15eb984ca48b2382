import { once } from 'node:events';
import { pause } from './part.ts';
import { endLeftovers, isRunning, startOf } from './register.ts';

/** Beside a start of the back end: once that has ended, and was not able to end its parts itself, this ends them. */
const starter = { name: 'starter', pid: process.ppid, since: startOf(process.ppid) ?? '' };
await once(process.stdin.resume(), 'close');
// Its files are closed a moment before it is gone.
while (isRunning(starter)) await pause(20);
await endLeftovers();
