// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { browserPlatform } from '../../../src/background/platform.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';

interface Registered {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}
const scripts = vi.hoisted(() => new Map<string, Registered>());
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: () => 'chrome-extension://id/' },
    i18n: { getUILanguage: () => 'en' },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (list: readonly Registered[]) => list.forEach((script) => scripts.set(script.id, script)),
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => ids.forEach((id) => scripts.delete(id)),
    },
  },
}));

it.each([
  ['https://webui.lab.test', 'https://webui.lab.test:443/*'],
  ['http://webui.lab.test', 'http://webui.lab.test:80/*'],
  ['https://webui.lab.test:8443', 'https://webui.lab.test:8443/*'],
  ['https://[::1]', 'https://[::1]:443/*'],
] as [WebUiOrigin, string][])('stands before the scripts of %s and of no other port of its host', async (origin, pattern) => {
  await browserPlatform.popoverSites([origin]);
  expect([await browserPlatform.popoverSites(), [...scripts.values()].map(({ matches }) => matches)]).toEqual([[origin], [[pattern]]]);
  await browserPlatform.popoverSites([]);
  expect(scripts.size).toBe(0);
});
