import { beforeEach, describe, expect, it } from 'vitest';
import { newHandlers } from '../../../src/background/handlers.ts';
import { privateTryMs, type PrivateAnswer, type PrivateTry } from '../../../src/core/private-try.ts';
import { sessionKeys } from '../../../src/core/storage.ts';
import { Simulation } from './simulation.ts';
import { brokenUntil, origin, tabId } from './site.ts';

let simulation: Simulation;
const key = sessionKeys.privateTry(origin, '0');
const kept = (name: string = key) => simulation.session.all.get(name) as PrivateTry | undefined;
const start = () => simulation.event((worker) => worker.pages.tryPrivately({ tabId }));
const answer = (said: PrivateAnswer) => simulation.event((worker) => worker.pages.answerPrivately({ tabId, answer: said }));

beforeEach(async () => {
  simulation = new Simulation(brokenUntil(null));
  await simulation.open();
});

describe('a sign-in tried in a private window', () => {
  it('opens the front page of the origin, without path, query or fragment', async () => {
    if (simulation.tab) simulation.tab.url = `${origin}/session?secret=1#fragment`;
    await start();
    expect(simulation.openedPrivately).toEqual([`${origin}/`]);
    expect(kept()).toEqual({ origin, atMs: simulation.now, opened: true, found: { fault: simulation.said, code: 'WUR-34' }, answer: null });
    expect(simulation.local.all.size).toBe(0);
  });

  it('is asked about too where the user has to open the window', async () => {
    simulation.hasPrivateWindows = false;
    await start();
    expect(kept()?.opened).toBe(false);
  });

  it('is forgotten after ten minutes, or ten after the answer', async () => {
    await start();
    const begun = simulation.now;
    await simulation.until(() => false, privateTryMs - 1);
    simulation.now = begun + privateTryMs - 1;
    expect(kept()?.answer).toBeNull();
    await answer('no');
    await simulation.until(() => false, privateTryMs - 1);
    expect(kept()?.answer).toBe('no');
    await simulation.until(() => false, privateTryMs);
    expect([kept(), simulation.alarms.size, simulation.now]).toEqual([undefined, 0, begun + 2 * privateTryMs - 1]);
  });

  it.each(['untried', 'back'] as const)('is forgotten at the answer "%s", and no answer makes one', async (said) => {
    await start();
    await answer(said);
    expect([kept(), simulation.alarms.size]).toEqual([undefined, 0]);
    await answer('yes');
    expect(kept()).toBeUndefined();
  });

  it('is asked about in its own container, and goes with the site', async () => {
    await start();
    simulation.storeId = 'firefox-container-1';
    await answer('yes');
    expect(kept()?.answer).toBeNull();
    await start();
    expect(kept(sessionKeys.privateTry(origin, 'firefox-container-1'))?.answer).toBeNull();
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect([...simulation.session.all.keys()].filter((name) => name.startsWith('private:'))).toEqual([]);
  });

  it.each([
    ['ends with the data that it was about', { done: {} }, [[tabId, origin, 'back']]],
    ['stays where nothing was cleared', { refused: 'busy' }, []],
  ])('%s', async (_what, cleared, told) => {
    const answers: unknown[] = [];
    const needs = { siteData: { clear: async () => cleared }, privateTries: { answer: async (...said: unknown[]) => void answers.push(said) }, platform: { tab: async () => ({ url: `${origin}/session` }) } };
    expect(await newHandlers(needs as never).pages.clearSiteData({ tabId, choice: { cookies: [], keys: [], copies: true, mayLose: [], seen: { origin, mayEndLogin: true } } })).toEqual(cleared);
    expect(answers).toEqual(told);
  });

  it('tells of a fault only where one was seen', async () => {
    await simulation.session.remove(sessionKeys.tab(tabId));
    await start();
    expect(kept()?.found).toBeNull();
  });
});
