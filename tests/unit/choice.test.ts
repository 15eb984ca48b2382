import { describe, expect, it } from 'vitest';
import { webUiOriginOf, type WebUiOrigin } from '../../src/core/origin.ts';
import type { CookieRow, SiteData } from '../../src/core/site-data.ts';
import { choiceOf, loginAtStake, mayBringLogin, noTicks, replacesUndo, stillTicked, ticksFor, touchesLogin } from '../../src/site-data/choice.ts';

const row = (id: string, some: Partial<CookieRow> = {}): CookieRow => ({ id, name: 'AIOHTTP_SESSION', domain: 'webui.lab.test', path: '/', bytes: 60, kind: 'login', isDoubled: true, isExtra: false, ...some });
const cookies = [row('own'), row('wide', { isExtra: true }), row('parent', { kind: 'parent', isExtra: true }), row('other', { kind: 'host', isDoubled: false })];
const data = (some: Partial<SiteData> = {}): SiteData => ({
  origin: webUiOriginOf('https://webui.lab.test/') as WebUiOrigin,
  isPrivate: false,
  mayReadCookies: true,
  cookies,
  headerBytes: 300,
  kept: { keys: [{ name: 'backendaiwebui.sessionid', chars: 60, kind: 'login' }], copies: 1, login: 'dead', cookie: 'dead' },
  tabs: [{ tabId: 7, hasTyped: false }],
  undo: null,
  ...some,
});
const chosen = (of: SiteData) => choiceOf(of, ticksFor(of));
const seen = { origin: data().origin, mayEndLogin: false };
const alive = { kept: { keys: [{ name: 'backendaiwebui.sessionid', chars: 60, kind: 'login' }], copies: 1, login: 'alive', cookie: 'dead' } } as const;

describe('what is ticked at first', () => {
  it('is all of a sign-in, and what other sites get is not', () =>
    expect(chosen(data({ cookies: [row('own', { isDoubled: false }), ...cookies.slice(3)] }))).toEqual({ cookies: ['own'], keys: ['login'], copies: true, mayLose: [], seen }));
  it('is the extra cookie alone where nobody seems to be signed in: a login may live behind it', () => expect(chosen(data())).toEqual({ cookies: ['wide'], keys: [], copies: false, mayLose: [], seen }));
  it('is nothing where the cookies are too large', () => expect(chosen(data({ headerBytes: 8190 }))).toEqual({ cookies: [], keys: [], copies: false, mayLose: [], seen }));
  it('is the extra cookie alone under a login that lives, and the login goes on', () => {
    const two = data(alive);
    expect(chosen(two)).toEqual({ cookies: ['wide'], keys: [], copies: false, mayLose: [], seen });
    expect(touchesLogin(two, ticksFor(two))).toBe(false);
    expect(touchesLogin(two, { ...ticksFor(two), cookies: new Set(['own']) })).toBe(true);
  });
  it('is nothing where the extra one is a parent domain’s: its other sites get it too', () =>
    expect(chosen(data({ ...alive, cookies: [row('own'), row('parent', { kind: 'parent', isExtra: true })] }))).toEqual({ cookies: [], keys: [], copies: false, mayLose: [], seen }));
});

describe('what stays ticked when the page is read again', () => {
  const typed = (...ids: number[]) => data({ tabs: [7, 8].map((tabId) => ({ tabId, hasTyped: ids.includes(tabId) })) });
  const log = { name: 'backendaiwebui.logs', chars: 9, kind: 'log' } as const;
  it('is what the user had ticked, and nothing that has come since', () => {
    const before = data({ cookies: [row('own'), row('gone')] });
    const mine = { ...noTicks, cookies: new Set(['own', 'gone']), login: true };
    const now = data({ kept: { keys: [log], copies: 2, login: 'alive', cookie: 'alive' } });
    expect(stillTicked(before, mine, data())).toEqual({ ...mine, cookies: new Set(['own']) });
    expect(stillTicked(before, mine, now)).toEqual({ ...noTicks, cookies: new Set(['own']) });
    expect(stillTicked(before, { ...noTicks, log: true, copies: true }, now)).toEqual({ ...noTicks, log: true, copies: true });
  });
  it('is no leave to lose what was typed in another tab', () => {
    const mine = { ...noTicks, mayLose: true };
    expect(stillTicked(typed(7), mine, typed(7)).mayLose).toBe(true);
    expect(stillTicked(typed(7), mine, typed(7, 8)).mayLose).toBe(false);
  });
  it('is nothing on another site', () => expect(stillTicked(data(), ticksFor(data()), data({ origin: 'https://other.lab.test' as WebUiOrigin }))).toEqual(noTicks));
});

