import { Cell, saidBy } from '../../tests/e2e/cell.ts';
import { scenario } from '../../tests/e2e/scenarios/index.ts';
import { launchFor } from '../../tests/e2e/suite.ts';
import { listState } from '../../tests/lab/drive.ts';
import { until } from '../../tests/rig/index.ts';
import type { ChromiumRig } from '../../tests/rig/chromium/rig.ts';
import { list, median, medianOf, type Line } from './numbers.ts';

interface ByHand {
  readonly hardMs: number;
  readonly ordinaryMs: number;
}

/** Click to proof, against what a person who knows would do: a hard reload, then the page opened as ever, each until its rows are there. */
export async function repairsOf(release: string, options: { readonly extensionDir: string; readonly rounds: number; readonly climbs: number }): Promise<Line[]> {
  const rig = (await launchFor('chromium', release, options.extensionDir)) as ChromiumRig;
  try {
    const clicks: number[] = [];
    const hands: ByHand[] = [];
    // Taken in turns, so that a busy machine is busy for both.
    for (let at = 0; at < options.rounds; at++) {
      clicks.push(await broken(rig, release, 'list-500-passing', (cell) => byClick(rig, cell)));
      hands.push(await broken(rig, release, 'list-500-passing', (cell) => byHand(rig, cell)));
    }
    const climbs: number[] = [];
    for (let at = 0; at < options.climbs; at++) climbs.push(await broken(rig, release, 'proxy-cached-bad-chunk', (cell) => byClick(rig, cell)));
    const sums = hands.map(({ hardMs, ordinaryMs }) => hardMs + ordinaryMs);
    return [
      medianOf(`click to proof, list-500-passing on ${release}`, clicks, 'ms'),
      { ...medianOf('hard reload and ordinary navigation by hand', sums, 'ms'), beside: `hard ${list([median(hands.map(({ hardMs }) => hardMs))])}, ordinary ${list([median(hands.map(({ ordinaryMs }) => ordinaryMs))])}; ${list(sums)}` },
      { what: 'ratio of the two', value: median(clicks) / median(sums), unit: '', aim: 1.15 },
      { what: 'ratio to one ordinary navigation', value: median(clicks) / median(hands.map(({ ordinaryMs }) => ordinaryMs)), unit: '' },
      medianOf('click to proof, proxy-cached-bad-chunk (two steps)', climbs, 'ms'),
    ];
  } finally {
    await rig.close();
  }
}

/** Each on a server and a port of its own: no cache of an earlier round helps, and no loop guard remembers. */
async function broken<T>(rig: ChromiumRig, release: string, fault: string, act: (cell: Cell) => Promise<T>): Promise<T> {
  const cell = new Cell(release, scenario(fault));
  try {
    await cell.play(rig);
    return await act(cell);
  } finally {
    await cell.close();
  }
}

async function byClick(rig: ChromiumRig, { page }: Cell): Promise<number> {
  const popup = await rig.openPopup(page);
  await saidBy(popup);
  const tookMs = await clocked(async () => {
    await popup.click('[data-testid=fix]');
    await popup.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 90_000, what: 'the proof' });
  });
  await popup.close();
  return tookMs;
}

async function byHand({ context }: ChromiumRig, { page, lab }: Cell): Promise<ByHand> {
  const tab = context.pages().find((each) => each.url().startsWith(lab.origin));
  if (!tab) throw new Error('the broken page has no tab');
  const cdp = await context.newCDPSession(tab);
  const rowsShown = () => until(async () => (await listState(page)).rows > 0, { timeoutMs: 60_000, what: 'rows' });
  const hardMs = await clocked(async () => {
    const loaded = tab.waitForEvent('load');
    await cdp.send('Page.reload', { ignoreCache: true });
    await loaded;
    await rowsShown();
  });
  const ordinaryMs = await clocked(async () => {
    await page.goto(lab.origin + lab.listRoute);
    await rowsShown();
  });
  return { hardMs, ordinaryMs };
}

async function clocked(act: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}
