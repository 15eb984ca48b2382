import type { Assets } from '../../core/evidence.ts';
import { ask, cachedAnswer, pastWorker } from '../ask.ts';
import type { Memory } from '../memory.ts';

/** At most this many failed assets are asked for again: a stale page can have hundreds, and ten tell the story. */
const sample = 10;

export async function probeAssets(memory: Memory): Promise<Assets> {
  const urls = [...memory.failed.keys()].slice(0, sample);
  const [now, kept] = await Promise.all([Promise.all(urls.map(classify)), Promise.all(urls.map(isKeptBad))]);
  const count = (what: (typeof now)[number]): number => now.filter((each) => each === what).length;
  return { failed: urls.length, good: count('good'), gone: count('gone'), refused: count('refused'), cachedBad: kept.filter(Boolean).length };
}

/** `no-store` leaves the HTTP cache as it is: looking must not be the cure. Of what never came back nobody knows who held it. */
async function classify(url: string): Promise<'good' | 'gone' | 'refused' | 'unreachable'> {
  const answer = await ask(pastWorker(url), { cache: 'no-store' });
  if (answer.status <= 0) return 'unreachable';
  if (answer.status !== 200) return 'refused';
  return answer.html ? 'gone' : 'good';
}

async function isKeptBad(url: string): Promise<boolean> {
  const kept = await cachedAnswer(url);
  return kept !== null && (kept.status >= 400 || kept.html);
}
