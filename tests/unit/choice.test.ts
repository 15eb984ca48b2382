import { describe, expect, it } from 'vitest';
import { webUiOriginOf, type WebUiOrigin } from '../../src/core/origin.ts';
import type { CookieRow, SiteData } from '../../src/core/site-data.ts';
import { choiceOf, ticksFor, touchesLogin } from '../../src/site-data/choice.ts';

const row = (id: string, some: Partial<CookieRow> = {}): CookieRow => ({ id, name: 'AIOHTTP_SESSION', domain: 'webui.lab.test', path: '/', bytes: 60, kind: 'login', isDoubled: true, isExtra: false, ...some });
const cookies = [row('own'), row('wide', { isExtra: true }), row('parent', { kind: 'parent', isExtra: true }), row('other', { kind: 'host', isDoubled: false })];
const data = (some: Partial<SiteData> = {}): SiteData => ({
  origin: webUiOriginOf('https://webui.lab.test/') as WebUiOrigin,
  mayReadCookies: true,
  cookies,
  headerBytes: 300,
  kept: { keys: [{ name: 'backendaiwebui.sessionid', chars: 60, kind: 'login' }], copies: 1, login: 'dead', cookie: 'dead' },
  tabs: [{ tabId: 7, hasTyped: false }],
  undo: null,
  ...some,
});
const chosen = (of: SiteData) => choiceOf(of, ticksFor(of));
const alive = { kept: { keys: [{ name: 'backendaiwebui.sessionid', chars: 60, kind: 'login' }], copies: 1, login: 'alive', cookie: 'dead' } } as const;

describe('what is ticked at first', () => {
  it('is all of a sign-in, and what other sites get is not', () => expect(chosen(data())).toEqual({ cookies: ['own', 'wide'], keys: ['login'], copies: true, mayLose: [] }));
  it('is nothing where the cookies are too large', () => expect(chosen(data({ headerBytes: 8190 }))).toEqual({ cookies: [], keys: [], copies: false, mayLose: [] }));
  it('is the extra cookie alone under a login that lives, and the login goes on', () => {
    const two = data(alive);
    expect(chosen(two)).toEqual({ cookies: ['wide'], keys: [], copies: false, mayLose: [] });
    expect(touchesLogin(two, ticksFor(two))).toBe(false);
    expect(touchesLogin(two, { ...ticksFor(two), cookies: new Set(['own']) })).toBe(true);
  });
  it('is nothing where the extra one is a parent domain’s: its other sites get it too', () =>
    expect(chosen(data({ ...alive, cookies: [row('own'), row('parent', { kind: 'parent', isExtra: true })] }))).toEqual({ cookies: [], keys: [], copies: false, mayLose: [] }));
});
