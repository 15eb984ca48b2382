import type { Page } from 'playwright-core';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPopup } from '../rig/index.ts';

/** The page of ours that a press in the popup opens; the popup goes with it. */
export async function ownPageBy({ context }: Pick<ChromiumRig, 'context'>, popup: RigPopup, part: 'guide' | 'report' | 'site-data', button: string = part): Promise<Page> {
  const opened = context.waitForEvent('page', { predicate: (each) => each.url().includes(`/src/${part}/`), timeout: 15_000 });
  await popup.click(`[data-testid=${button}]`).catch(() => undefined);
  return opened;
}
