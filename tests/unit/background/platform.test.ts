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
const targets = vi.hoisted((): unknown[] => []);
const icon = vi.hoisted((): Record<string, string> => ({}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: () => 'chrome-extension://id/', getManifest: () => ({ version: '1', name: 'Web-UI Repair' }) },
    action: { setBadgeText: async (set: object) => void Object.assign(icon, set), setTitle: async (set: object) => void Object.assign(icon, set) },
    i18n: { getUILanguage: () => 'en' },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (list: readonly Registered[]) => list.forEach((script) => scripts.set(script.id, script)),
      executeScript: async ({ target }: { readonly target: unknown }) => targets.push(target),
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

it('brings a script into the document that is named, and into no other', async () => {
  const at = { tabId: 7, document: 'D' };
  await browserPlatform.inject(at, 'bridge');
  await browserPlatform.popovers(at);
  await browserPlatform.layPopovers(at);
  await browserPlatform.inject(7, 'look');
  const named = { tabId: 7, documentIds: ['D'] };
  expect(targets).toEqual([named, named, named, { tabId: 7, frameIds: [0] }]);
});

it('sets the words of a sign with it, and takes them away with it', async () => {
  await browserPlatform.badge(7, '!', 'Something to do');
  expect(icon).toEqual({ tabId: 7, text: '!', title: 'Something to do' });
  await browserPlatform.badge(7, '');
  expect(icon).toEqual({ tabId: 7, text: '', title: 'Web-UI Repair' });
});