describe('what it costs', () => {
  it('is the login by a parent domain’s cookie too, and not by another one of the sign-in', () => {
    const parent = { ...noTicks, cookies: new Set(['parent']) };
    expect(touchesLogin(data({ kept: { keys: [], copies: 0, login: 'alive', cookie: 'alive' } }), parent)).toBe(true);
    // Behind a dead one a login may live.
    expect(touchesLogin(data(), parent)).toBe(false);
    expect(touchesLogin(data({ cookies: [row('token', { name: 'sToken' })] }), { ...noTicks, cookies: new Set(['token']) })).toBe(false);
  });
  it('is a login that lives, or may', () => {
    const living = data({ cookies: [row('own'), row('other', { kind: 'host', name: 'other', isDoubled: false })], kept: { keys: [], copies: 0, login: 'alive', cookie: 'alive' } });
    expect(choiceOf(living, { ...noTicks, cookies: new Set(['own']) }).seen.mayEndLogin).toBe(true);
    expect(choiceOf(living, { ...noTicks, cookies: new Set(['other']) }).seen.mayEndLogin).toBe(false);
    expect(chosen(data({ kept: { keys: [], copies: 0, login: 'error', cookie: 'error' } })).seen.mayEndLogin).toBe(true);
    expect(chosen(data()).seen.mayEndLogin).toBe(false);
  });
  it('is the cookie’s login where a dead id hides it; the id alone brings that back', () => {
    const hidden = data({ cookies: [row('own', { isDoubled: false })], kept: { keys: data().kept?.keys ?? [], copies: 0, login: 'dead', cookie: 'alive' } });
    const idAlone = { ...noTicks, login: true };
    expect([loginAtStake(hidden, ticksFor(hidden)), chosen(hidden).seen.mayEndLogin, mayBringLogin(hidden, ticksFor(hidden))]).toEqual(['alive', true, false]);
    expect([loginAtStake(hidden, idAlone), choiceOf(hidden, idAlone).seen.mayEndLogin, mayBringLogin(hidden, idAlone)]).toEqual(['dead', false, true]);
    expect(mayBringLogin(hidden, { ...noTicks, log: true })).toBe(false);
  });
  it('may bring a login back that an extra cookie hides, under none that lives', () => {
    expect(mayBringLogin(data(), ticksFor(data()))).toBe(true);
    expect(mayBringLogin(data(), { ...ticksFor(data()), cookies: new Set(['own', 'wide']) })).toBe(false);
    expect(mayBringLogin(data(alive), ticksFor(data(alive)))).toBe(false);
    expect(mayBringLogin(data(), { ...noTicks, login: true })).toBe(false);
  });
  it('is what was removed before, where this can be given back instead', () => {
    const undo = { atMs: 0, cookies: 1, keys: 0, hasEnded: false };
    const replaced = (some: Partial<SiteData>, ticks: Partial<typeof noTicks>) => replacesUndo(data(some), choiceOf(data(some), { ...noTicks, ...ticks }));
    expect(replaced({ undo }, { cookies: new Set(['other']) })).toBe(true);
    expect(replaced({ undo }, { login: true })).toBe(true);
    expect(replaced({ undo }, { log: true, copies: true })).toBe(false);
    expect(replaced({}, { login: true })).toBe(false);
  });
});
