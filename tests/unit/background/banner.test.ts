import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../src/background/see.ts';
import { bannerLimits, type Press } from '../../../src/core/banner.ts';
import { isInTheWay } from '../../../src/core/diagnosis.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import { broken, cases } from './diagnose-cases.ts';
import { asked, evidence } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenList, brokenUntil, newRun, origin, tabId, well } from './site.ts';
import { press, reported, texts, watched } from './watched.ts';

/** A dead id beside a live cookie: its remedy costs the login. */
const deadId = evidence(asked, { list: { state: 'absent' }, login: { panel: true, storedId: true }, session: { cookie: 'alive', header: 'dead' } });
const failing = evidence(asked, { list: { state: 'error', total: null, rows: 0 }, server: { answer: 'http-error', status: 502, count: null, comparable: false } });

const title = 'A part of this page did not load';

describe('the banner comes', () => {
  it('over a fault that a click can mend, a moment after it is certain, and once', async () => {
    const simulation = await watched(brokenUntil('reload'));
    await simulation.report();
    await simulation.settle();
    expect(texts(simulation)).toEqual([]);
    await simulation.until(() => false, 2 * bannerLimits.certainMs);
    await reported(simulation);
    expect(texts(simulation)).toEqual([title]);
    expect(simulation.banners[0]?.buttons.map(({ press: which }) => which)).toEqual(['fix']);
  });

  it('over a fault that no click can mend: says whose it is, offers the popup and no repair, though repair by itself is on, and leaves the icon as it is', async () => {
    const simulation = await watched(() => failing);
    await simulation.local.set({ [localKeys.automatic]: 'cache' });
    await reported(simulation);
    await reported(simulation);
    expect(texts(simulation)).toEqual(['The server has a problem']);
    const [said] = simulation.banners;
    expect(said?.buttons.map(({ press: which }) => which)).toEqual(['open']);
    expect(said?.about?.lines).toContain('Your browser is not the cause, so there is nothing to repair here.');
    await press(simulation, 'open');
    expect(simulation.calls).toContain('popup');
    expect([simulation.loads, simulation.state.phase, simulation.badges.includes('!')]).toEqual([0, 'idle', false]);
  });

  it('says what failed where the answer of a gateway whose manager is down has status 200 (26.9)', async () => {
    const simulation = await watched(() => evidence(asked, { list: { state: 'error', total: null, rows: 0 }, server: { answer: 'downstream-error', status: 200, count: null, comparable: false } }));
    await reported(simulation);
    expect(simulation.banners[0]?.about?.lines.slice(0, 2)).toEqual(['The server does not give the page what it asks for.', 'Your browser is not the cause, so there is nothing to repair here.']);
    expect(simulation.banners[0]?.about?.lines.filter((line) => line.includes('200'))).toEqual([]);
  });

  it.each<[string, Evidence]>([
    ['a healthy page', well],
    ['a page that asks to sign in', evidence(asked, { list: { state: 'absent' }, login: { panel: true, storedId: false }, server: { answer: 'unauthorized', status: 401, count: null }, session: { cookie: 'dead', header: 'none' } })],
    ['a page whose server answers nothing: nobody knows who holds it back', evidence(asked, { list: { state: 'error', total: null, rows: 0 }, server: { answer: 'unreachable', status: 0, count: null, comparable: false } })],
    ['a page that works without the file that its server has lost', evidence(asked, broken, { assets: { failed: 1, good: 0, gone: 1, refused: 0, cachedBad: 0 } })],
    ['a page of a computer that is offline', evidence(asked, { list: { state: 'error', total: null, rows: 0 }, visit: { online: false } })],
  ])('never over %s', async (_what, seen) => {
    const simulation = await watched(() => seen);
    await reported(simulation);
    expect(simulation.banners).toEqual([]);
    expect(simulation.calls).not.toContain('inject banner');
  });

  it('never where the look that would make it certain sees something else', async () => {
    const simulation = await watched(brokenUntil(null));
    await simulation.report();
    await simulation.settle();
    if (simulation.tab) simulation.tab.seen = well;
    await simulation.until(() => false, 2 * bannerLimits.certainMs);
    expect(simulation.banners).toEqual([]);
  });

  it('never where the site was forgotten meanwhile, and no script comes back', async () => {
    const simulation = await watched(brokenUntil(null));
    await simulation.report();
    await simulation.settle();
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    const before = simulation.looks.length;
    await simulation.until(() => false, 2 * bannerLimits.certainMs);
    expect(simulation.banners).toEqual([]);
    expect(simulation.looks.length).toBe(before);
  });

  it('never on a site that is not watched, or on another port of one that is', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.open();
    await reported(simulation);
    expect(simulation.banners).toEqual([]);
    await expect(simulation.worker.content.pressed({ tabId, origin: webUiOriginOf('https://webui.lab.test:9443') as WebUiOrigin, document: null, url: undefined }, { press: 'fix' })).rejects.toThrow('not watched');
  });

  it('at most once per fault, origin and build in an hour, however often the page is loaded', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    if (simulation.tab) simulation.tab.document = 2;
    await reported(simulation);
    expect(texts(simulation)).toEqual([title, null]);
    simulation.now += bannerLimits.againMs;
    await reported(simulation);
    expect(texts(simulation)).toEqual([title, null, title]);
  });

  it('and goes when the fault does', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    if (simulation.tab) simulation.tab.seen = well;
    await reported(simulation);
    expect(texts(simulation)).toEqual([title, null]);
  });
});

