import { describe, expect, it } from 'vitest';
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

describe('a look', () => {
  it.each(['hangs', { error: 'TypeError: null' }] as const)('that is not answered is no answer, and no page of somebody else (%j)', async (answers) => {
    const simulation = healthy();
    simulation.answers = answers;
    let said: unknown = 'nothing yet';
    void simulation.event(async (worker) => void (said = await worker.pages.look({ tabId })));
    await simulation.until(() => said !== 'nothing yet', 60_000);
    expect(said).toBeNull();
    // The popup's own waits no longer than one such time.
    expect(simulation.now).toBeLessThanOrEqual(1_000_000 + 25_000);
  });

  it('that nobody is there to answer says that this is no Web-UI', async () => {
    const simulation = healthy();
    if (simulation.tab) simulation.tab.seen = null;
    let said: unknown;
    await simulation.event(async (worker) => void (said = await worker.pages.look({ tabId })));
    expect(said).toEqual({ verdict: 'not-web-ui' });
  });
});

describe('a site that is watched', () => {
  it('gets its script at once and at every load, after the permission was granted', async () => {
    const simulation = healthy();
    await simulation.session.set({ [sessionKeys.pending]: { origin, atMs: simulation.now } });
    await simulation.event((worker) => worker.granted());
    expect(simulation.patterns).toEqual([pattern]);
    expect(simulation.calls).toContain('inject entry');
    expect(simulation.local.all.get(localKeys.watched)).toEqual([origin]);
    expect(simulation.session.all.has(sessionKeys.pending)).toBe(false);
  });

  it('is not watched when the question was answered with no', async () => {
    const simulation = healthy();
    simulation.hasAccess = false;
    await simulation.session.set({ [sessionKeys.pending]: { origin, atMs: simulation.now } });
    await simulation.event((worker) => worker.granted());
    await simulation.event((worker) => worker.pages.watch({ tabId }));
    expect(simulation.patterns).toEqual([]);
    expect(simulation.local.all.size).toBe(0);
  });

  it('is not watched for a permission that comes long after the question, or by another', async () => {
    const simulation = healthy();
    await simulation.session.set({ [sessionKeys.pending]: { origin, atMs: simulation.now - 121_000 } });
    await simulation.event((worker) => worker.granted());
    expect([simulation.local.all.size, simulation.session.all.size]).toEqual([0, 0]);
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

  it.each(['restore', 'installed'] as const)('is registered though the menu fails (%s)', async (event) => {
    const simulation = healthy();
    simulation.menuFails = true;
    await simulation.local.set({ [localKeys.watched]: [origin] });
    await simulation.event((worker) => worker[event]('update'));
    expect([simulation.patterns, simulation.logged]).toEqual([[pattern], ['menu Error: no menu']]);
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

  /** An entry script alone is told at once that nobody watches here, and goes before the rest is there: "no Web-UI" was the answer (seen once on a busy machine). */
  it('gets all the scripts of a look at once, where none stands yet', async () => {
    const simulation = healthy();
    simulation.isScriptLate = true;
    await simulation.open();
    expect(simulation.calls.filter((call) => call.startsWith('inject'))).toEqual(['inject entry look probe']);
    expect(record(simulation)?.diagnosis.verdict).toBe('healthy');
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

  it('has two cookies of a session that the server does not take: told by the browser, by its count alone', async () => {
    const simulation = new Simulation(() => evidence(asked, { session: { cookie: 'dead', header: 'alive' } }));
    await simulation.open();
    expect(simulation.said).toBe('lost-cookie');
    simulation.sessionCookies = 2;
    await simulation.report();
    expect(simulation.said).toBe('doubled-cookies');
    expect(record(simulation)).toMatchObject({ evidence: { cookies: { sessions: 2 } } });
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

describe('a fix that asked for the permission first', () => {
  const pending = { [sessionKeys.pending]: { tabId, origin, consent: true, fault: 'broken-asset-copy', atMs: 1_000_000 } };
  it('goes on when it was granted, without the popup, once', async () => {
    const simulation = new Simulation(brokenUntil('reload'));
    await simulation.open();
    await simulation.session.set(pending);
    await simulation.event((worker) => worker.granted());
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state.phase).toBe('probation');
    expect(simulation.loads).toBe(1);
    expect(simulation.session.all.has(sessionKeys.pending)).toBe(false);
  });

  it.each([
    ['asked long ago', (simulation: Simulation) => void (simulation.now += 121_000)],
    ['for something else than what is wrong by now', async (simulation: Simulation) => simulation.session.set({ [sessionKeys.pending]: { ...pending[sessionKeys.pending], fault: 'failed-list' } })],
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
