import { describe, expect, it } from 'vitest';
import { tellLimits } from '../../../src/background/tell.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { localKeys, sessionKeys, type TabRecord, type Telling } from '../../../src/core/storage.ts';
import { asked, evidence } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { origin, tabId, well } from './site.ts';

const record = (simulation: Simulation) => simulation.session.all.get(sessionKeys.tab(tabId)) as TabRecord | undefined;

describe('"tell me when it is back"', () => {
  const down = evidence(asked, { list: { state: 'error' }, server: { answer: 'http-error', status: 502, count: null, comparable: false } });
  const expired = evidence(asked, { list: { state: 'error' }, login: { expired: true }, server: { answer: 'unauthorized', status: 401, count: null } });
  const waiting = async (): Promise<Simulation> => {
    const simulation = new Simulation(() => down);
    await simulation.open();
    await simulation.event((worker) => worker.pages.tellWhenBack({ tabId, bring: false }));
    return simulation;
  };

  it('asks less and less often, for two hours at most', async () => {
    const simulation = await waiting();
    expect(record(simulation)?.telling).toBe(true);
    const start = simulation.now;
    await simulation.until(() => false);
    const gaps = simulation.looks.slice(1).map((time, index) => time - (simulation.looks[index] ?? 0));
    const jitter = 1 + tellLimits.jitter * 0.5;
    expect(gaps.slice(0, 6)).toEqual([15, 30, 60, 120, 240, 300].map((seconds) => seconds * 1000 * jitter));
    expect(simulation.now - start).toBeLessThanOrEqual(tellLimits.giveUpMs + tellLimits.longestMs * jitter);
    expect(record(simulation)?.telling).toBe(false);
    expect(simulation.badges).not.toContain('✓');
  });

  it.each([
    ['✓', 'the page works', well, { verdict: 'healthy' }],
    ['!', 'a click must still mend the page', evidence(asked, { list: { state: 'error' } }), { fault: 'failed-list' }],
    ['!', 'the login has ended meanwhile', expired, { fault: 'session-expired' }],
  ])('tells after two good answers by %s where %s, and loads nothing', async (sign, _why, next, diagnosis) => {
    const simulation = await waiting();
    await simulation.until(() => false, 100_000);
    if (simulation.tab) simulation.tab.seen = next;
    await simulation.until(() => record(simulation)?.telling === false, 600_000);
    expect([simulation.badges.at(-1), simulation.badges.includes('✓')]).toEqual([sign, sign === '✓']);
    expect(record(simulation)).toMatchObject({ telling: false, diagnosis });
    expect(simulation.isArmed('telling')).toBe(false);
    expect(simulation.loads).toBe(0);
  });

  it('takes its ✓ back when the page works no longer', async () => {
    const simulation = await waiting();
    if (simulation.tab) simulation.tab.seen = well;
    await simulation.until(() => simulation.badges.includes('✓'), 600_000);
    expect(simulation.iconTitle).toBe('Web-UI Repair: this page works again');
    await simulation.report(down);
    expect([simulation.badges.at(-1), simulation.iconTitle]).toEqual(['', undefined]);
  });

  it('asks no more once the user has taken the wish back', async () => {
    const simulation = await waiting();
    await simulation.event((worker) => worker.pages.stopWaiting({ tabId }));
    const looks = simulation.looks.length;
    if (simulation.tab) simulation.tab.seen = well;
    await simulation.until(() => false, 600_000);
    expect([simulation.looks.length, simulation.alarms.size, simulation.badges.includes('✓'), record(simulation)?.telling]).toEqual([looks, 0, false, false]);
    expect(simulation.session.all.has(sessionKeys.telling(tabId))).toBe(false);
  });

  it.each([true, false])('asks by itself where the browser shows its error page, of a watched site only (%s)', async (isWatched) => {
    const simulation = await waiting();
    if (isWatched) await simulation.local.set({ [localKeys.watched]: [origin] });
    simulation.isErrorPage = true;
    await simulation.until(() => simulation.badges.includes('!'), 600_000);
    // The page is still to be loaded.
    expect([simulation.badges.includes('!'), simulation.badges.includes('✓')]).toEqual([isWatched, false]);
  });

  it('ends with the tab', async () => {
    const simulation = await waiting();
    simulation.tab = null;
    await simulation.event((worker) => worker.tabRemoved(tabId));
    expect(simulation.alarms.size).toBe(0);
    expect(simulation.session.all.size).toBe(0);
  });
});