/** As told of each page that says so, in the table of the diagnoses. */
const comesOver = (fault: string): boolean[] => cases.filter(({ says }) => says === fault).map(({ evidence: seen }) => isInTheWay(readEvidence(seen, 'doc-1', origin).diagnosis));

describe('of what is wrong with a login, the banner', () => {
  it.each([
    ...['dead-session-id', 'vanished-keypair', 'needless-login-panel', 'undone-login', 'broken-client-log', 'full-storage', 'stale-endpoint', 'blocked-storage', 'oversized-cookies'],
    ...['unreadable-configuration', 'misdirecting-configuration', 'session-store-failing', 'failed-login'],
  ])('tells %s: the browser’s fault or the server’s', (fault) => expect(new Set(comesOver(fault))).toEqual(new Set([true])));

  it.each([
    ...['session-expired', 'signed-out', 'refused-login', 'blocked-login', 'paused-login', 'login-elsewhere', 'one-time-code', 'expired-password', 'unverified-account', 'no-keypair', 'inactive-account', 'refused-address'],
    ...['unanswered-login', 'intercepted-login', 'throttled-login'],
    'lost-cookie',
  ])('leaves %s to the page and the popup: the user’s, the network’s, or nothing in the way', (fault) => expect(new Set(comesOver(fault))).toEqual(new Set([false])));

  it('tells of a doubled cookie where it hides a login, and not where the page works', () => expect(new Set(comesOver('doubled-cookies'))).toEqual(new Set([true, false])));

  it('leads to the popup, where the click that touches a login is given', async () => {
    const undone = cases.find(({ says }) => says === 'undone-login')?.evidence ?? well;
    for (const [seen, said] of [[deadId, 'An old login is in the way'], [undone, 'Your sign-in is accepted, then undone']] as const) {
      const simulation = await watched(() => seen);
      await reported(simulation);
      expect([texts(simulation), simulation.banners[0]?.buttons.map(({ press: which }) => which)]).toEqual([[said], ['open']]);
    }
  });
});

