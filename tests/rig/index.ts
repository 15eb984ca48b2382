import { launchChromium } from './chromium/rig.ts';
import { launchFirefox } from './firefox/rig.ts';
import type { LaunchOptions, Rig } from './types.ts';

export type { BrowserName, Cookie, LaunchOptions, Rig, RigPage, RigPopup, WaitOptions } from './types.ts';
export { until } from './wait.ts';

const defaultPath = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' };

export async function launchRig(options: LaunchOptions): Promise<Rig> {
  const executablePath = options.executablePath ?? defaultPath[options.browser];
  return (options.browser === 'firefox' ? launchFirefox : launchChromium)({ ...options, executablePath });
}
