import { primaryButton } from '../../src/content/selectors.ts';
import { signInQuickly } from '../../tests/lab/drive.ts';
import { startLab, type Lab } from '../../tests/lab/lab.ts';
import { fetchRelease } from '../../tests/lab/releases.ts';
import { until } from '../../tests/rig/index.ts';
import { browsers, type Aged, type Inside } from '../browsers/aged.ts';
import { median, medianOf, type Line } from './numbers.ts';

interface Visit {
  readonly paintMs: number;
  readonly colouredMs: number;
  readonly splashlessMs: number;
  /** Of the frames after the splash. */
  readonly bareMs: number;
  readonly kilobytes: number;
}

/**
 * What is seen, frame by frame: the page's backdrop and its primary buttons are `light-dark()` on 26.9, and have no colour at all without it.
 * The splash counts until it begins to fade. (How many sheets there are says nothing: `document.styleSheets` of 120 now and then counts adopted ones, too.)
 */
const watch = `(() => {
  const seen = (globalThis.benchSeen = { colouredMs: null, splashlessMs: null, bareMs: 0 });
  const isBare = (element) => getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)';
  let bareSince = null;
  (function frame() {
    const now = performance.now();
    if (bareSince !== null) seen.bareMs += now - bareSince;
    bareSince = null;
    const splash = document.querySelector('#splash');
    if (document.readyState !== 'loading') {
      const isColoured = ![document.body, ...document.querySelectorAll('${primaryButton}')].some(isBare);
      if (isColoured) seen.colouredMs ??= now;
      if (splash === null || splash.className.includes('hidden')) {
        seen.splashlessMs ??= now;
        if (!isColoured) bareSince = now;
      }
    }
    requestAnimationFrame(frame);
  })();
})()`;

/** What the bridge costs a page of the newest release in Chromium 120, at the first visit and at later ones, each beside one to a site that is not bridged: the computer is as busy for all three. */
export async function bridgeCosts(release: string, rounds: number): Promise<Line[]> {
  const aged = await (browsers['chromium-120'] as () => Promise<Aged>)();
  const labs = [await startLab({ release: await fetchRelease(release) }), await startLab({ release: await fetchRelease(release) })] as const;
  try {
    const [plain, bridged] = labs;
    const { inside } = aged;
    if (inside === undefined || aged.press === undefined) throw new Error('nothing of the extension is to be measured here');
    for (const lab of labs) await signInQuickly(aged, lab);
    await inside.before(watch);
    await visit(aged, inside, plain, false);
    await visit(aged, inside, bridged, false);
    await aged.press(bridged.origin, 'bridge');
    const [bare, first, later]: [Visit[], Visit[], Visit[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      bare.push(await visit(aged, inside, plain, false));
      await inside.evaluate(`new Promise((resolve) => (indexedDB.deleteDatabase('bridge').onsuccess = () => resolve(true)))`);
      first.push(await visit(aged, inside, bridged, true));
      later.push(await visit(aged, inside, bridged, true));
    }
    const all = (visits: readonly Visit[], key: keyof Visit): number[] => visits.map((each) => each[key]);
    const added = (visits: readonly Visit[], key: keyof Visit): number[] => visits.map((each, round) => each[key] - (bare[round]?.[key] ?? 0));
    const told = (name: string, visits: readonly Visit[], aim?: number): Line[] => [
      medianOf(`first paint of ${release} in Chromium ${aged.version}, bridged, ${name}`, all(visits, 'paintMs'), 'ms'),
      medianOf('what is ours of it', added(visits, 'paintMs'), 'ms', 0),
      medianOf(`its splash goes, ${name}`, all(visits, 'splashlessMs'), 'ms'),
      medianOf('what is ours of that', added(visits, 'splashlessMs'), 'ms'),
      medianOf(`its colours are there before the splash goes, ${name}, by`, visits.map(({ splashlessMs, colouredMs }) => splashlessMs - colouredMs), 'ms'),
      medianOf(`frames without colours after the splash, ${name}`, all(visits, 'bareMs'), 'ms', aim),
      medianOf(`scripts for it, unpacked, ${name}`, all(visits, 'kilobytes'), 'kB'),
    ];
    return [
      medianOf(`first paint of ${release} in Chromium ${aged.version}, as it is`, all(bare, 'paintMs'), 'ms'),
      medianOf('its splash goes, as it is', all(bare, 'splashlessMs'), 'ms'),
      medianOf('frames without colours after the splash, as it is', all(bare, 'bareMs'), 'ms'),
      { what: 'scripts for the bridge where it is not wanted', value: median(all(bare, 'kilobytes')), unit: 'kB', aim: 0 },
      ...told('first visit', first),
      ...told('later visits', later, 0),
    ];
  } finally {
    await aged.close();
    await Promise.all(labs.map((lab) => lab.stop()));
  }
}

/** An ordinary load of the list, until its rows and buttons are there. A bridged one ends when what it has said is kept. */
async function visit(aged: Aged, inside: Inside, lab: Lab, isBridged: boolean): Promise<Visit> {
  inside.given();
  await aged.goto(lab.origin + lab.listRoute);
  const isThere = `document.querySelectorAll('tbody tr[aria-rowindex]').length === 7 && document.querySelector('${primaryButton}') !== null && benchSeen.splashlessMs !== null`;
  await until(() => aged.evaluate(`${isThere} && (!${isBridged} || benchSeen.colouredMs !== null)`), { timeoutMs: 40_000, what: 'the list' });
  if (isBridged) await until(async () => (await inside.evaluate(`indexedDB.databases().then((all) => all.some(({ name }) => name === 'bridge'))`)) === true, { timeoutMs: 20_000, what: 'what was said to be kept' });
  const seen = (await aged.evaluate(`({ ...benchSeen, paintMs: performance.getEntriesByName('first-contentful-paint')[0].startTime })`)) as Omit<Visit, 'kilobytes'>;
  const letters = inside.given().filter(({ name }) => ['bridge.js', 'transform.js', 'popovers.js'].includes(name)).reduce((sum, each) => sum + each.letters, 0);
  return { ...seen, kilobytes: letters / 1000 };
}
