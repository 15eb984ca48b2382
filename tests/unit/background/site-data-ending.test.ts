// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieId } from '../../../src/core/cookies.ts';
import type { Choice } from '../../../src/core/site-data.ts';
import { cookie, kept, openFake, origin, tabId, type FakeBrowser } from './fake-browser.ts';

let fake: FakeBrowser;
beforeEach(() => void (fake = openFake()));
const everything = (): Choice => ({ cookies: fake.jar.filter(({ name }) => name === 'AIOHTTP_SESSION').map(cookieId), keys: ['login', 'log'], copies: true, mayLose: [], seen: { origin, mayEndLogin: true } });

describe('what can be given back of a login that the server ends', () => {
  it('is kept as ended before the server is asked, since the worker may die of the wait; and as living where it failed', async () => {
    fake.login = true;
    const told: unknown[] = [];
    fake.whileEnding = async () => void told.push((await fake.desk.read(tabId)).undo?.hasEnded);
    await fake.desk.clear(tabId, everything());
    expect([...told, (await fake.desk.read(tabId)).undo?.hasEnded]).toEqual([true, true]);
    expect(await fake.desk.giveBack(tabId)).toEqual({ refused: 'signed-in' });
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
    fake.jar = [cookie({})];
    fake.keepsLogin = true;
    await fake.desk.clear(tabId, everything());
    expect([...told, (await fake.desk.read(tabId)).undo?.hasEnded]).toEqual([true, true, false]);
  });

  it.each([true, false])('keeps nothing of a site that was forgotten while the server took its time to end the login (and failed: %s)', async (fails) => {
    fake.login = true;
    fake.keepsLogin = fails;
    fake.whileEnding = () => fake.desk.undos.dropOrigin(origin);
    expect(await fake.desk.clear(tabId, everything())).toMatchObject({ done: { hasEndedLogin: !fails } });
    expect([...fake.session.all.keys()]).toEqual([]);
  });
});

describe('what can be given back', () => {
  it('is no password or key that an old release saved', async () => {
    const secrets = { 'backendaiwebui.login.password': 'secret', 'backendaiwebui.login.secret_key': 'secret', 'backendaiconsole.login.api_key': 'secret' };
    for (const [name, value] of Object.entries(secrets)) localStorage.setItem(name, value);
    expect(await fake.desk.clear(tabId, everything())).toMatchObject({ done: { keys: 7, canUndo: true } });
    expect(JSON.stringify([...fake.session.all])).not.toMatch(/password|secret_key|api_key|"secret"/);
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { keys: 3, left: [] } });
    expect(Object.keys(localStorage).filter((name) => name in secrets)).toEqual([]);
  });

  it('is forgotten at a sign-in that is seen to happen, whatever was taken; not at one of before', async () => {
    const other = fake.jar.filter(({ name }) => name === 'other').map(cookieId);
    await fake.desk.clear(tabId, { ...everything(), cookies: other, keys: [], copies: false });
    const { atMs = 0 } = (await fake.desk.read(tabId)).undo ?? {};
    await fake.desk.signedIn(tabId, origin, { isAlive: true, hasId: true, atMs });
    expect((await fake.desk.read(tabId)).undo).toMatchObject({ cookies: 1 });
    await fake.desk.signedIn(tabId, origin, { isAlive: false, hasId: false, atMs: atMs + 1 });
    expect((await fake.desk.read(tabId)).undo).toBeNull();
  });
});