describe('a press', () => {
  it('on "Fix this page" begins the repair of what stood there, and its end is told over the new page', async () => {
    const simulation = await watched(brokenUntil('reload'));
    await reported(simulation);
    await press(simulation, 'fix');
    await simulation.until(() => hasEnded(simulation));
    await simulation.settle();
    expect(simulation.state).toMatchObject({ phase: 'probation', run: { trigger: 'click' } });
    await reported(simulation);
    expect(texts(simulation)).toEqual([title, 'Repairing this page…', 'Fixed. 7 sessions shown, the server has 7.']);
    await press(simulation, 'close');
    expect(texts(simulation).at(-1)).toBeNull();
  });

  it('asks before a reload that may lose work, and does what the answer says', async () => {
    for (const [answer, phase] of [['consent-yes', 'probation'], ['consent-no', 'idle']] as const) {
      const simulation = await watched(brokenUntil('reload'));
      simulation.unsaved = 'yes';
      await reported(simulation);
      await press(simulation, 'fix');
      await simulation.settle();
      expect(simulation.loads).toBe(0);
      expect(texts(simulation).at(-1)).toMatch(/^May the page be reloaded\?/);
      // What loses nothing comes first.
      expect(simulation.banners.at(-1)?.buttons.map(({ press: which }) => which)).toEqual(['consent-no', 'consent-yes']);
      await press(simulation, answer);
      await simulation.until(() => hasEnded(simulation));
      expect(simulation.state.phase).toBe(phase);
      expect(simulation.loads).toBe(phase === 'idle' ? 0 : 1);
    }
  });

  it('asks no more once the page is well', async () => {
    const simulation = await watched(brokenUntil('reload'));
    simulation.unsaved = 'yes';
    await reported(simulation);
    await press(simulation, 'fix');
    await simulation.settle();
    if (simulation.tab) simulation.tab.seen = well;
    await reported(simulation);
    expect(texts(simulation).at(-1)).toBeNull();
  });

  it('says that another tab of the site is being repaired, where it is', async () => {
    const simulation = await watched(brokenUntil('reload'));
    await reported(simulation);
    await simulation.session.set({ [sessionKeys.repair(origin)]: { schema: 1, state: { phase: 'verifying', run: newRun({ fault: 'broken-asset-copy', code: 'WUR-34', steps: [], startedMs: simulation.now, tabId: tabId + 1 }), step: 0, deadlineMs: simulation.now + 1000 } } });
    await press(simulation, 'fix');
    await simulation.settle();
    expect(texts(simulation)).toEqual([title, 'Repairing this page…', 'Another tab of this site is being repaired. This one can be repaired when that is done.']);
    expect(simulation.loads).toBe(0);
  });

  it('tells that it did not help, and where to go on', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await press(simulation, 'fix');
    await simulation.until(() => hasEnded(simulation));
    await simulation.settle();
    await reported(simulation);
    expect(texts(simulation).at(-1)).toMatch(/^That did not help\. /);
    expect(simulation.banners.at(-1)?.buttons.map(({ press: which }) => which)).toEqual(['open']);
  });

  it('tells that the server took over, and that stays until it was read', async () => {
    const simulation = await watched(({ loads }) => (loads === 0 ? brokenList : failing));
    await reported(simulation);
    await press(simulation, 'fix');
    await simulation.until(() => hasEnded(simulation));
    await simulation.settle();
    const end = 'The server has a problem now. The repair stopped because the server itself is failing. Your browser is not the cause.';
    expect(texts(simulation).at(-1)).toBe(end);
    await reported(simulation);
    expect(texts(simulation).at(-1)).toBe(end);
  });

  it.each<[string, (simulation: Simulation) => Promise<void>]>([
    ['the server is back and the page works', async (simulation) => {
      if (simulation.tab) simulation.tab.seen = well;
      await reported(simulation);
    }],
    ['the user calls it wrong', async (simulation) => {
      await simulation.event((worker) => worker.pages.dispute({ tabId, code: 'WUR-13', isWrong: true }));
      await simulation.settle();
    }],
  ])('tells no end any more where %s', async (_when, happens) => {
    const simulation = await watched(({ loads }) => (loads === 0 ? brokenList : failing));
    await reported(simulation);
    await press(simulation, 'fix');
    await simulation.until(() => hasEnded(simulation));
    await reported(simulation);
    expect(texts(simulation).at(-1)).toMatch(/^The server has a problem now/);
    await happens(simulation);
    expect(texts(simulation).at(-1)).toBeNull();
  });

  it('never begins what costs the login: the banner offers the popup, and a forged "fix" does nothing', async () => {
    const simulation = await watched(() => deadId);
    await reported(simulation);
    expect(simulation.banners[0]?.buttons.map(({ press: which }) => which)).toEqual(['open']);
    await press(simulation, 'fix');
    await simulation.settle();
    expect(simulation.state.phase).toBe('idle');
    expect(simulation.acts).toEqual([]);
  });

  it('opens the popup', async () => {
    const simulation = await watched(() => deadId);
    await reported(simulation);
    await press(simulation, 'open');
    expect(simulation.calls).toContain('popup');
  });

  it('means nothing where no banner stands, nor does an unknown one', async () => {
    const simulation = await watched(() => brokenList);
    await simulation.report();
    await expect(simulation.worker.content.pressed({ tabId, origin, document: null, url: undefined }, { press: 'fix' })).rejects.toThrow('no such button');
    await reported(simulation);
    await expect(simulation.worker.content.pressed({ tabId, origin, document: null, url: undefined }, { press: 'all' as Press })).rejects.toThrow('no such button');
    expect(simulation.state.phase).toBe('idle');
  });
});
