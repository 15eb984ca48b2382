import { ensureBrowser } from '../../scripts/browsers/install.ts';
import { launchChromium } from './chromium/rig.ts';
import { launchFirefox } from './firefox/rig.ts';
import type { LaunchOptions, Rig } from './types.ts';

export type { BrowserName, Cookie, LaunchOptions, Rig, RigPage, RigPopup, WaitOptions } from './types.ts';
export { until } from './wait.ts';

/** A browser with the built extension in it. Always close it. */
export async function launchRig(options: LaunchOptions): Promise<Rig> {
  const executablePath = options.executablePath ?? ensureBrowser(options.browser).path;
  return (options.browser === 'firefox' ? launchFirefox : launchChromium)({ ...options, executablePath });
}
