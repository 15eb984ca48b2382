import { signInQuickly } from '../../tests/lab/drive.ts';
import { startLab, type Lab } from '../../tests/lab/lab.ts';
import { fetchRelease } from '../../tests/lab/releases.ts';
import { until } from '../../tests/rig/index.ts';
import { browsers, type Aged, type Inside } from '../browsers/aged.ts';
import { median, medianOf, type Line } from './numbers.ts';

interface Visit {
  readonly paintMs: number;
  /** From the first frame without the splash to the first in which every sheet of the page is said. */
  readonly bareMs: number;
  readonly kilobytes: number;
}

/** By the page's own frames and clock. */
const watch = `(() => {
  const seen = (globalThis.benchSeen = { splashless: null, said: null });
  (function frame() {
    const splash = document.querySelector('#splash');
    if (document.readyState !== 'loading' && (splash === null || splash.className.includes('hidden'))) seen.splashless ??= performance.now();
    const sheets = [...document.styleSheets].filter(({ cssRules }) => cssRules.length > 0).length;
    if (sheets > 0 && document.adoptedStyleSheets.length >= sheets) seen.said ??= performance.now();
    else if (seen.splashless === null) seen.said = null;
    requestAnimationFrame(frame);
  })();
})()`;

/** What the bridge costs a page of the newest release in Chromium 120, at the first visit and at later ones. */
export async function bridgeCosts(release: string, rounds: number): Promise<Line[]> {
  const aged = await (browsers['chromium-120'] as () => Promise<Aged>)();
  const lab = await startLab({ release: await fetchRelease(release) });
  try {
    const { inside } = aged;
    if (inside === undefined || aged.press === undefined) throw new Error('nothing of the extension is to be measured here');
    await signInQuickly(aged, lab);
    await inside.before(watch);
    await visit(aged, inside, lab, false);
    const bare = await times(rounds, () => visit(aged, inside, lab, false));
    await aged.press(lab.origin, 'bridge');
    const first = await times(rounds, async () => {
      await inside.evaluate(`new Promise((resolve) => (indexedDB.deleteDatabase('bridge').onsuccess = () => resolve(true)))`);
      return visit(aged, inside, lab, true);
    });
    const later = await times(rounds, () => visit(aged, inside, lab, true));
    const paint = (visits: readonly Visit[]): number[] => visits.map(({ paintMs }) => paintMs);
    const told = (name: string, visits: readonly Visit[], aim: number): Line[] => [
      medianOf(`first paint of ${release} in Chromium ${aged.version}, bridged, ${name}`, paint(visits), 'ms'),
      { what: 'what is ours of it', value: median(paint(visits)) - median(paint(bare)), unit: 'ms', aim: 0 },
      medianOf(`without colours after the splash, ${name}`, visits.map(({ bareMs }) => bareMs), 'ms', aim),
      medianOf(`scripts for it, unpacked, ${name}`, visits.map(({ kilobytes }) => kilobytes), 'kB'),
    ];
    return [
      medianOf(`first paint of ${release} in Chromium ${aged.version}, as it is`, paint(bare), 'ms'),
      medianOf('scripts for the bridge where it is not wanted', bare.map(({ kilobytes }) => kilobytes), 'kB', 0),
      ...told('first visit', first, 1000),
      ...told('later visits', later, 0),
    ];
  } finally {
    await aged.close();
    await lab.stop();
  }
}

/** An ordinary load of the list. A bridged one ends when what it has said is kept. */
async function visit(aged: Aged, inside: Inside, lab: Lab, isBridged: boolean): Promise<Visit> {
  inside.given();
  await aged.goto(lab.origin + lab.listRoute);
  await until(() => aged.evaluate(`document.querySelectorAll('tbody tr[aria-rowindex]').length === 7 && benchSeen.splashless !== null && (!${isBridged} || benchSeen.said !== null)`), { timeoutMs: 40_000, what: 'the list' });
  if (isBridged) await until(async () => (await inside.evaluate(`indexedDB.databases().then((all) => all.some(({ name }) => name === 'bridge'))`)) === true, { timeoutMs: 20_000, what: 'what was said to be kept' });
  const [paintMs, splashless, said] = (await aged.evaluate(`[performance.getEntriesByName('first-contentful-paint')[0].startTime, benchSeen.splashless, benchSeen.said]`)) as [number, number, number | null];
  const letters = inside.given().filter(({ name }) => ['bridge.js', 'transform.js', 'popovers.js'].includes(name)).reduce((sum, each) => sum + each.letters, 0);
  return { paintMs, bareMs: said === null ? 0 : Math.max(0, said - splashless), kilobytes: letters / 1000 };
}

async function times(count: number, act: () => Promise<Visit>): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let at = 0; at < count; at++) visits.push(await act());
  return visits;
}
