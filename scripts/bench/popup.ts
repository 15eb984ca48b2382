import { mkdirSync, writeFileSync } from 'node:fs';
import { openHealthyList } from '../../tests/e2e/scenarios/steps.ts';
import { signInQuickly } from '../../tests/lab/drive.ts';
import { startLab } from '../../tests/lab/lab.ts';
import { fetchRelease } from '../../tests/lab/releases.ts';
import { chromiumPopup } from '../../tests/rig/chromium/page.ts';
import { sender, targets } from '../../tests/rig/chromium/raw.ts';
import type { ChromiumRig } from '../../tests/rig/chromium/rig.ts';
import { launchRig, until } from '../../tests/rig/index.ts';
import { median, medianOf, type Line } from './numbers.ts';

interface Paints {
  readonly firstMs: number;
  /** Of the largest text by then: the diagnosis. */
  readonly largestMs: number;
}

/** From the click on the icon to the first paint, beside a popup of one line of text: the browser's own share. */
export async function popupPaints(release: string, options: { readonly extensionDir: string; readonly opens: number }): Promise<Line[]> {
  const ours = await paints(release, options.extensionDir, options.opens);
  const bare = await paints(release, bareExtension(), options.opens);
  const first = (opened: readonly Paints[]): number[] => opened.map(({ firstMs }) => firstMs);
  return [
    medianOf('popup click to first paint', first(ours), 'ms', 50),
    medianOf('the same for a bare popup (the browser alone)', first(bare), 'ms'),
    { what: 'what is ours of it', value: median(first(ours)) - median(first(bare)), unit: 'ms' },
    medianOf('popup click to its words', ours.map(({ largestMs }) => largestMs), 'ms'),
  ];
}

async function paints(release: string, extensionDir: string, opens: number): Promise<Paints[]> {
  const rig = (await launchRig({ browser: 'chromium', extensionDir })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release) });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    await openHealthyList({ lab, page });
    const values: Paints[] = [];
    // The first finds no process of ours running; it is opened apart.
    for (let at = 0; at <= opens; at++) values.push(await paint(rig, lab.origin));
    return values.slice(1);
  } finally {
    await rig.close();
    await lab.stop();
  }
}

/** Without the rig's own preparations, which would count. */
async function paint(rig: ChromiumRig, origin: string): Promise<Paints> {
  const browser = rig.context.browser();
  if (!browser) throw new Error('Playwright gave no browser');
  const cdp = await browser.newBrowserCDPSession();
  const send = sender(cdp);
  const tab = (await targets(send, ['tab'])).find(({ url }) => url.startsWith(origin));
  const before = performance.timeOrigin + performance.now();
  await send('Extensions.triggerAction', { id: rig.extensionId, targetId: tab?.targetId });
  const opened = await until(async () => (await targets(send, ['page'])).find(({ url }) => url.includes('/popup/') && url.includes(rig.extensionId)), { what: 'the popup' });
  const popup = await chromiumPopup(cdp, opened.targetId);
  await popup.waitFor(`document.querySelector('header') === null || document.querySelector('[data-testid=diagnosis]') !== null`, { what: "the popup's words" });
  const painted = (await popup.waitFor(paintTimes, { what: 'the paints' })) as number[];
  const [firstMs = 0, largestMs = 0] = painted.map((at) => at - before);
  await popup.close();
  await cdp.detach();
  return { firstMs, largestMs };
}

const paintTimes = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    if (first) resolve([first, list.getEntries().at(-1)].map(({ startTime }) => performance.timeOrigin + startTime));
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(resolve, 1000, null);
})`;

function bareExtension(): string {
  const dir = '.artifacts/bench/bare';
  mkdirSync(`${dir}/popup`, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Bare', version: '1', action: { default_popup: 'popup/index.html' }, background: { service_worker: 'worker.js' } };
  writeFileSync(`${dir}/manifest.json`, JSON.stringify(manifest));
  writeFileSync(`${dir}/worker.js`, '');
  writeFileSync(`${dir}/popup/index.html`, '<!doctype html><title>Bare</title><p style="width:360px">Bare');
  return dir;
}
