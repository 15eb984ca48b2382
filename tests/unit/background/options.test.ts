import { describe, expect, it } from 'vitest';
import { bannerLimits } from '../../../src/core/banner.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { pauseMs } from '../../../src/core/preferences.ts';
import { localKeys } from '../../../src/core/storage.ts';
import { bannerCatalogues } from '../../../src/core/texts/all.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenUntil, origin, tabId, well } from './site.ts';
import { reported, texts, watched } from './watched.ts';

const pattern = hostPatternOf(origin);
const sibling = webUiOriginOf('https://webui.lab.test:9443') as WebUiOrigin;
const title = 'A part of this page did not load';

describe('a site in the options', () => {
  it('is watched by its address, and forgotten by it with banner memory and ledger, which keep the other sites', async () => {
    const simulation = new Simulation(brokenUntil(null));
    simulation.patterns = [];
    await simulation.event((worker) => worker.pages.watchSite({ origin }));
    expect([simulation.patterns, simulation.local.all.get(localKeys.watched)]).toEqual([[pattern], [origin]]);
    const [mine, others] = [origin, sibling].map((site) => ({ origin: site, fault: 'failed-list', build: null, atMs: simulation.now, trigger: 'click' }));
    const quiet = (site: WebUiOrigin) => ({ origin: site, fault: null, untilMs: null });
    await simulation.local.set({ [localKeys.ledger]: [mine, others], [localKeys.banner]: { shown: [], quiet: [quiet(origin), quiet(sibling)] } });
    await simulation.event((worker) => worker.pages.forgetSite({ origin }));
    expect(Object.fromEntries(simulation.local.all)).toEqual({ [localKeys.watched]: [], [localKeys.ledger]: [others], [localKeys.banner]: { shown: [], quiet: [quiet(sibling)] } });
    expect([simulation.patterns, simulation.left, simulation.session.all.size]).toEqual([[], [origin], 0]);
  });

  it.each([['no list', 'x', []], ['entries that are no sites', [42, null, 'x', 'https://*', `${origin}/`, origin, origin], [pattern]]])('is not lost to hand-edited storage: %s', async (_what, stored, patterns) => {
    const simulation = new Simulation(() => well);
    await simulation.local.set({ [localKeys.watched]: stored });
    await simulation.event((worker) => worker.restore());
    expect([simulation.patterns, simulation.logged]).toEqual([patterns, []]);
  });
});

describe('the options', () => {
  const choose = async (simulation: Simulation, items: Record<string, unknown>) => {
    await simulation.local.set(items);
    await simulation.event((worker) => worker.preferred());
    await simulation.until(() => false, 2 * bannerLimits.certainMs);
  };

  it('turn the banner off and on, over a page that stands there; the sign on the icon stays', async () => {
    const simulation = await watched(brokenUntil(null));
    await choose(simulation, { [localKeys.bannerOff]: true });
    await reported(simulation);
    expect([texts(simulation), simulation.badges.at(-1)]).toEqual([[], '!']);
    await choose(simulation, { [localKeys.bannerOff]: false });
    expect(texts(simulation)).toEqual([title]);
    await choose(simulation, { [localKeys.bannerOff]: true });
    expect([texts(simulation), simulation.badges.at(-1)]).toEqual([[title, null], '!']);
  });

  it('have the sign said in words, in their language, for as long as it stands', async () => {
    const simulation = await watched(brokenUntil('reload'));
    await choose(simulation, { [localKeys.language]: 'ko' });
    await reported(simulation);
    expect([simulation.badges.at(-1), simulation.iconTitle]).toEqual(['!', bannerCatalogues.ko['sign.todo']]);
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.badges.at(-1), simulation.iconTitle]).toEqual(['', undefined]);
  });

  it('pause banner and sign for a day, and a click repairs all the same', async () => {
    const simulation = await watched(brokenUntil('reload'));
    await reported(simulation);
    await choose(simulation, { [localKeys.pausedUntilMs]: simulation.now + pauseMs });
    expect([texts(simulation), simulation.badges.at(-1)]).toEqual([[title, null], '']);
    await reported(simulation);
    expect(simulation.badges.at(-1)).toBe('');
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state.phase).toBe('probation');
  });

  it('let the sign come back when the day is over', async () => {
    const simulation = await watched(brokenUntil(null));
    await choose(simulation, { [localKeys.pausedUntilMs]: simulation.now + pauseMs });
    await reported(simulation);
    expect(simulation.badges.filter((text) => text !== '')).toEqual([]);
    await simulation.until(() => texts(simulation).length > 0, pauseMs + 60_000);
    expect([texts(simulation), simulation.badges.at(-1)]).toEqual([[title], '!']);
  });

  it('take a "not now" back, and the banner is there again', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await simulation.event((worker) => worker.content.pressed({ tabId, origin, document: 'doc-1', url: origin }, { press: 'never' }));
    const fault = simulation.said;
    await simulation.event((worker) => worker.pages.showAgain({ origin, fault }));
    await simulation.until(() => false, 2 * bannerLimits.certainMs);
    expect(texts(simulation)).toEqual([title, null, title]);
    expect(simulation.local.all.get(localKeys.banner)).toMatchObject({ quiet: [] });
  });

  it('take a "This is wrong" back, and banner and sign are there again', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await simulation.event((worker) => worker.pages.dispute({ tabId, code: 'WUR-34', isWrong: true }));
    await simulation.settle();
    expect([texts(simulation), simulation.badges.at(-1)]).toEqual([[title, null], '']);
    await simulation.event((worker) => worker.pages.agree({ origin, code: 'WUR-34' }));
    await simulation.until(() => false, 2 * bannerLimits.certainMs);
    expect([texts(simulation).at(-1), simulation.badges.at(-1)]).toEqual([title, '!']);
    expect(simulation.local.all.get(localKeys.disputes)).toBeUndefined();
  });

  it('say it in the language that was chosen', async () => {
    const simulation = await watched(brokenUntil(null));
    await choose(simulation, { [localKeys.language]: 'ko' });
    await reported(simulation);
    expect(simulation.banners.map((words) => words?.language)).toEqual(['ko']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no choices', { [localKeys.bannerOff]: 'yes', [localKeys.pausedUntilMs]: 'for ever', [localKeys.language]: ['de'] }],
    ['a pause longer than a day', { [localKeys.pausedUntilMs]: 9e15 }],
    ['no memory', { [localKeys.banner]: 'x' }],
    ['parts of no memory', { [localKeys.banner]: { shown: 3, quiet: [null, 7, { origin: 'x', fault: null, untilMs: null }, { origin, fault: null, untilMs: 'never' }] } }],
  ])('were edited by hand to %s, and the banner comes', async (_what, items) => {
    const simulation = await watched(brokenUntil(null));
    await choose(simulation, items);
    await reported(simulation);
    expect([texts(simulation), simulation.banners[0]?.language, simulation.badges.at(-1)]).toEqual([[title], 'en', '!']);
  });
});
