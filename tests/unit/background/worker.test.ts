import { describe, expect, it } from 'vitest';
import { tellAlarmOf, tellLimits } from '../../../src/background/tell.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { localKeys, sessionKeys, type TabRecord } from '../../../src/core/storage.ts';
import { asked, evidence } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenUntil, origin, tabId, well } from './site.ts';

const pattern = hostPatternOf(origin);
const sibling = webUiOriginOf('https://webui.lab.test:9443') as WebUiOrigin;
const healthy = () => new Simulation(() => well);
const record = (simulation: Simulation) => simulation.session.all.get(sessionKeys.tab(tabId)) as TabRecord | undefined;
const pageOf = (from: WebUiOrigin) => ({ tabId, origin: from, document: 'doc-1', url: `${from}/` });

describe('a site that is watched', () => {
  it('gets its script at once and at every load, after the permission was granted', async () => {
    const simulation = healthy();
    await simulation.session.set({ [sessionKeys.pendingWatch]: { origin } });
    await simulation.event((worker) => worker.granted());
    expect(simulation.patterns).toEqual([pattern]);
    expect(simulation.calls).toContain('inject entry');
    expect(simulation.local.all.get(localKeys.watched)).toEqual([origin]);
    expect(simulation.session.all.has(sessionKeys.pendingWatch)).toBe(false);
  });

  it('is not watched when the question was answered with no', async () => {
    const simulation = healthy();
    simulation.hasAccess = false;
    await simulation.session.set({ [sessionKeys.pendingWatch]: { origin } });
    await simulation.event((worker) => worker.granted());
    await simulation.event((worker) => worker.pages.watch({ tabId }));
    expect(simulation.patterns).toEqual([]);
    expect(simulation.local.all.size).toBe(0);
  });

  it('is registered once per host, and again after an update took the registrations away', async () => {
    const simulation = healthy();
    await simulation.local.set({ [localKeys.watched]: [origin, sibling] });
    await simulation.event((worker) => worker.restore());
    await simulation.event((worker) => worker.restore());
    expect(simulation.patterns).toEqual([pattern]);
    simulation.patterns = [];
    await simulation.event((worker) => worker.restore());
    expect(simulation.patterns).toEqual([pattern]);
  });

  it('is left at once when the permission is taken back', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.event((worker) => worker.pages.watch({ tabId }));
    await simulation.open();
    await simulation.fix();
    simulation.hasAccess = false;
    await simulation.event((worker) => worker.revoked());
    expect(simulation.patterns).toEqual([]);
    expect(simulation.local.all.get(localKeys.watched)).toEqual([]);
    expect(record(simulation)).toBeUndefined();
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'page-gone' });
    expect(simulation.left).toEqual([origin]);
    expect(simulation.badges.at(-1)).toBe('');
  });

  it('leaves nothing behind when the user has it forgotten', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.event((worker) => worker.pages.watch({ tabId }));
    await simulation.open();
    expect([simulation.session.all.size, simulation.badges.at(-1)]).toEqual([2, '!']);
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect([simulation.session.all.size, simulation.badges.at(-1)]).toEqual([0, '']);
    expect(simulation.left).toEqual([origin]);
  });

  it('is forgotten with its permission, unless another port of the host needs it', async () => {
    const simulation = healthy();
    await simulation.local.set({ [localKeys.watched]: [origin, sibling] });
    await simulation.event((worker) => worker.restore());
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect([simulation.patterns, simulation.hasAccess]).toEqual([[pattern], true]);
    simulation.tab = { url: `${sibling}/`, document: 2, isLoading: false, seen: well };
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect([simulation.patterns, simulation.hasAccess]).toEqual([[], false]);
  });
});

describe('a page that nobody let us look at', () => {
  it.each(['marked', 'needsProbe', 'report'] as const)('is not served: %s', async (type) => {
    const simulation = healthy();
    await simulation.local.set({ [localKeys.watched]: [origin] });
    const message = type === 'report' ? { evidence: well, asked: false } : undefined;
    await simulation.event((worker) => worker.content[type](pageOf(sibling), message as never));
    expect(simulation.logged).toEqual(['Error: not watched']);
    expect(simulation.calls).toEqual([]);
    expect(simulation.session.all.size).toBe(0);
  });

  it('is looked at by the click, at the next loads of the same site too, and forgotten when the tab leaves', async () => {
    const simulation = healthy();
    await simulation.open();
    expect(record(simulation)?.diagnosis.verdict).toBe('healthy');
    simulation.calls.length = 0;
    await simulation.event((worker) => worker.tabUpdated(tabId, { status: 'loading' }));
    expect(simulation.calls).toContain('inject entry');
    simulation.tab = { url: 'https://elsewhere.test/', document: 2, isLoading: true, seen: null };
    await simulation.event((worker) => worker.tabUpdated(tabId, { status: 'loading' }));
    expect(simulation.session.all.size).toBe(0);
  });

  it('is no Web-UI: nothing is kept of it', async () => {
    const simulation = new Simulation(() => evidence({ mark: { score: 0, strong: false, version: null } }));
    await simulation.open();
    expect(record(simulation)).toBeUndefined();
  });

  it.each([
    ['of another site', 'other', 0],
    ['of a server that cannot be asked', 'none', 0],
    ['of a Web-UI’s server', 'web-ui', 2],
  ] as const)('is a refusal %s: %s, and %i things are kept', async (_name, answer, kept) => {
    const simulation = new Simulation(() => evidence({ mark: { score: 0, strong: false, version: null, refusal: true }, anonymous: { answer } }));
    await simulation.open();
    expect(simulation.session.all.size).toBe(kept);
  });

  it('is asked for behind the error page of a watched site only', async () => {
    const simulation = healthy();
    const answers = async () => (await simulation.alive()).pages.isAnswering({ tabId });
    expect(await answers()).toBe(false);
    await simulation.local.set({ [localKeys.watched]: [origin] });
    expect(await answers()).toBe(true);
    simulation.answering = false;
    expect(await answers()).toBe(false);
  });
});

