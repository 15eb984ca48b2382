import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Browser } from '../../../scripts/browsers/find.ts';
import { whyNoMount, withMounts } from '../system.ts';

/** Where Chromium on Linux keeps `policies/managed`: https://www.chromium.org/administrators/linux-quick-start/ */
const home = '/etc/chromium';

/** Why a managed policy cannot be set here, in words; null where it can. */
export function whyNoPolicy(browser: Browser): string | null {
  if (browser.kind !== 'chromium') return `${browser.kind} was found instead of Chromium, and keeps its policies elsewhere`;
  return existsSync(home) ? whyNoMount(home) : `there is no ${home} to lay policies over`;
}

/** A command that starts the browser with these managed policies, laid over /etc/chromium. */
export async function withPolicies(browserPath: string, policies: object, workDir: string): Promise<string> {
  const etc = join(workDir, home);
  await cp(home, etc, { recursive: true });
  await mkdir(join(etc, 'policies', 'managed'), { recursive: true });
  await writeFile(join(etc, 'policies', 'managed', 'test.json'), JSON.stringify(policies));
  return withMounts(join(workDir, 'chromium'), `mount --bind "${etc}" ${home}`, browserPath);
}

/** What Chromium's own policy page has of each part (`chrome`, an extension's id): the names, and what it says is wrong with one, by its compiled schema. */
export async function judgedBy(context: BrowserContext): Promise<Readonly<Record<string, Readonly<Record<string, string | null>>>>> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://policy');
    const groups = (await page.evaluate(`import('chrome://resources/js/cr.js').then(({ addWebUiListener, sendWithPromise }) => new Promise((resolve, reject) => {
      addWebUiListener('policies-updated', (_names, { policyGroups }) => resolve(policyGroups));
      sendWithPromise('listenPoliciesUpdates').catch(reject);
    }))`)) as Readonly<Record<string, { readonly policies: Readonly<Record<string, { readonly error?: string; readonly warning?: string }>> }>>;
    return Object.fromEntries(
      Object.entries(groups).map(([group, { policies }]) => [group, Object.fromEntries(Object.entries(policies).map(([name, { error, warning }]) => [name, error ?? warning ?? null]))]),
    );
  } finally {
    await page.close();
  }
}
