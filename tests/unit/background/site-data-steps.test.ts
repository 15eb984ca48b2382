// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieId } from '../../../src/core/cookies.ts';
import { sessionIdKey } from '../../../src/core/session-id.ts';
import { sessionKeys } from '../../../src/core/storage.ts';
import { openFake, origin, tabId, type FakeBrowser } from './fake-browser.ts';

const storage = () => ({ ...localStorage });

let fake: FakeBrowser;
beforeEach(() => void (fake = openFake()));

describe('what a step of a plan removes', () => {
  const ids = [sessionIdKey];
  const forget = async (names: readonly string[]): Promise<void> => {
    await fake.desk.keep(tabId, origin, names);
    for (const name of names) localStorage.removeItem(name);
  };

  it('is given back byte for byte, by the site alone, also where somebody is signed in', async () => {
    const before = storage();
    fake.login = true;
    await forget(ids);
    // The step may be begun again after it has done its work.
    await fake.desk.keep(tabId, origin, ids);
    await fake.desk.signedIn(tabId, origin, { isAlive: true, hasId: false, atMs: 0 });
    expect((await fake.desk.read(tabId)).undo).toMatchObject({ cookies: 0, keys: 1 });
    expect(await fake.desk.undo(origin)).toMatchObject({ done: { keys: 1 } });
    const { 'backendaiwebui.login.late': _late, ...after } = storage();
    expect(after).toEqual(before);
    expect(fake.unproved).toEqual([origin]);
    expect(await fake.desk.undo(origin)).toEqual({ refused: 'gone' });
    fake.tabs.clear();
    expect(await fake.desk.undo(origin)).toEqual({ refused: 'no-tab' });
  });

  it('is given back by the site alone in an ordinary window only', async () => {
    await fake.desk.keep(9, origin, ids);
    expect(await fake.desk.undo(origin)).toEqual({ refused: 'gone' });
    fake.tabs.delete(tabId);
    fake.tabs.delete(8);
    expect(await fake.desk.undo(origin)).toEqual({ refused: 'no-tab' });
    expect((await fake.desk.read(9)).undo).not.toBeNull();
  });

  it('takes no older undo with it where it removed nothing after all', async () => {
    await fake.desk.clear(tabId, { cookies: fake.jar.slice(0, 2).map(cookieId), keys: [], copies: false, mayLose: [], seen: { origin, mayEndLogin: false } });
    const undo = await fake.session.get(sessionKeys.undo(origin, '0'));
    for (const much of ['id', 'x'.repeat(1_000_000)]) {
      localStorage.setItem(sessionIdKey, much);
      await (await fake.desk.keep(tabId, origin, ids)).revert();
      expect(await fake.session.get(sessionKeys.undo(origin, '0'))).toEqual(undo);
    }
    localStorage.removeItem(sessionIdKey);
    await (await fake.desk.keep(tabId, origin, ids)).revert();
    expect(await fake.session.get(sessionKeys.undo(origin, '0'))).toEqual(undo);
  });

  it('is kept already only where it is what was kept', async () => {
    expect(await fake.desk.keep(tabId, origin, ids)).toMatchObject({ isKept: true });
    localStorage.removeItem(sessionIdKey);
    expect(await fake.desk.keep(tabId, origin, ids)).toMatchObject({ isKept: true });
    localStorage.removeItem('backendaiwebui.api_endpoint');
    expect(await fake.desk.keep(tabId, origin, ['backendaiwebui.api_endpoint'])).toMatchObject({ isKept: false });
  });

  it('is not laid over an id that has come since, which ends it', async () => {
    await forget(ids);
    localStorage.setItem(sessionIdKey, 'newer');
    expect(await fake.desk.undo(origin)).toEqual({ refused: 'signed-in' });
    expect(localStorage.getItem(sessionIdKey)).toBe('newer');
    expect(await fake.desk.undo(origin)).toEqual({ refused: 'gone' });
    await fake.desk.keep(tabId, origin, ids);
    await fake.desk.signedIn(tabId, origin, { isAlive: true, hasId: true, atMs: 0 });
    expect(await fake.desk.undo(origin)).toEqual({ refused: 'gone' });
    localStorage.setItem(sessionIdKey, 'x'.repeat(1_000_000));
    expect(await fake.desk.keep(tabId, origin, ids), 'nor is it kept where it is too much').toMatchObject({ isKept: false });
  });

  it('takes the place of an address that the page has written since', async () => {
    await forget(['backendaiwebui.api_endpoint']);
    localStorage.setItem('backendaiwebui.api_endpoint', origin);
    await fake.desk.signedIn(tabId, origin, { isAlive: true, hasId: true, atMs: 0 });
    expect(await fake.desk.undo(origin)).toMatchObject({ done: { keys: 1 } });
    expect(localStorage.getItem('backendaiwebui.api_endpoint')).toBe('"x"');
  });
});
