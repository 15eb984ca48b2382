// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { undoMs } from '../../../src/background/site-data/undo.ts';
import { cookieId, type BrowserCookie } from '../../../src/core/cookies.ts';
import { sessionIdKey } from '../../../src/core/session-id.ts';
import type { Choice } from '../../../src/core/site-data.ts';
import { sessionKeys } from '../../../src/core/storage.ts';
import { cookie, kept, openFake, origin, tabId, type FakeBrowser } from './fake-browser.ts';

const everything = (fake: FakeBrowser, more: Partial<Choice> = {}): Choice => ({ cookies: fake.jar.filter(({ name }) => name === 'AIOHTTP_SESSION').map(cookieId), keys: ['login', 'log'], copies: true, mayLose: [], seen: seen(), ...more });
const seen = (mayEndLogin = fake.login) => ({ origin, mayEndLogin });
const storage = () => ({ ...localStorage });
function typeInto(id: number): void {
  const tab = fake.tabs.get(id);
  if (tab !== undefined) tab.typed = 'yes';
}

let fake: FakeBrowser;
beforeEach(() => void (fake = openFake()));

describe('reading', () => {
  it('tells names and sizes and no value', async () => {
    const data = await fake.desk.read(tabId);
    expect(data.cookies.map(({ name, kind, isDoubled }) => [name, kind, isDoubled])).toEqual(
      expect.arrayContaining([['AIOHTTP_SESSION', 'login', true], ['other', 'host', false], ['wide', 'parent', false]]),
    );
    expect(data.cookies).toHaveLength(4);
    expect(data.kept?.keys.map(({ kind }) => kind).sort()).toEqual(['chat', 'log', 'login', 'login', 'other', 'preference']);
    expect(JSON.stringify(data)).not.toMatch(/secret-id|"q"/);
  });

  it('is refused for a tab that shows no known Web-UI', async () => {
    fake.tabs.set(tabId, { url: 'https://elsewhere.test/', typed: 'no', store: '0' });
    await expect(fake.desk.read(tabId)).rejects.toThrow('no Web-UI in this tab');
  });
});

