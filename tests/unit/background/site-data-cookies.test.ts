// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieId } from '../../../src/core/cookies.ts';
import type { Choice } from '../../../src/core/site-data.ts';
import { cookie, openFake, origin, tabId, type FakeBrowser } from './fake-browser.ts';

const everything = (cookies = fake.jar.filter(({ name }) => name === 'AIOHTTP_SESSION').map(cookieId)): Choice => ({ cookies, keys: ['login', 'log'], copies: true, mayLose: [], seen: { origin, mayEndLogin: false } });

let fake: FakeBrowser;
beforeEach(() => void (fake = openFake()));

describe('cookies that may be too large', () => {
  it('go where the server refuses to say anything with them, which is said', async () => {
    fake.jar.push(cookie({ path: '/large', value: 'x'.repeat(8200) }));
    fake.refuses = true;
    expect(await fake.desk.clear(tabId, everything())).toMatchObject({ done: { cookies: 3, hasEndedLogin: false, isUntold: true } });
  });

  it('take no login along where cookies are large that are never sent together, and the server is away', async () => {
    fake.jar.push(cookie({ name: 'hub', path: '/hub/', value: 'x'.repeat(9000) }));
    fake.isAway = true;
    expect((await fake.desk.read(tabId)).headerBytes).toBeLessThan(200);
    expect(await fake.desk.clear(tabId, everything())).toEqual({ refused: 'no-answer' });
  });

  it('nor where they would be, and it merely does not answer', async () => {
    fake.jar.push(cookie({ name: 'wide', value: 'x'.repeat(9000) }));
    fake.isAway = true;
    expect(await fake.desk.clear(tabId, everything())).toEqual({ refused: 'no-answer' });
  });
});

it('the console hears nothing of what a cookie holds that the browser will not have removed', async () => {
  const wide = fake.jar.filter(({ name }) => name === 'wide');
  fake.stubborn = true;
  expect(await fake.desk.clear(tabId, { cookies: wide.map(cookieId), keys: [], copies: false, mayLose: [], seen: { origin, mayEndLogin: false } })).toMatchObject({ done: { cookies: 0, left: ['wide'] } });
  expect(fake.logged).toEqual(['a cookie of a domain was not removed']);
});

describe('giving back', () => {
  it('leaves a cookie that another application has set anew since, and names it', async () => {
    const ids = fake.jar.filter(({ name }) => name !== 'wide').map(cookieId);
    await fake.desk.clear(tabId, everything(ids));
    const newer = cookie({ name: 'other', value: 'newer' });
    // What the server gives to somebody whom it does not know is nobody's login.
    fake.jar.push(newer, cookie({ value: 'anonymous' }));
    expect(await fake.desk.giveBack(tabId)).toMatchObject({ done: { cookies: 2, left: ['other'] } });
    expect(fake.jar).toContain(newer);
    expect(fake.jar.filter(({ name }) => name === 'AIOHTTP_SESSION').map(({ value }) => value).sort()).toEqual(['', 'v']);
  });
});
