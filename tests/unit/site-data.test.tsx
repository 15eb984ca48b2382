// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { webUiOriginOf, type WebUiOrigin } from '../../src/core/origin.ts';
import type { Answered, Choice, Cleared, CookieRow, GivenBack, SiteData } from '../../src/core/site-data.ts';
import { loadSiteDataTexts } from '../../src/core/texts/load-page.ts';
import { loadTexts } from '../../src/core/texts/load.ts';
import { ticksFor } from '../../src/site-data/choice.ts';
import { SiteDataState } from '../../src/site-data/state.ts';
import { App, titleOf } from '../../src/site-data/view/app.tsx';

const row = (id: string, some: Partial<CookieRow> = {}): CookieRow => ({ id, name: 'AIOHTTP_SESSION', domain: 'webui.lab.test', path: '/', bytes: 60, kind: 'login', isDoubled: false, isExtra: false, ...some });
const living: SiteData = {
  origin: webUiOriginOf('https://webui.lab.test/') as WebUiOrigin,
  isPrivate: false,
  mayReadCookies: true,
  cookies: [row('own'), row('other', { name: 'other', kind: 'host' })],
  headerBytes: 300,
  kept: { keys: [{ name: 'backendaiwebui.sessionid', chars: 60, kind: 'login' }, { name: 'backendaiwebui.logs', chars: 9, kind: 'log' }], copies: 1, login: 'alive', cookie: 'alive' },
  tabs: [{ tabId: 7, hasTyped: false }],
  undo: null,
};
const cleared: Cleared = { cookies: 1, keys: 0, copies: 0, hasEndedLogin: false, isUntold: false, canUndo: true, left: [], diagnosis: null };

let now: SiteData | Error;
let answer: Answered<Cleared> | Error;
let asked: Choice[];
let back: Answered<GivenBack>;
let root: HTMLElement;

const given = <T,>(what: T | Error): T => {
  if (what instanceof Error) throw what;
  return what;
};

async function open(): Promise<SiteDataState> {
  const [t, words] = await Promise.all([loadTexts('en', []), loadSiteDataTexts('en')]);
  const door = { read: async () => given(now), clear: async (choice: Choice) => (asked.push(choice), given(answer)), giveBack: async () => back, request: async () => true, has: async () => true, titleOf: async (tabId: number) => (tabId === 9 ? '' : `Sessions ${tabId}`), close: () => undefined };
  const state: SiteDataState = new SiteDataState(door, () => render(<App state={state} t={words} popupWords={t} />, root));
  await state.start();
  return state;
}

const at = (testid: string): HTMLElement | null => root.querySelector(`[data-testid=${testid}]`);
const ticked = (): number => root.querySelectorAll('input:checked').length;
async function press(testid: 'clear' | 'give-back'): Promise<void> {
  at(testid)?.click();
  await vi.waitFor(() => expect(root.querySelector('main')?.dataset.working).toBe('false'));
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  document.body.innerHTML = '<div id="app"></div>';
  root = document.getElementById('app') as HTMLElement;
  [now, answer, asked, back] = [living, { done: cleared }, [], { refused: 'signed-in' }];
});

it('has a title that names the site, and none where that is open in a private window', async () => {
  const t = await loadSiteDataTexts('en');
  expect([null, living, { ...living, isPrivate: true }].map((data) => titleOf(data, t))).toEqual(['Web-UI Repair', 'What this browser keeps for webui.lab.test', 'Web-UI Repair']);
});

/** A living login, and nothing is to go but the log. */
async function logAlone(): Promise<SiteDataState> {
  const state = await open();
  state.tickCookie('own', false);
  state.tick({ login: false, copies: false });
  return state;
}

