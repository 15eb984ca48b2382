import { execFileSync } from 'node:child_process';

/** What is checked out, in short. */
export const commitNow = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
