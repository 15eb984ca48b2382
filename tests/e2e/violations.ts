import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { Evaluates } from '../rig/types.ts';

/** WCAG 2.2 AA and what axe holds for good practice, in every state and both themes. What axe cannot tell is looked at by hand. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const axeSource = axe.source;
export const lookByAxe = `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary)))`;
export const themes = ['light', 'dark'] as const;

export function pageOf(context: BrowserContext, part: string): Page {
  const page = context.pages().find((each) => each.url().includes(part));
  if (!page) throw new Error(`no page shows ${part}`);
  return page;
}

/** Themes of this one page, one after the other; and how wide it is where 320 px are shown, as by 400 % zoom (WCAG 1.4.10). */
export async function violationsOf(context: BrowserContext, page: Evaluates, part: string): Promise<Record<string, unknown>> {
  const shown = pageOf(context, part);
  await page.evaluate(axeSource);
  const size = shown.viewportSize();
  await shown.setViewportSize({ width: 320, height: 640 });
  const found: Record<string, unknown> = { width: await page.evaluate('document.documentElement.scrollWidth') };
  if (size) await shown.setViewportSize(size);
  for (const colorScheme of themes) {
    await shown.emulateMedia({ colorScheme });
    found[colorScheme] = await page.evaluate(lookByAxe);
  }
  return found;
}
export const noViolations = { width: 320, light: [], dark: [] };
