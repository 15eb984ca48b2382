import { describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import { sessionKeys } from '../../../src/core/storage.ts';
import { doorOf } from '../../../src/options/door.ts';

const origin = 'https://webui.lab.test' as WebUiOrigin;

function fake(tabs: readonly object[], stores: readonly string[] = []) {
  const session = Object.fromEntries([...stores.map((storeId) => sessionKeys.undo(origin, storeId)), 'undo:https://*', 'policy'].map((key) => [key, {}]));
  const create = vi.fn(async () => ({ id: 99 }));
  const browser = { tabs: { query: async () => tabs, create }, runtime: { getURL: (path: string) => `chrome-extension://id/${path}` }, storage: { local: {}, session: { get: async () => session } } };
  return { create, door: doorOf(browser as unknown as Browser) };
}

describe('what can be put back', () => {
  it.each(['0', 'firefox-default'])('is told of ordinary windows alone: %s', async (storeId) => {
    expect(await fake([], [storeId, '1', 'firefox-private', 'firefox-container-1']).door.undoable()).toEqual([origin]);
    expect(await fake([], ['1', 'firefox-private', 'firefox-container-1']).door.undoable()).toEqual([]);
  });

  const elsewhere = [
    { id: 1, url: `${origin}/`, incognito: true },
    { id: 2, url: `${origin}/`, incognito: false, cookieStoreId: 'firefox-container-1' },
    { id: 3, url: `${origin}:8443/`, incognito: false },
  ];

  it('is put back beside a tab of an ordinary window', async () => {
    const { door, create } = fake([...elsewhere, { id: 4, url: `${origin}/session`, incognito: false }]);
    expect(await door.openSiteData(origin)).toBe(true);
    expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://id/src/site-data/index.html?tab=4' }]]);
  });

  it('opens the site nowhere by itself', async () => {
    const { door, create } = fake(elsewhere);
    expect(await door.openSiteData(origin)).toBe(false);
    expect(create).not.toHaveBeenCalled();
  });
});
