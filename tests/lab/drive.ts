import { quietPath } from '../../src/core/site-data.ts';
import { inPage } from './drive/page-side.ts';
import type { Lab } from './lab.ts';
import { quirksOf } from './server/quirks.ts';

/** What both a Playwright page and a Marionette session can do: one expression, one address. */
export interface Page {
  evaluate(expression: string): Promise<unknown>;
  goto(url: string): Promise<unknown>;
}

/** What the driver must know of a server: the lab, or a real back end. */
export type Served = Pick<Lab, 'origin' | 'credentials' | 'listRoute'> & { readonly release: Pick<Lab['release'], 'id' | 'era' | 'pin'> };

function storageOf(lab: Served, sessionId: string): Record<string, string> {
  const prefix = lab.release.era === 'E0' ? 'backendaiconsole' : 'backendaiwebui';
  // Pages and servers from 22.09.12 on alone know the id's second carrier; elsewhere nobody writes it, and it would be taken for a dead one.
  const id = quirksOf(lab.release.pin).sessionHeader ? { [`${prefix}.sessionid`]: sessionId } : {};
  return { [`${prefix}.api_endpoint`]: lab.origin, ...id };
}

/**
 * Signs in without the form: the server's own login, unencrypted as it also takes it, from a document of the same
 * origin that runs no script. Costs one request instead of seconds.
 */
export async function signInQuickly(page: Page, lab: Served): Promise<void> {
  await page.goto(lab.origin + quietPath);
  const { email, password } = lab.credentials;
  const id = await page.evaluate(`(async () => {
    const answer = await fetch('/server/login', { method: 'POST', body: ${JSON.stringify(JSON.stringify({ username: email, password }))} });
    const check = await (await fetch('/server/login-check', { method: 'POST' })).json();
    if (!answer.ok && answer.status !== 400) throw new Error('login answered ' + answer.status);
    return answer.headers.get('X-BackendAI-SessionID') ?? check.session_id;
  })()`);
  if (typeof id !== 'string') throw new Error(`${lab.release.id}: the lab's login gave no session (${String(id)})`);
  const entries = JSON.stringify(storageOf(lab, id));
  await page.evaluate(`void Object.entries(${entries}).forEach(([key, value]) => localStorage.setItem(key, value))`);
}

/** Signs in through the page's own form, as a person does. */
export async function signIn(page: Page, lab: Served, timeoutMs = 30_000): Promise<void> {
  await tryToSignIn(page, lab, lab.credentials.password, timeoutMs);
  await until(page, '!isLoginShown()', timeoutMs, `${lab.release.id}: the login form stayed after signing in`);
}

/** The same, up to the button. */
export async function tryToSignIn(page: Page, lab: Served, password: string, timeoutMs = 30_000): Promise<void> {
  await page.goto(`${lab.origin}/`);
  await pressSignIn(page, lab, password, timeoutMs);
}

/** In the form that stands there, or is about to. */
export async function pressSignIn(page: Page, lab: Served, password: string, timeoutMs = 30_000): Promise<void> {
  await until(page, 'isLoginShown()', timeoutMs, `${lab.release.id}: no login form appeared`);
  await inPage(page, `fillLogin(${JSON.stringify(lab.credentials.email)}, ${JSON.stringify(password)})`);
  await until(page, 'pressLogin()', 5_000, `${lab.release.id}: the login form has no button`);
}

/** Opens the list by its address, as a bookmark does: a full load. */
export async function openList(page: Page, lab: Served): Promise<void> {
  await page.goto(lab.origin + lab.listRoute);
}

/** Goes to the list inside the open page, without a load, as the menu does. */
export async function clickToList(page: Page, lab: Served, timeoutMs = 20_000): Promise<void> {
  const routes = JSON.stringify([lab.listRoute, '/session', '/job']);
  await until(page, `clickMenu(${routes})`, timeoutMs, `${lab.release.id}: no "Sessions" in the menu`);
}

export interface ListState {
  /** Rows in the DOM; classic grids virtualise, so fewer than served from some 25 on. */
  readonly rows: number;
  /** What the page says it has (pager or aria-rowcount); null where it says nothing. */
  readonly total: number | null;
  readonly isEmptyShown: boolean;
  readonly isErrorShown: boolean;
  readonly isLoading: boolean;
  readonly isLoginShown: boolean;
  readonly isSplash: boolean;
  /** Neither splash nor login nor anything in the root. */
  readonly isBlank: boolean;
  /** Texts of error pages, alerts, notices and empty lists that are on screen. */
  readonly texts: readonly string[];
  readonly path: string;
  readonly packageVersion: string | null;
}

export async function listState(page: Page): Promise<ListState> {
  return (await inPage(page, 'listState()')) as ListState;
}

export async function waitForList(page: Page, lab: Served, isGood: (state: ListState) => boolean, timeoutMs = 30_000): Promise<ListState> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    // A page that is between two documents cannot be asked.
    const state = await listState(page).catch(() => null);
    if (state && (isGood(state) || Date.now() > end)) return state;
    if (Date.now() > end) throw new Error(`${lab.release.id}: the page could not be asked for its list in ${timeoutMs} ms`);
    await pause(200);
  }
}

async function until(page: Page, call: string, timeoutMs: number, complaint: string): Promise<void> {
  const end = Date.now() + timeoutMs;
  while ((await inPage(page, call).catch(() => false)) !== true) {
    if (Date.now() > end) throw new Error(`${complaint} within ${timeoutMs} ms`);
    await pause(150);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