describe('clearing', () => {
  it('takes what was ticked, also what a page writes when it is left, and nothing else', async () => {
    const answer = await fake.desk.clear(tabId, everything(fake));
    expect(answer).toMatchObject({ done: { cookies: 2, keys: 4, hasEndedLogin: false, canUndo: true, left: [], diagnosis: { verdict: 'healthy' } } });
    expect(Object.keys(storage()).sort()).toEqual(['backendaiwebui.cache.chat_history', 'backendaiwebui.settings.user.language', 'stranger']);
    expect(fake.jar.map(({ name }) => name)).toEqual(['other', 'wide']);
  });

  it.each(['', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '\u202e"; DROP', 'N'.repeat(4000)])('of a cookie that is called %.20j takes that one, and gives it back byte for byte', async (name) => {
    const before = [...fake.jar];
    fake.jar.push(cookie({ name, value: 'x' }));
    const after = [...fake.jar];
    expect(await fake.desk.clear(tabId, { cookies: [cookieId(cookie({ name }))], keys: [], copies: false, mayLose: [], seen: seen(false) })).toMatchObject({ done: { cookies: 1, canUndo: true, left: [] } });
    expect(fake.jar).toEqual(before);
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { cookies: 1, left: [] } });
    expect(fake.jar).toEqual(after);
  });

  it('of a site that keeps 5 MB, in a value or in a name, takes the login, and says that it cannot be put back where that is what is large', async () => {
    for (const [key, value, canUndo] of [['backendaiwebui.logs', 'x'.repeat(5_000_000), true], ['x'.repeat(5_000_000), '1', true], ['backendaiwebui.login.huge', 'x'.repeat(5_000_000), false]] as const) {
      fake = openFake();
      localStorage.setItem(key, value);
      expect((await fake.desk.read(tabId)).kept?.keys.find(({ name }) => name === key)?.chars).toBe(key.length + value.length);
      expect(await fake.desk.clear(tabId, everything(fake))).toMatchObject({ done: { cookies: 2, canUndo } });
      expect(Object.keys(storage())).toEqual(expect.arrayContaining(['backendaiwebui.cache.chat_history', 'backendaiwebui.settings.user.language', 'stranger']));
    }
  });

  it('of a cookie that is doubled takes the extra one alone, under a login that goes on', async () => {
    const wide = cookie({ domain: '.webui.lab.test', hostOnly: false, value: 'dead' });
    fake.jar.push(wide);
    fake.login = fake.isCookieDead = true;
    const before = [...fake.jar];
    expect(await fake.desk.clear(tabId, { cookies: [cookieId(wide)], keys: [], copies: false, mayLose: [], seen: seen(false) })).toMatchObject({ done: { cookies: 1, hasEndedLogin: false, canUndo: true } });
    expect(fake.jar).toEqual(before.slice(0, -1));
    await fake.desk.signedIn(tabId, origin, { isAlive: true, hasId: false, atMs: 0 });
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { cookies: 1 } });
    expect(fake.jar).toEqual(before);
  });

  it('of the doubled cookie that is the living one ends the login, as any other does', async () => {
    const wide = cookie({ domain: '.webui.lab.test', hostOnly: false, value: 'alive' });
    fake.jar.push(wide);
    fake.login = true;
    expect(await fake.desk.clear(tabId, { cookies: [cookieId(wide)], keys: [], copies: false, mayLose: [], seen: seen() })).toMatchObject({ done: { cookies: 1, hasEndedLogin: true } });
  });

  it('has all tabs of the site in this container stand aside, and brings them back where they were', async () => {
    await fake.desk.clear(tabId, everything(fake));
    expect(fake.visits).toEqual(['7 /manifest/app.js', '8 /manifest/app.js', '7 reload of /session?x=1', '8 reload of /summary']);
    expect(fake.session.all.has(sessionKeys.clearing(origin, '0'))).toBe(false);
  });

  it('cannot be talked into another kind of key, or a cookie that was not there', async () => {
    const before = storage();
    await fake.desk.clear(tabId, { cookies: ['["lab.test","/","x",""]'], keys: ['preference', 'chat', 'other'] as never, copies: false, mayLose: [], seen: seen() });
    const { 'backendaiwebui.login.late': _late, ...after } = storage();
    expect(after).toEqual(before);
    expect(fake.jar).toHaveLength(4);
  });

  it('asks the server to end a session that lives, while its id is still there', async () => {
    fake.login = true;
    expect(await fake.desk.clear(tabId, everything(fake))).toMatchObject({ done: { hasEndedLogin: true } });
    expect(fake.loggedOut).toEqual(['by id']);
    const steps = fake.order.filter((step) => /logout|takeKeys|removeKeys|cookie/.test(step));
    expect(steps).toEqual(['takeKeys', '/server/logout', 'removeKeys', 'cookie AIOHTTP_SESSION', 'cookie AIOHTTP_SESSION']);
  });

  it('ends the cookie’s session where a dead id hides it, by the cookie; and leaves it where the id goes alone', async () => {
    fake.login = fake.isIdDead = true;
    expect(await fake.desk.clear(tabId, everything(fake, { cookies: [], seen: seen(false) }))).toMatchObject({ done: { hasEndedLogin: false, isUntold: false } });
    expect(fake.loggedOut).toEqual([]);
    localStorage.setItem(sessionIdKey, 'dead');
    expect(await fake.desk.clear(tabId, everything(fake, { seen: seen(false) })), 'unless that was said').toEqual({ refused: 'changed' });
    expect(await fake.desk.clear(tabId, everything(fake))).toMatchObject({ done: { cookies: 2, hasEndedLogin: true } });
    expect(fake.loggedOut).toEqual(['by cookie']);
  });

  it('leaves a session alone that is not ticked', async () => {
    fake.login = true;
    await fake.desk.clear(tabId, { cookies: [], keys: ['log'], copies: true, mayLose: [], seen: seen() });
    expect(fake.order).not.toContain('/server/logout');
    expect(localStorage.getItem(sessionIdKey)).toBe('secret-id');
  });

  const obstacles: readonly (readonly [string, () => void, Partial<Choice>, string])[] = [
    ['something was typed in another tab', () => typeInto(8), {}, 'typed'],
    ['a repair is under way', () => void (fake.isBusy = true), {}, 'busy'],
    ['its page asks its user, who stays', () => void (fake.stays = true), {}, 'typed'],
    ['nothing is ticked', () => undefined, { cookies: [], keys: [], copies: false }, 'nothing'],
  ];
  it.each(obstacles)('does nothing while %s', async (_title, arrange, choice, refused) => {
    arrange();
    expect(await fake.desk.clear(tabId, everything(fake, choice))).toEqual({ refused });
    expect(storage()).toMatchObject(kept);
    expect(fake.jar).toHaveLength(4);
  });

  const away: readonly (readonly [string, () => void, Partial<Choice>])[] = [
    ['does not answer', () => void (fake.isAway = true), {}],
    ['did not answer before either', () => void (fake.isAway = true), { seen: { origin, mayEndLogin: false } }],
    ['does not answer, of the id alone', () => void (fake.isAway = true), { cookies: [] }],
    ['goes away with the tabs aside, behind the browser’s own error page', () => void (fake.failsAside = true), {}],
    ['goes away so, and the log alone was ticked', () => void (fake.failsAside = true), { cookies: [], keys: ['log'], copies: false, seen: { origin, mayEndLogin: false } }],
    ['shows the browser’s own error page, of the cookie alone', () => void (fake.runs = false), { keys: [], copies: false }],
  ];
  it.each(away)('does nothing to a login of which the server %s', async (_title, arrange, choice) => {
    fake.login = true;
    arrange();
    expect(await fake.desk.clear(tabId, everything(fake, choice))).toEqual({ refused: 'no-answer' });
    expect(storage()).toMatchObject(kept);
    expect([fake.jar.length, fake.session.all.size]).toEqual([4, 0]);
    if (!fake.failsAside) expect(fake.visits, 'nor are the tabs reloaded').toEqual([]);
  });

  it('takes what carries no login while the server is away', async () => {
    localStorage.removeItem(sessionIdKey);
    fake.isAway = true;
    expect(await fake.desk.clear(tabId, everything(fake, { cookies: fake.jar.filter(({ name }) => name === 'other').map(cookieId) }))).toMatchObject({ done: { cookies: 1, keys: 3, isUntold: false } });
  });

  it('says where the server did not end the session', async () => {
    fake.login = fake.keepsLogin = true;
    expect(await fake.desk.clear(tabId, everything(fake))).toMatchObject({ done: { hasEndedLogin: false, isUntold: true } });
  });

  it('ends no login that has come alive since its cost was shown, nor anything of another site', async () => {
    fake.login = true;
    expect(await fake.desk.clear(tabId, everything(fake, { seen: seen(false) }))).toEqual({ refused: 'changed' });
    const elsewhere = { origin: 'https://other.lab.test' as typeof origin, mayEndLogin: true };
    expect(await fake.desk.clear(tabId, everything(fake, { seen: elsewhere }))).toEqual({ refused: 'changed' });
    expect([storage(), fake.jar.length, fake.visits]).toEqual([kept, 4, []]);
    expect(fake.order).not.toContain('/server/logout');
  });

  it('ends no login by a cookie that hid one when its cost was shown, and carries it now', async () => {
    const wide = cookie({ domain: '.webui.lab.test', hostOnly: false, value: 'alive now' });
    fake.jar.push(wide);
    fake.login = true;
    expect(await fake.desk.clear(tabId, { cookies: [cookieId(wide)], keys: [], copies: false, mayLose: [], seen: seen(false) })).toEqual({ refused: 'changed' });
  });

  it('leaves what can be given back where it takes nothing that can', async () => {
    await fake.desk.clear(tabId, everything(fake));
    await fake.desk.clear(tabId, everything(fake, { cookies: [], keys: ['log'] }));
    expect((await fake.desk.read(tabId)).undo).toMatchObject({ cookies: 2, keys: 3 });
    await fake.desk.clear(tabId, everything(fake, { cookies: fake.jar.slice(0, 1).map(cookieId), keys: [] }));
    expect((await fake.desk.read(tabId)).undo, 'two states are not laid over each other').toMatchObject({ cookies: 1, keys: 0 });
  });

  it('goes on when the user gives up what was typed', async () => {
    typeInto(8);
    expect(await fake.desk.clear(tabId, everything(fake, { mayLose: [8] }))).toHaveProperty('done');
  });

  it('names a cookie that the browser keeps', async () => {
    fake.stubborn = true;
    expect(await fake.desk.clear(tabId, everything(fake))).toMatchObject({ done: { cookies: 0, left: ['AIOHTTP_SESSION', 'AIOHTTP_SESSION'] } });
  });

  it('leaves no tab aside when the worker dies: the next life brings them back', async () => {
    await fake.session.set({ [sessionKeys.clearing(origin, '0')]: { tabs: [{ tabId, url: `${origin}/session?x=1` }, { tabId: 99, url: `${origin}/` }] } });
    fake.tabs.set(tabId, { url: `${origin}/manifest/app.js`, typed: 'no', store: '0' });
    await fake.desk.aside.resume();
    expect(fake.tabs.get(tabId)?.url).toBe(`${origin}/session?x=1`);
    expect(fake.session.all.size).toBe(0);
  });
});