describe('"tell me when it is back"', () => {
  const down = evidence(asked, { list: { state: 'error' }, server: { answer: 'http-error', status: 502, count: null, comparable: false } });
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

  it('tells after two good answers, and loads nothing', async () => {
    const simulation = await waiting();
    await simulation.until(() => false, 100_000);
    if (simulation.tab) simulation.tab.seen = evidence(asked, { list: { state: 'error' } });
    await simulation.until(() => simulation.badges.includes('✓'), 600_000);
    expect(simulation.badges.at(-1)).toBe('✓');
    expect(record(simulation)).toMatchObject({ telling: false, diagnosis: { fault: 'failed-list' } });
    expect(simulation.alarms.has(tellAlarmOf(tabId))).toBe(false);
    expect(simulation.loads).toBe(0);
  });

  it.each([true, false])('asks by itself where the browser shows its error page, of a watched site only (%s)', async (isWatched) => {
    const simulation = await waiting();
    if (isWatched) await simulation.local.set({ [localKeys.watched]: [origin] });
    simulation.isErrorPage = true;
    await simulation.until(() => simulation.badges.includes('✓'), 600_000);
    expect(simulation.badges.includes('✓')).toBe(isWatched);
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
    await simulation.until(() => simulation.badges.includes('✓'), 600_000);
    return simulation;
  };

  it('loads the page after two good answers and a while, and proves it', async () => {
    const simulation = await waitFor(back);
    const told = simulation.now;
    expect(simulation.loads).toBe(0);
    await simulation.until(() => simulation.loads > 0);
    expect(simulation.now - told).toBe(tellLimits.spreadMs * 0.5);
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state.phase, simulation.loads, simulation.alarms.has(tellAlarmOf(tabId))]).toEqual(['probation', 1, false]);
  });

  it('only tells, and asks, where something was typed', async () => {
    const simulation = await waitFor(back, (each) => void (each.unsaved = 'yes'));
    await simulation.until(() => simulation.state.phase === 'awaiting-consent', 60_000);
    expect([simulation.state.phase, simulation.loads]).toEqual(['awaiting-consent', 0]);
  });

  it.each([
    ['the session has ended meanwhile', evidence(asked, panel, settled, { session: { cookie: 'dead', header: 'dead' }, server: { answer: 'unauthorized', status: 401, count: null } })],
    ['the page works by itself', well],
  ])('only tells where %s', async (_why, next) => {
    const simulation = await waitFor(next);
    await simulation.until(() => false, 120_000);
    expect([simulation.state.phase, simulation.loads, record(simulation)?.telling]).toEqual(['idle', 0, false]);
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

describe('a fix that asked for the permission first', () => {
  const pending = { [sessionKeys.pendingFix]: { tabId, origin, consent: true, fault: 'broken-asset-copy', atMs: 1_000_000 } };
  it('goes on when it was granted, without the popup, once', async () => {
    const simulation = new Simulation(brokenUntil('reload'));
    await simulation.open();
    await simulation.session.set(pending);
    await simulation.event((worker) => worker.granted());
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state.phase).toBe('probation');
    expect(simulation.loads).toBe(1);
    expect(simulation.session.all.has(sessionKeys.pendingFix)).toBe(false);
  });

  it.each([
    ['asked long ago', (simulation: Simulation) => void (simulation.now += 121_000)],
    ['for something else than what is wrong by now', async (simulation: Simulation) => simulation.session.set({ [sessionKeys.pendingFix]: { ...pending[sessionKeys.pendingFix], fault: 'failed-list' } })],
  ])('does nothing when it was %s', async (_why, change) => {
    const simulation = new Simulation(brokenUntil('reload'));
    await simulation.open();
    await simulation.session.set(pending);
    await change(simulation);
    await simulation.event((worker) => worker.granted());
    expect([simulation.state, simulation.loads]).toEqual([{ phase: 'idle' }, 0]);
  });

  it.each(['denied', 'gone elsewhere'])('does nothing when it was %s', async (why) => {
    const simulation = new Simulation(brokenUntil('reload'));
    await simulation.open();
    await simulation.session.set(pending);
    if (why === 'denied') simulation.hasAccess = false;
    else simulation.tab = { url: `${sibling}/`, document: 2, isLoading: false, seen: well };
    await simulation.event((worker) => worker.granted());
    expect(simulation.state).toEqual({ phase: 'idle' });
    expect(simulation.loads).toBe(0);
  });
});

describe('two tabs of one site', () => {
  it('never have two runs', async () => {
    const simulation = new Simulation(brokenUntil('reload'));
    await simulation.open();
    await Promise.all([simulation.fix(), simulation.fix(), simulation.fix(true)]);
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.loads).toBe(1);
  });
});
