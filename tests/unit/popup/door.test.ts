import { describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { sessionKeys } from '../../../src/core/storage.ts';
import { doorOf, kindOfRefusal } from '../../../src/popup/door.ts';
import { origin } from '../../popup-gallery/cases.ts';

type Updated = (id: number, change: { status?: string }) => void;

function fake() {
  const updated = new Set<Updated>();
  const browser = {
    tabs: {
      query: vi.fn(async () => [{ id: 7, url: 'https://a.example/', incognito: false }]),
      get: vi.fn(async (id: number) => ({ id, incognito: true, cookieStoreId: 'firefox-private' })),
      reload: vi.fn(async () => undefined),
      onUpdated: { addListener: (each: Updated) => updated.add(each), removeListener: (each: Updated) => updated.delete(each) },
    },
    runtime: { getURL: () => 'chrome-extension://id/', sendMessage: vi.fn(async (): Promise<unknown> => ({ value: null })) },
    scripting: { executeScript: vi.fn(async () => []) },
    storage: { session: { get: vi.fn(async (): Promise<Record<string, unknown>> => ({})), set: vi.fn(async () => undefined), remove: vi.fn(async () => undefined) } },
    permissions: { request: vi.fn(async () => true), contains: vi.fn(async () => false) },
  };
  return { browser, updated, door: doorOf(browser as unknown as Browser, null, Promise.resolve('en')) };
}

describe('the door', () => {
  it('finds the active tab, or the one that is named', async () => {
    const { browser, door } = fake();
    expect(await door.tab()).toEqual({ id: 7, url: 'https://a.example/', isPrivate: false, storeId: '0' });
    expect(await doorOf(browser as unknown as Browser, '12', Promise.resolve('en')).tab()).toEqual({ id: 12, url: undefined, isPrivate: true, storeId: 'firefox-private' });
  });

  it('takes the value out of an answer, and throws its error', async () => {
    const { browser, door } = fake();
    expect(await door.send('look', { tabId: 7 })).toBeNull();
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'look', tabId: 7 });
    browser.runtime.sendMessage.mockResolvedValueOnce({ error: 'no access to this tab' });
    await expect(door.send('look', { tabId: 7 })).rejects.toThrow('no access to this tab');
    browser.runtime.sendMessage.mockResolvedValueOnce(undefined);
    await expect(door.send('look', { tabId: 7 })).rejects.toThrow('No answer');
  });

  it('waits for the end of a reload of this tab', async () => {
    const { door, updated } = fake();
    let done = false;
    const reload = door.reload(7).then(() => (done = true));
    for (const [id, status] of [[8, 'complete'], [7, 'loading']] as const) updated.forEach((listener) => listener(id, { status }));
    await Promise.resolve();
    expect(done).toBe(false);
    updated.forEach((listener) => listener(7, { status: 'complete' }));
    await reload;
    expect(updated.size).toBe(0);
  });

  it('waits for no tab that is gone, and not for ever for one that loads for ever', async () => {
    vi.useFakeTimers();
    const { browser, door, updated } = fake();
    browser.tabs.get.mockRejectedValueOnce(new Error('No tab with id: 7'));
    expect(await door.loads(7)).toBe(false);
    browser.tabs.get.mockResolvedValueOnce({ id: 7, incognito: false, cookieStoreId: '', status: 'loading' } as never);
    const loads = door.loads(7);
    await vi.runAllTimersAsync();
    expect([await loads, updated.size]).toEqual([false, 0]);
    vi.useRealTimers();
  });

  it('tells a tab that loads, once it has, from one that has loaded', async () => {
    const { browser, door, updated } = fake();
    expect(await door.loads(7)).toBe(false);
    browser.tabs.get.mockResolvedValueOnce({ id: 7, incognito: false, cookieStoreId: '', status: 'loading' } as never);
    const loads = door.loads(7);
    await new Promise((resolve) => setTimeout(resolve));
    updated.forEach((listener) => listener(7, { status: 'complete' }));
    expect(await loads).toBe(true);
  });

  it('stores the wish and asks for the permission in one breath', () => {
    const { browser, door } = fake();
    door.remember({ origin, atMs: 1 });
    void door.requestSite('*://webui.example.ac.kr/*');
    expect(browser.storage.session.set).toHaveBeenCalledWith({ [sessionKeys.pending]: { origin, atMs: 1 } });
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://webui.example.ac.kr/*'] });
  });

  it('forgets what an earlier popup asked for and was not given; what was given, the worker takes up', async () => {
    const { browser, door } = fake();
    await door.forgetDenied();
    expect(browser.storage.session.remove).not.toHaveBeenCalled();
    browser.storage.session.get.mockResolvedValue({ [sessionKeys.pending]: { tabId: 7, origin, consent: false, fault: 'vanished-keypair', atMs: 1 } });
    browser.permissions.contains.mockResolvedValueOnce(true);
    await door.forgetDenied();
    expect(browser.storage.session.remove).not.toHaveBeenCalled();
    await door.forgetDenied();
    expect(browser.storage.session.remove).toHaveBeenCalledWith(sessionKeys.pending);
  });
});

it.each([
  ['Frame with ID 0 is showing error page', 'https://a.example/', 'error-page'],
  ['Missing host permission for the tab', 'https://a.example/', 'error-page'],
  ['Missing host permission for the tab', 'https://addons.mozilla.org/', 'browser-page'],
  ['Missing host permission for the tab', 'about:config', 'browser-page'],
  ['Missing host permission for the tab', undefined, 'browser-page'],
  ['Cannot access a chrome:// URL', undefined, 'browser-page'],
  ['Cannot access contents of the page. Extension manifest must request permission to access the respective host.', 'https://a.example/', 'no-answer'],
  ['Cannot access contents of the page. Extension manifest must request permission to access the respective host.', undefined, 'browser-page'],
  ['Frame with ID 0 was removed.', 'https://webui.example/', 'no-answer'],
  ['The extensions gallery cannot be scripted.', 'https://chromewebstore.google.com/', 'browser-page'],
  ['This page cannot be scripted due to an ExtensionsSettings policy.', 'https://a.example/', 'blocked'],
])('the refusal "%s" at %s means %s', (message, url, kind) => {
  expect(kindOfRefusal(message, url)).toBe(kind);
});