describe('after a press', () => {
  it('that was refused the next one takes what the user had ticked, and no login with it', async () => {
    await logAlone();
    answer = { refused: 'typed' };
    now = { ...living, tabs: [{ tabId: 7, hasTyped: true }] };
    await press('clear');
    expect([at('outcome')?.textContent, ticked()]).toEqual([expect.stringContaining('would be lost'), 1]);
    root.querySelector<HTMLElement>('[data-testid=may-lose] input')?.click();
    await press('clear');
    expect(asked).toMatchObject([{ mayLose: [] }, { cookies: [], keys: ['log'], copies: false, mayLose: [7], seen: { mayEndLogin: false } }]);
  });

  it('that was done nothing is ticked, and the button has the focus no longer', async () => {
    await open();
    at('clear')?.focus();
    await press('clear');
    expect([ticked(), document.activeElement]).toEqual([0, at('outcome')]);
    answer = { refused: 'nothing' };
    await press('clear');
    expect([asked[1], ticked()]).toMatchObject([{ cookies: [], keys: [], copies: false }, 0]);
  });

  it('that was answered with the picture as it is now, its cost is told', async () => {
    now = { ...living, kept: { keys: living.kept?.keys ?? [], copies: 1, login: 'dead', cookie: 'dead' } };
    await open();
    expect(at('cost')?.textContent).toContain('A sign-in that is left here ends.');
    [now, answer] = [living, { refused: 'changed' }];
    await press('clear');
    expect(asked[0]?.seen).toEqual({ origin: living.origin, mayEndLogin: false });
    expect(at('cost')?.textContent).toContain('You will be signed out, and the server is told so.');
  });

  it('that the server did not answer, the next one is made with the worst that it may cost', async () => {
    await open();
    now = { ...living, kept: { keys: living.kept?.keys ?? [], copies: 1, login: 'error', cookie: 'error' } };
    answer = { refused: 'no-answer' };
    await press('clear');
    expect([at('outcome')?.textContent, at('cost')?.textContent]).toEqual([expect.stringContaining('does not answer'), expect.stringContaining('If you are signed in here, you will be signed out.')]);
    await press('clear');
    expect(asked[1]).toEqual(asked[0]);
  });

  it('in vain, since the tab is gone, it says so and offers nothing more', async () => {
    await open();
    now = answer = new Error('no Web-UI in this tab');
    await press('clear');
    expect(root.querySelector('h1')?.textContent).toContain('In that tab there is no Web-UI any more.');
    expect([at('trouble'), at('clear')]).toEqual([null, null]);
  });

  it('that failed otherwise, the page is as before', async () => {
    await logAlone();
    answer = new Error('the worker is not there');
    await press('clear');
    expect([at('trouble')?.textContent, ticked()]).toEqual([expect.stringContaining('That did not work.'), 1]);
  });

  it('says where the server was not told', async () => {
    answer = { done: { ...cleared, isUntold: true } };
    await open();
    await press('clear');
    expect(at('outcome')?.textContent).toContain('The server could not be told');
  });
});

it('says that a saved password is not put back, where there is one and it goes', async () => {
  const words = 'A password or key that was saved here earlier cannot be put back';
  await open();
  expect(at('cost')?.textContent).not.toContain(words);
  now = { ...living, kept: { ...(living.kept as NonNullable<SiteData['kept']>), keys: [{ name: 'backendaiwebui.login.password', chars: 40, kind: 'login' }] } };
  const state = await open();
  expect(at('cost')?.textContent).toContain(words);
  state.tick({ login: false });
  expect(at('cost')?.textContent).not.toContain(words);
});

it('says that the ports of a host share its cookies, also where the login’s is the only one', async () => {
  now = { ...living, cookies: [row('own')] };
  await open();
  expect(root.textContent).toContain('All ports of one host share their cookies');
});

it('ticks what a permission has shown as if it had been there at first', async () => {
  now = { ...living, mayReadCookies: false, cookies: [] };
  const state = await open();
  now = living;
  await state.allow(false);
  expect(state.ticks).toEqual(ticksFor(living));
  expect(state.ticks?.cookies.size).toBeGreaterThan(0);
});

it('ticks no cookie that only a permission has shown where the user has chosen before', async () => {
  now = { ...living, mayReadCookies: false, cookies: [] };
  const state = await logAlone();
  now = living;
  await state.allow(false);
  expect(ticked()).toBe(1);
});

