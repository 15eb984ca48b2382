import { expect } from '@playwright/test';
import { chromiumPage } from '../rig/chromium/page.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { ownPageBy } from './own-page.ts';

/** The page of a site's data, by the popup's own button: the popup ends with it, and the page stands in a tab of its own. */
export async function followPopup(rig: ChromiumRig, page: RigPage, says: string): Promise<RigPage> {
  const popup = await rig.openPopup(page);
  expect(await saidBy(popup)).toBe(says);
  const site = await chromiumPage(await ownPageBy(rig, popup, 'site-data'));
  await site.waitFor(`document.querySelector('[data-testid=clear]') !== null`, { what: 'the page of the site data' });
  return site;
}

export const ticked = (site: RigPage) => site.evaluate(`document.querySelectorAll('input[type=checkbox]:checked').length`);

/** Verdict or fault in the words of the page's own detectors, after the one thing that is ticked was cleared. */
export async function clearTicked(site: RigPage): Promise<unknown> {
  expect(await ticked(site)).toBe(1);
  await site.click('[data-testid=clear]');
  const said = `(({ verdict, fault } = {}) => fault ?? verdict)(document.querySelector('main[data-working=false][data-outcome=cleared] [data-testid=outcome]')?.dataset)`;
  return site.waitFor(said, { timeoutMs: 60_000, what: 'the outcome' });
}