describe('"bring me back in when it is ready"', () => {
  const panel = { login: { panel: true, expired: false, storedId: true, tries: [], sinceTry: 'nothing', triedMs: null }, list: { state: 'absent' }, session: { cookie: 'alive', header: 'alive' } } as const;
  const calm = { count: 4, last: [200], lastHtml: false, quietMs: 7000 } as const;
  const settled = { traffic: { queries: calm, api: calm } };
  const down = evidence(asked, panel, settled, { server: { answer: 'http-error', status: 502, count: null, comparable: false } });
  const back = evidence(asked, panel, settled);
  /** The server fails, and then goes on as `next` until the extension has answered to it. */
  const waitFor = async (next: Evidence, prepare: (simulation: Simulation) => void = () => undefined): Promise<Simulation> => {
    const simulation = new Simulation(({ loads }) => (loads > 0 ? well : down));
    await simulation.open();
    expect(record(simulation)?.diagnosis).toMatchObject({ fault: 'server-failing', facts: { needsNoLogin: true } });
    await simulation.event((worker) => worker.pages.tellWhenBack({ tabId, bring: true }));
    await simulation.until(() => false, 100_000);
    if (simulation.tab) simulation.tab.seen = next;
    prepare(simulation);
    await simulation.until(() => (simulation.session.all.get(sessionKeys.telling(tabId)) as Telling | undefined)?.good === tellLimits.good, 600_000);
    return simulation;
  };

  it('loads the page after two good answers and a while, and proves it', async () => {
    const simulation = await waitFor(back);
    const told = simulation.now;
    expect(simulation.loads).toBe(0);
    await simulation.until(() => simulation.loads > 0);
    expect(simulation.now - told).toBe(tellLimits.spreadMs * 0.5);
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state.phase, simulation.loads, simulation.isArmed('telling')]).toEqual(['probation', 1, false]);
  });

  it.each([['something', false], ['half a login', true]])('only tells where %s was typed; the popup offers the load, and asks', async (_what, isLogin) => {
    const simulation = await waitFor(back, (each) => Object.assign(each, { unsaved: 'yes', isLogin }));
    await simulation.until(() => false, 120_000);
    expect([simulation.state.phase, simulation.loads, simulation.badges.at(-1), record(simulation)?.telling]).toEqual(['idle', 0, '!', false]);
    await simulation.fix();
    expect(simulation.state.phase).toBe(isLogin ? 'verifying' : 'awaiting-consent');
  });

  it.each([
    ['the session has ended meanwhile', evidence(asked, panel, settled, { session: { cookie: 'dead', header: 'dead' }, server: { answer: 'unauthorized', status: 401, count: null } })],
    ['the page works by itself', well],
  ])('only tells where %s', async (_why, next) => {
    const simulation = await waitFor(next);
    await simulation.until(() => false, 120_000);
    expect([simulation.state.phase, simulation.loads, record(simulation)?.telling]).toEqual(['idle', 0, false]);
  });

  it.each([[true, 1], [false, 0]] as const)('loads the browser’s own error page, of a watched site only (%s)', async (isWatched, loads) => {
    const simulation = await waitFor(down, (each) => {
      each.isErrorPage = true;
      if (isWatched) each.local.all.set(localKeys.watched, [origin]);
    });
    await simulation.until(() => simulation.loads > 0, 120_000);
    expect([simulation.loads, simulation.state.phase, record(simulation)?.telling ?? false]).toEqual([loads, 'idle', !isWatched]);
  });

  describe('over the browser’s own error page, opened while the server was down, so that nothing but the wish is known of the tab', () => {
    const openErrorPage = (simulation: Simulation): void => {
      simulation.isErrorPage = true;
      simulation.local.all.set(localKeys.watched, [origin]);
      for (const key of [sessionKeys.tab(tabId), sessionKeys.invited(tabId)]) simulation.session.all.delete(key);
    };
    const elsewhere = { url: undefined, document: 9, isLoading: false, seen: null };

    it('is forgotten when the tab goes to a site that is not ours to see', async () => {
      const simulation = await waitFor(down, openErrorPage);
      simulation.tab = { ...elsewhere, isLoading: true };
      await simulation.event((worker) => worker.tabUpdated(tabId, { status: 'loading' }));
      expect([simulation.alarms.size, simulation.session.all.has(sessionKeys.telling(tabId))]).toEqual([0, false]);
      await simulation.until(() => false, 120_000);
      expect([simulation.loads, simulation.logged]).toEqual([0, []]);
    });

    it('says nothing there, even where nobody heard of it', async () => {
      const simulation = new Simulation(() => down);
      await simulation.open();
      await simulation.event((worker) => worker.pages.tellWhenBack({ tabId, bring: true }));
      openErrorPage(simulation);
      simulation.tab = { ...elsewhere };
      await simulation.until(() => false, 600_000);
      expect([simulation.badges.includes('✓'), simulation.loads, simulation.alarms.size]).toEqual([false, 0, 0]);
    });

    it.each([['it has gone', elsewhere], ['it is on its way', { ...elsewhere, url: `${origin}/session`, isLoading: true }]])('loads nothing where %s in the last moment', async (_why, tab) => {
      const simulation = await waitFor(down, openErrorPage);
      simulation.tab = { ...tab };
      await simulation.until(() => false, 120_000);
      expect([simulation.loads, simulation.alarms.size, simulation.logged]).toEqual([0, 0, []]);
    });
  });

  it.each([['while it waits', 0], ['in the last moment', tellLimits.good]])('is taken back by the user %s', async (_when, good) => {
    const simulation = new Simulation(() => down);
    await simulation.open();
    await simulation.event((worker) => worker.pages.tellWhenBack({ tabId, bring: true }));
    if (simulation.tab && good > 0) simulation.tab.seen = back;
    await simulation.until(() => (simulation.session.all.get(sessionKeys.telling(tabId)) as Telling | undefined)?.good === good, 600_000);
    await simulation.event((worker) => worker.pages.stopWaiting({ tabId }));
    await simulation.until(() => false, 600_000);
    expect([simulation.loads, simulation.alarms.size, simulation.state.phase, record(simulation)?.telling, simulation.logged]).toEqual([0, 0, 'idle', false, []]);
  });

  it('is forgotten by a tab that leaves in the last moment', async () => {
    const simulation = await waitFor(back);
    simulation.tab = { url: 'https://elsewhere.test/', document: 9, isLoading: true, seen: null };
    await simulation.event((worker) => worker.tabUpdated(tabId, { status: 'loading' }));
    await simulation.until(() => false, 120_000);
    expect([simulation.loads, simulation.alarms.size, simulation.logged]).toEqual([0, 0, []]);
  });

  it('goes on when the worker dies while it waits', async () => {
    const simulation = await waitFor(back);
    simulation.killAfter(1);
    await simulation.event((worker) => worker.tabUpdated(tabId, { status: 'complete' }));
    await simulation.until(() => hasEnded(simulation) && simulation.loads > 0, 600_000);
    expect([simulation.state.phase, simulation.loads]).toEqual(['probation', 1]);
  });
});