describe('giving back', () => {
  const byId = (jar: readonly BrowserCookie[]) => [...jar].sort((a, b) => cookieId(a).localeCompare(cookieId(b)));

  it('restores jar and keys byte for byte; the log stays gone', async () => {
    const [jar, { 'backendaiwebui.logs': _log, ...keys }] = [fake.jar, storage()];
    await fake.desk.clear(tabId, everything(fake));
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { cookies: 2, keys: 3, left: [] } });
    const { 'backendaiwebui.login.late': _late, ...after } = storage();
    expect(after).toEqual(keys);
    expect(byId(fake.jar)).toEqual(byId(jar));
    expect((await fake.desk.read(tabId)).undo).toBeNull();
  });

  it('says of a login that the server has ended that it is ended', async () => {
    await fake.desk.clear(tabId, everything(fake));
    expect((await fake.desk.read(tabId)).undo).toMatchObject({ hasEnded: false });
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { hasEnded: false } });
    fake.login = true;
    await fake.desk.clear(tabId, everything(fake));
    expect((await fake.desk.read(tabId)).undo).toMatchObject({ cookies: 2, keys: 3, hasEnded: true });
    fake.login = false;
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { cookies: 2, keys: 3, hasEnded: true } });
  });

  it('of a dead id that hid a login leaves out what a newer one has taken the place of', async () => {
    const wide = cookie({ domain: '.webui.lab.test', hostOnly: false, value: 'dead' });
    const clear = () => (fake.jar.push(wide), fake.desk.clear(tabId, { cookies: [cookieId(wide)], keys: ['login'], copies: false, mayLose: [], seen: seen(false) }));
    fake.isCookieDead = true;
    for (const how of ['seen', 'asked']) {
      localStorage.setItem(sessionIdKey, 'dead');
      await clear();
      localStorage.setItem(sessionIdKey, 'newer');
      fake.login = true;
      if (how === 'seen') await fake.desk.signedIn(tabId, origin, { isAlive: true, hasId: true, atMs: 0 });
      expect(await fake.desk.giveBack(tabId), how).toMatchObject({ done: { cookies: 1, left: [] } });
      expect([localStorage.getItem(sessionIdKey), fake.jar.includes(wide)], how).toEqual(['newer', false]);
      expect(fake.jar.some(({ value }) => value === 'dead'), how).toBe(true);
      fake.login = false;
      fake.jar = fake.jar.filter(({ value }) => value !== 'dead');
    }
  });

  it('is over after an hour', async () => {
    await fake.desk.clear(tabId, everything(fake));
    expect((await fake.desk.read(tabId)).undo).toMatchObject({ cookies: 2, keys: 3 });
    fake.now += undoMs;
    expect(await fake.desk.giveBack(tabId)).toEqual({ refused: 'gone' });
    expect(fake.session.all.has(sessionKeys.undo(origin, '0'))).toBe(false);
  });

  it('is not laid over a newer login', async () => {
    await fake.desk.clear(tabId, everything(fake));
    fake.login = true;
    expect(await fake.desk.giveBack(tabId)).toEqual({ refused: 'signed-in' });
    expect(localStorage.getItem(sessionIdKey)).toBeNull();
    expect((await fake.desk.read(tabId)).undo, 'and gone with that').toBeNull();
  });

  it('waits for a server that can tell whether there is a newer login', async () => {
    await fake.desk.clear(tabId, everything(fake, { keys: [] }));
    fake.isAway = true;
    expect(await fake.desk.giveBack(tabId)).toEqual({ refused: 'no-answer' });
    fake.isAway = false;
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { cookies: 2 } });
  });

  it('is forgotten as soon as somebody is seen to be signed in', async () => {
    await fake.desk.clear(tabId, everything(fake));
    await fake.desk.signedIn(9, origin, { isAlive: true, hasId: false, atMs: 0 });
    expect(fake.session.all.has(sessionKeys.undo(origin, '0'))).toBe(true);
    await fake.desk.signedIn(tabId, origin, { isAlive: true, hasId: false, atMs: 0 });
    expect(fake.session.all.has(sessionKeys.undo(origin, '0'))).toBe(false);
  });

  it('is none of another container’s business, and goes with the site', async () => {
    await fake.desk.clear(tabId, everything(fake));
    expect((await fake.desk.read(9)).undo).toBeNull();
    const kept = await fake.desk.keep(9, origin, ['backendaiwebui.settings.user.language']);
    expect((await fake.desk.read(tabId)).undo).toMatchObject({ cookies: 2, keys: 3 });
    await kept.revert();
    expect([...fake.session.all.keys()]).toEqual([sessionKeys.undo(origin, '0')]);
    await fake.desk.keep(9, origin, ['backendaiwebui.settings.user.language']);
    await fake.session.set({ [sessionKeys.undo(`${origin}:8443` as typeof origin, '0')]: {} });
    await fake.desk.undos.dropOrigin(origin);
    expect([...fake.session.all.keys()]).toEqual([sessionKeys.undo(`${origin}:8443` as typeof origin, '0')]);
  });

  it('is not promised where it is too much to keep', async () => {
    localStorage.setItem('backendaiwebui.login.huge', 'x'.repeat(1_000_000));
    expect(await fake.desk.clear(tabId, everything(fake))).toMatchObject({ done: { canUndo: false, cookies: 2 } });
    expect([...fake.session.all.keys()]).toEqual([]);
  });
});
