import { mkdirSync } from 'node:fs';
import { signInQuickly } from '../tests/lab/drive.ts';
import { startLab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';
import { browsers } from './browsers/aged.ts';
const out = '/tmp/bridge4-109'; mkdirSync(out, { recursive: true });
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
const lab = await startLab({ release: await fetchRelease('26.9.4') });
const aged = await browsers[process.argv[2] ?? 'chromium-109-shell']!();
try {
  if (aged.bridge && process.argv[3] !== 'plain') await aged.bridge();
  await signInQuickly(aged, lab);
  await aged.goto(lab.origin + lab.listRoute);
  await wait(9000);
  await aged.shoot(out + '/list.png');
  console.log(await aged.evaluate(`JSON.stringify([document.adoptedStyleSheets.length, 'showPopover' in HTMLElement.prototype, [...document.querySelectorAll('[popover]')].filter(e => e.getClientRects().length > 0).length, document.querySelectorAll('[popover]').length])`));
  await aged.evaluate(`document.querySelector('[data-testid=user-dropdown-button]').click()`);
  await wait(1500); await aged.shoot(out + '/menu.png');
  console.log(await aged.say(lab.origin, '/tmp/x.png'));
  console.log(await aged.evaluate(`JSON.stringify([...document.querySelectorAll('[popover]')].filter(e => e.getClientRects().length > 0).map(e => [e.outerHTML.slice(0,300), e.getBoundingClientRect().toJSON()]))`));
} finally { await aged.close(); await lab.stop(); }
