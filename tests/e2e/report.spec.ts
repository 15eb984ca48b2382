import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { openList, signInQuickly } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { saidBy } from './cell.ts';
import { storedBy } from './inside.ts';
import { ownPageBy } from './own-page.ts';
import { launchFor } from './suite.ts';

/** The report for the help desk: from the popup over a broken page to a file that `npm run replay` reads. */
const host = 'webui.lab.test';
const canary = 'CANARY-report-b07e';
const cookieName = 'portal_state';

/** A page whose list is answered 500, with something secret wherever a site may have it. */
async function breakPage(rig: ChromiumRig, lab: Lab): Promise<Page> {
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  await rig.context.addCookies([{ name: cookieName, value: canary, domain: host, path: '/' }, { name: 'below', value: canary, domain: host, path: `/${canary}` }]);
  await page.setLocalStorage({ 'backendaiwebui.settings.user.canary': canary, canary });
  await lab.setFault({ id: 'list-500' });
  await openList(page, lab);
  await page.evaluate(`history.replaceState(history.state, '', location.pathname + '?secret=${canary}#${canary}'); document.body.append('${canary}')`);
  await page.waitFor(`document.body.textContent.includes('An error has occurred')`, { what: 'the page to be broken' });
  const popup = await rig.openPopup(page);
  expect(await saidBy(popup)).toBe('server-failing');
  return ownPageBy(rig, popup, 'report');
}

test('26.8.0: all of it is shown, what is unticked stays out, and the file is read again', async () => {
  test.setTimeout(120_000);
  const release = '26.8.0';
  const rig = (await launchFor('chromium', release, undefined, { grants: [`*://${host}/*`] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  try {
    const report = await breakPage(rig, lab);
    const part = (id: string) => report.getByTestId(`part-${id}`);
    await expect(part('diagnosis')).toContainText('WUR-13');
    await expect(part('versions')).toContainText(release);
    await expect(part('evidence')).toContainText('"takenAtMs"');
    await expect(part('cookies')).toContainText(cookieName);
    expect(await part('site').getByRole('checkbox').isChecked()).toBe(false);
    const before = await storedBy(rig);

    await part('cookies').getByRole('checkbox').uncheck();
    const shown = await report.getByTestId('text').textContent();
    const download = report.waitForEvent('download');
    await report.getByTestId('save').click();
    const saved = await (await download).path();
    expect((await download).suggestedFilename()).toBe('web-ui-repair-report-WUR-13.json');
    await rig.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await report.getByTestId('copy').click();
    await expect(report.getByTestId('said')).toHaveText(/^Copied/);
    const copied = await report.evaluate('navigator.clipboard.readText()');

    for (const text of [shown, copied, readFileSync(saved, 'utf8')].map(String)) {
      expect(text).toContain('WUR-13');
      for (const left of [cookieName, host]) expect(text).not.toContain(left);
      expect(JSON.parse(text)).not.toHaveProperty('cookies');
    }
    expect(await report.evaluate('document.documentElement.outerHTML')).not.toContain(canary);
    expect(JSON.stringify([await storedBy(rig), shown, copied, readFileSync(saved, 'utf8')])).not.toContain(canary);
    expect(await storedBy(rig), 'the page itself keeps nothing').toEqual(before);

    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/replay.ts', saved], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^saved +WUR-13 .*\ntoday +WUR-13 /m)]);
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