it('says that a login comes back where a dead id hides it, and that it ends where its cookie goes too', async () => {
  now = { ...living, kept: { keys: living.kept?.keys ?? [], copies: 1, login: 'dead', cookie: 'alive' } };
  const state = await open();
  expect(at('cost')?.textContent).toContain('You will be signed out, and the server is told so.');
  state.tickCookie('own', false);
  expect(at('cost')?.textContent).toContain('you are then signed in as whoever this browser last signed in');
  expect(at('cost')?.textContent).not.toContain('A sign-in that is left here ends.');
});

it.each([true, false])('says with what can be put back, and once it is, whether the server has ended its login: %s', async (hasEnded) => {
  now = { ...living, undo: { atMs: 0, cookies: 1, keys: 1, hasEnded } };
  back = { done: { cookies: 1, keys: 1, hasEnded, left: [], diagnosis: null } };
  await open();
  const words = 'It does not come back with them.';
  expect(at('undo')?.textContent?.includes(words)).toBe(hasEnded);
  await press('give-back');
  expect(at('outcome')?.textContent?.includes(words)).toBe(hasEnded);
});

it('says before a press what can be put back no longer, and "Put it back" leaves the ticks alone', async () => {
  now = { ...living, undo: { atMs: 0, cookies: 1, keys: 0, hasEnded: false } };
  const state = await open();
  expect(at('cost')?.textContent).toContain('What was removed before can then no longer be put back.');
  state.tickCookie('own', false);
  state.tick({ login: false });
  expect(at('cost')?.textContent).not.toContain('What was removed before');
  now = living;
  await press('give-back');
  expect([at('undo'), ticked()]).toEqual([null, 2]);
});

it.each([[2, 'there is 1 more of this name'], [3, 'there are 2 more of this name']])('counts %i cookies of one name', async (count, said) => {
  now = { ...living, cookies: [...Array(count).keys()].map((n) => row(String(n), { path: `/${n}`, isDoubled: true })) };
  await open();
  expect([...root.querySelectorAll('td:nth-child(2)')].map((cell) => cell.textContent)).toEqual(Array(count).fill(expect.stringContaining(said)));
});

it('shows names that are markup as text, and such of stored keys short', async () => {
  const name = '<img src=x onerror=alert(1)>';
  now = { ...living, cookies: [row('own', { name })], kept: { login: 'alive', cookie: 'alive', copies: 0, keys: [{ name, chars: 9, kind: 'other' }, { name: `backendaiwebui.login.${'k'.repeat(5_000_000)}`, chars: 9, kind: 'login' }] } };
  await open();
  expect(root.querySelector('img[onerror]')).toBeNull();
  expect(root.querySelector('td .short')?.textContent).toBe(name);
  expect(root.textContent?.length).toBeLessThan(5_000);
});

it('shows what a site makes of names and paths as short text, and all of it in the title', async () => {
  const [name, path] = ['N'.repeat(4000), `/${'p'.repeat(1000)}`];
  now = { ...living, cookies: [row('own', { name, path })] };
  answer = { done: { ...cleared, left: [name] } };
  await open();
  expect(root.querySelector('td .short')?.getAttribute('title')).toBe(name);
  expect(root.querySelector('td:nth-child(2)')?.textContent?.length).toBeLessThan(120);
  await press('clear');
  expect(at('outcome')?.textContent?.length).toBeLessThan(300);
});

it('names the tabs that are reloaded, where there are several, and those where something is typed', async () => {
  await open();
  expect(at('cost')?.textContent).not.toContain('Sessions 7');
  now = { ...living, tabs: [{ tabId: 7, hasTyped: false }, { tabId: 8, hasTyped: true }, { tabId: 9, hasTyped: false }] };
  await open();
  expect([...(at('cost')?.querySelectorAll('li li') ?? [])].map(({ textContent }) => textContent)).toEqual(['Sessions 7', 'Sessions 8 · something is typed there', 'A tab of this site']);
});
