import { expect, it } from 'vitest';
import { newHandlers } from '../../../src/background/handlers.ts';
import { readEvidence } from '../../../src/background/see.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { noPolicy } from '../../../src/core/policy.ts';
import { evidence } from '../evidence.ts';
import { origin, tabId } from './fake-browser.ts';

const atMs = evidence().takenAtMs - 1000;
const tried = (tries: readonly number[], sinceTry: 'accepted' | 'checked') => evidence({ login: { tries, sinceTry, triedMs: 1000 } });

/** No one asks the server there: a healthy page gives no reason to. */
it.each<readonly [string, Evidence, unknown[]]>([
  ['one that was accepted', tried([400, 200], 'accepted'), [{ isAlive: false, hasId: true, atMs }]],
  ['not one of which no more is known', tried([200], 'checked'), []],
  ['not one that was refused after one that was accepted', tried([200, 401], 'accepted'), []],
  ['nor a page on which nobody has tried', evidence(), []],
])('of a sign-in a page’s own report tells: %s', async (_which, seen, told) => {
  const signIns: unknown[] = [];
  const needs = {
    siteData: { signedIn: async (_tabId: number, _origin: string, how: unknown) => void signIns.push(how) },
    watch: { isWatched: async () => true },
    eyes: { read: async (what: Evidence) => readEvidence(what, 'document', undefined, noPolicy) },
    records: { keep: async () => undefined },
    repairs: { reported: async () => undefined },
    banner: { consider: () => undefined },
  };
  await newHandlers(needs as never).content.report({ tabId, origin, document: 'document', url: `${origin}/session` } as never, { evidence: seen, asked: false } as never);
  expect(signIns).toEqual(told);
});
