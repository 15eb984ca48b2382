import { describe, expect, it } from 'vitest';
import { findBrowsers, parseVersion, type Machine } from '../../../scripts/browsers/find.ts';

const machine = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...executables: string[]): Machine => ({
  platform,
  env,
  isExecutable: (path) => executables.includes(path),
  versionOf: () => '1.2.3',
});

describe('browsers are found', () => {
  it('on the PATH, best first', () => {
    const found = findBrowsers(undefined, machine('linux', { PATH: '/usr/bin:/opt/bin' }, '/opt/bin/google-chrome', '/usr/bin/firefox-esr'));
    expect(found.map(({ kind, path }) => [kind, path])).toEqual([
      ['chrome', '/opt/bin/google-chrome'],
      ['firefox-esr', '/usr/bin/firefox-esr'],
    ]);
  });

  it('in the applications folder of macOS', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowsers(undefined, machine('darwin', {}, edge))).toEqual([{ kind: 'edge', engine: 'chromium', path: edge, version: '1.2.3' }]);
  });

  it('nowhere, without an error', () => expect(findBrowsers(undefined, machine('linux', {}))).toEqual([]));
});

describe('a version is read from', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', '156.0.8078.79'],
    ['Mozilla Firefox 153.7.0esr', '153.7.0'],
    ['no number', ''],
  ])('%s', (text, version) => expect(parseVersion(text)).toBe(version));
});
