import { listState, openList, signInQuickly, waitForList, type ListState, type Served } from '../../lab/drive.ts';
import { listRouteOf } from '../../lab/lab.ts';
import { findPin } from '../../lab/releases.ts';
import type { Rig, RigPage, RigPopup } from '../../rig/index.ts';
import type { Backend } from '../backend.ts';
import type { RealFault } from './faults.ts';

/** What the popup says and offers at one moment, over what the page shows. */
export interface Looked {
  readonly shows: string;
  readonly said: string;
  readonly code: string;
  readonly title: string;
  readonly offers: readonly string[];
}

export interface Played {
  readonly fault: string;
  readonly title: string;
  /** Left alone for 45 s under the open tab. */
  readonly open: Looked;
  /** After an ordinary reload. */
  readonly reloaded: Looked;
  /** The server is well again, and nothing was done in the browser. */
  readonly back: Looked;
  /** What was clicked, and what became of the page. */
  readonly clicked: string;
  readonly end: string;
  readonly isSessionAlive: boolean;
  /** What was not as it must be; null = right. */
  readonly wrong: string | null;
}

const aloneMs = 45_000;
const ordinary = ['fix', 'bring', 'tell', 'reload', 'private', 'site-data'];

export function servedBy({ origin, user, password, line }: Backend): Served {
  const pin = findPin(line.webui);
  return { origin, credentials: { email: user, password }, release: { id: pin.id, era: pin.era, pin }, listRoute: listRouteOf({ id: pin.id, webui: pin.webui, era: pin.era, root: '', pin }) };
}

/** One fault, made for real under an open tab: what the page does alone and at a reload, what the popup says, and what a click or the server's return brings. */
export async function playFault(backend: Backend, fault: RealFault, rig: Rig): Promise<Played> {
  const served = servedBy(backend);
  const page = await rig.newPage();
  try {
    await signInQuickly(page, served);
    const id = String(await page.evaluate(`localStorage.getItem('backendaiwebui.sessionid')`));
    await openList(page, served);
    const healthy = await waitForList(page, served, ({ rows }) => rows === 7, 90_000);
    if (healthy.rows !== 7) throw new Error(`before ${fault.id} the list shows ${JSON.stringify(healthy)}`);
    await fault.break(backend, page);
    await new Promise((resolve) => setTimeout(resolve, aloneMs));
    const open = await look(rig, page);
    await reload(page, served);
    const reloaded = await look(rig, page, fault.isBrowsers ? 'fix' : null);
    if (!fault.isBrowsers) await fault.mend(backend);
    const back = fault.isBrowsers ? reloaded : await look(rig, page, 'fix');
    const clicked = clickOf(back);
    // What has no button of its own ends with a reload by the user.
    if (clicked === 'none') await reload(page, served);
    const end = await shownIn(page, served);
    const isSessionAlive = await isAlive(backend, id);
    return { fault: fault.id, title: fault.title, open, reloaded, back, clicked: clicked === 'none' ? 'a reload' : clicked, end, isSessionAlive, wrong: wrongIn(fault, back, end, isSessionAlive) };
  } finally {
    await page.close();
  }
}

const clickOf = ({ offers }: Looked): string => (offers.includes('fix') ? 'fix' : 'none');

async function reload(page: RigPage, served: Served): Promise<void> {
  // The tab may stand on the browser's own error page, where the address is what a person reloads.
  await page.goto(served.origin + served.listRoute, { mayFail: true });
}

/** Opens the popup, reads it, and presses `press` if it is there, to the end of the repair. */
async function look(rig: Rig, page: RigPage, press: string | null = null): Promise<Looked> {
  await page.bringToFront();
  const popup = await rig.openPopup(page);
  await popup.waitFor(
    `(() => { const { verdict, looking } = document.querySelector('[data-verdict]')?.dataset ?? {}; return verdict && !['none', 'looking', 'waiting'].includes(verdict) && looking !== 'true'; })()`,
    { timeoutMs: 90_000, what: 'the popup to say what it sees' },
  );
  const read = (await popup.evaluate(`(() => { const { verdict, fault } = document.querySelector('[data-verdict]').dataset; const text = (id) => document.querySelector('[data-testid=' + id + ']')?.textContent ?? '';
    return { said: fault || verdict, code: text('code'), title: text('title'), offers: [...document.querySelectorAll('button[data-testid]')].map((button) => button.dataset.testid) }; })()`)) as Omit<Looked, 'shows'>;
  const looked = { shows: words(await listState(page).catch(() => null)), ...read, offers: read.offers.filter((id) => ordinary.includes(id)) };
  if (press !== null && looked.offers.includes(press)) await repair(popup, press);
  await popup.close();
  return looked;
}

async function repair(popup: RigPopup, press: string): Promise<void> {
  await popup.click(`[data-testid=${press}]`);
  await popup.waitFor(`['probation', 'exhausted'].includes(document.querySelector('[data-phase]')?.dataset.phase)`, { timeoutMs: 180_000, what: 'the repair to end' });
}

/** What stands there once it has come to rest. */
async function shownIn(page: RigPage, served: Served): Promise<string> {
  return words(await waitForList(page, served, ({ rows, isLoginShown }) => rows === 7 || isLoginShown, 60_000).catch(() => null));
}

function words(state: ListState | null): string {
  if (state === null) return 'no page';
  if (state.isLoginShown) return 'login panel';
  if (state.rows > 0) return `${state.rows} rows${state.isErrorShown ? ', an error' : ''}`;
  if (state.isErrorShown) return 'an error';
  if (state.isSplash || state.isLoading) return 'still loading';
  return state.isEmptyShown ? 'an empty list' : state.isBlank ? 'nothing' : 'no rows';
}

async function isAlive({ origin }: Backend, id: string): Promise<boolean> {
  const answer = await fetch(`${origin}/server/login-check`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-BackendAI-SessionID': id }, body: '{}' });
  return ((await answer.json()) as { authenticated: boolean }).authenticated;
}

function wrongIn(fault: RealFault, back: Looked, end: string, isSessionAlive: boolean): string | null {
  if (fault.endsSession) return end === 'login panel' ? null : `nobody is signed in any more, and the page shows ${end}`;
  if (!isSessionAlive) return end === 'login panel' ? null : `the session has ended, and the page shows ${end}`;
  return end === '7 rows' ? null : `the session lives, the popup said ${back.said}, and the page shows ${end}`;
}
