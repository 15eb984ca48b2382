import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { openList, signIn, signInQuickly, waitForList } from './drive.ts';
import { isFaultId } from './faults/index.ts';
import { startLab } from './lab.ts';
import { fetchRelease, pins } from './releases.ts';

// By hand: `npx tsx tests/lab/check-all.ts [--form] [--fault ID] [--sessions 0,7,50] [--shots DIR] [release ...]`
// serves each release to a real Chromium and prints what its list shows.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: '/usr/bin/chromium' },
    form: { type: 'boolean', default: false },
    fault: { type: 'string' },
    sessions: { type: 'string', default: '7' },
    shots: { type: 'string' },
    wait: { type: 'string', default: '20000' },
  },
});

async function checkOne(browser: Browser, id: string, sessions: number): Promise<string> {
  const lab = await startLab({ release: await fetchRelease(id), sessions });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error).slice(0, 90)));
  try {
    const started = Date.now();
    await (values.form ? signIn : signInQuickly)(page, lab);
    const signedIn = Date.now();
    if (values.fault !== undefined && isFaultId(values.fault)) await lab.setFault({ id: values.fault });
    await openList(page, lab);
    const isSettled = sessions === 0 ? 'isEmptyShown' : 'rows';
    const state = await waitForList(page, lab, (now) => Boolean(now[isSettled]), Number(values.wait));
    const took = Date.now() - signedIn;
    if (values.shots) {
      await mkdir(values.shots, { recursive: true });
      await page.waitForTimeout(800);
      await page.screenshot({ path: `${values.shots}/${id}-${sessions}${values.fault ? `-${values.fault}` : ''}.png` });
    }
    const statuses = lab.requests.filter((one) => one.status !== null && one.status >= 400).map((one) => `${one.status} ${one.path}`);
    const flags = Object.entries(state).filter(([name, value]) => name.startsWith('is') && value === true).map(([name]) => name.slice(2));
    return [
      `${id.padEnd(14)} served ${String(sessions).padStart(2)} rows ${String(state.rows).padStart(2)} total ${String(state.total).padStart(4)} login ${signedIn - started} ms list ${took} ms ${flags.join(' ')} ${state.texts.join(' | ')}`,
      ...[...new Set(statuses)].map((line) => `    ${line}`),
      ...[...new Set(errors)].map((line) => `    pageerror ${line}`),
      ...lab.complaints.map((line) => `    LAB ${line}`),
    ].join('\n');
  } finally {
    await context.close();
    await lab.stop();
  }
}

const ids = positionals.length > 0 ? positionals : pins().map((pin) => pin.id);
const browser = await chromium.launch({ executablePath: values.browser, args: ['--no-sandbox'] });
try {
  for (const id of ids) {
    for (const sessions of values.sessions.split(',').map(Number)) {
      console.log(await checkOne(browser, id, sessions).catch((error: Error) => `${id.padEnd(14)} FAILED ${error.message}`));
    }
  }
} finally {
  await browser.close();
}
