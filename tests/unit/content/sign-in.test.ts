// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { probeSignIn } from '../../../src/content/collectors/sign-in.ts';

const english = { totp: { OTP: 'One-time password', ScanQRToEnable: 'Scan this with your app.' }, webui: { menu: { YouMushChangeYourPassword: 'Since a certain amount of time has passed, you must change it.' } }, login: { EmailVerificationRequired: 'Email verification is required.' }, error: { LoginFailed: 'Login failed.', LoginInformationMismatch: 'Login information mismatch.' } };
const korean = { totp: { OTP: '일회용 암호' }, error: { LoginFailed: '', LoginInformationMismatch: '로그인에 실패했습니다. "다시" 확인해 주세요.' } };
let config: string;

beforeEach(() => {
  config = '[general]\nloginAttemptLimit = 3\n';
  localStorage.clear();
  document.body.innerHTML = '';
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (this.closest('[hidden]') ? [] : [{}]) as unknown as DOMRectList;
  });
  vi.stubGlobal('fetch', async (url: string) => {
    if (url === '/config.toml') return new Response(config, { headers: { 'content-type': 'text/plain' } });
    return url.endsWith('/en.json') ? new Response(JSON.stringify(english)) : url.endsWith('/ko.json') ? new Response(JSON.stringify(korean)) : new Response('<!doctype html>');
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what the login panel says', () => {
  const field = '<input id="user_id"><input id="password" type="password">';
  it.each([
    ['a panel and no more', field, 'nothing'],
    ['a field for a code, antd and Lit', `${field}<input id="otp">`, 'one-time-code'],
    ['a field for a code, Astryx', `${field}<input id="_r_3_" placeholder="One-time password">`, 'one-time-code'],
    ['a field for a code that is not shown', `${field}<div hidden><input id="otp"></div>`, 'nothing'],
    ['a dialog that sets a second factor up', `${field}<p>Scan this with your app.</p>`, 'one-time-code'],
    ['a wrong name beside the code’s field', `${field}<input id="otp"><p>Login information mismatch.</p>`, 'refused'],
    ['a dialog for a new password', `${field}<div>Since a certain amount of time has passed, you must change it.</div>`, 'expired-password'],
    ['a closed dialog for a new password', `${field}<div hidden>Since a certain amount of time has passed, you must change it.</div>`, 'nothing'],
    ['an unverified account', `${field}<p>Email verification is required.</p>`, 'unverified'],
    ['an unverified account, the manager’s words', `${field}<p>This account needs email verification.</p>`, 'unverified'],
    ['no keypair, the manager’s words', `${field}<p>No API keypairs found.</p>`, 'no-keypair'],
    ['a plugin’s refusal', `${field}<p><b>Login failed.</b> Not in these hours.</p>`, 'refused'],
    ['what is not known', `${field}<p>Something else</p>`, 'nothing'],
  ])('%s', async (_name, html, says) => {
    document.body.innerHTML = html;
    expect(await probeSignIn()).toEqual({ says, paused: false });
  });

  it('in the page’s language, and inside shadow roots', async () => {
    localStorage.setItem('backendaiwebui.settings.user.selected_language', '"ko"');
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>로그인에 실패했습니다. "다시" 확인해 주세요.</p>';
    expect((await probeSignIn()).says).toBe('refused');
  });

  it('is nothing where the site has no such texts', async () => {
    localStorage.setItem('backendaiwebui.settings.user.selected_language', '"de"');
    document.body.innerHTML = '<p>Anmeldung fehlgeschlagen</p>';
    expect((await probeSignIn()).says).toBe('nothing');
  });
});

describe('a page that holds tries back', () => {
  const stored = (tries: string | null, last: number | null): void => {
    if (tries !== null) localStorage.setItem('backendaiwebui.settings.general.login_attempt', tries);
    if (last !== null) localStorage.setItem('backendaiwebui.settings.general.last_login', String(Math.floor(Date.now() / 1000) - last));
  };
  it.each([
    ['above the limit', '4', 10, true],
    ['above the limit, quoted', '"4"', 10, true],
    // The limit itself is reached by tries that were sent; the next one is the first that is not.
    ['at the limit', '3', 10, false],
    ['above the limit, and the time is over', '4', 200, false],
    ['above the limit, and nobody knows since when', '4', null, false],
    ['no count', null, 10, false],
    ['no number', 'many', 10, false],
  ])('%s', async (_name, tries, last, paused) => {
    stored(tries, last);
    expect((await probeSignIn()).paused).toBe(paused);
  });

  it('by the client’s own limits where the site sets none', async () => {
    config = '[general]\n';
    stored('4', 10);
    expect((await probeSignIn()).paused).toBe(false);
    stored('501', 170);
    expect((await probeSignIn()).paused).toBe(true);
  });

  it('for as long as the site says', async () => {
    config = '[general]\nloginAttemptLimit = 3\nloginBlockTime = 600\n';
    stored('4', 500);
    expect((await probeSignIn()).paused).toBe(true);
  });
});
