import { homedir } from 'node:os';
import { join } from 'node:path';

/** What can carry the extension, best first: Chromium and Firefox ESR load an unpacked, unsigned build as it is. */
export const kinds = ['chromium', 'chrome', 'edge', 'firefox-esr', 'firefox'] as const;
export type Kind = (typeof kinds)[number];

export const engineOf: Readonly<Record<Kind, 'chromium' | 'firefox'>> = {
  chromium: 'chromium',
  chrome: 'chromium',
  edge: 'chromium',
  'firefox-esr': 'firefox',
  firefox: 'firefox',
};

/** Names on the PATH, as Debian, Fedora, Arch, snap and the vendors' own packages install them. */
export const commands: Readonly<Record<Kind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome', 'google-chrome-stable'],
  edge: ['microsoft-edge', 'microsoft-edge-stable'],
  'firefox-esr': ['firefox-esr'],
  firefox: ['firefox'],
};

/** Places outside the PATH, where macOS and Windows installers put them. */
export function places(kind: Kind, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, macApps[kind]));
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.map((root) => join(root, ...windowsPaths[kind]));
  }
  return [];
}

const macApps: Readonly<Record<Kind, string>> = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'firefox-esr': 'Firefox ESR.app/Contents/MacOS/firefox',
  firefox: 'Firefox.app/Contents/MacOS/firefox',
};

const windowsPaths: Readonly<Record<Kind, readonly string[]>> = {
  chromium: ['Chromium', 'Application', 'chrome.exe'],
  chrome: ['Google', 'Chrome', 'Application', 'chrome.exe'],
  edge: ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  'firefox-esr': ['Mozilla Firefox ESR', 'firefox.exe'],
  firefox: ['Mozilla Firefox', 'firefox.exe'],
};
