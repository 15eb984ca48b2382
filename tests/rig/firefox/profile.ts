import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from '../types.ts';

export type Prefs = Readonly<Record<string, string | number | boolean>>;

/** An extension's address is random per profile unless this names it beforehand. */
export const extensionUuid = '5f2c7c1e-3b0a-4f53-9d3e-0c6d6b1f7a10';

/** No first-run pages, no update, no call home: only what the test asks for reaches the network. */
const quiet: Prefs = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.server': 'data:,',
};

export async function writePrefs(profileDir: string, extensionId: string, options: LaunchOptions): Promise<void> {
  const prefs: Prefs = {
    ...quiet,
    // 0: a free port, told in the profile's file MarionetteActivePort.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
    'extensions.webextOptionalPermissionPrompts': options.prompts === 'ask',
    // 0 dark, 1 light
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    ...(options.locale ? { 'intl.accept_languages': options.locale, 'intl.locale.requested': options.locale } : {}),
    ...options.firefoxPrefs,
  };
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profileDir, 'user.js'), `${lines.join('\n')}\n`);
}
