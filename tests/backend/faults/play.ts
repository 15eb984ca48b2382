import { faults, type FaultId } from '../../../src/background/faults/index.ts';
import { listState, openList, pressSignIn, signInQuickly, waitForList, type ListState, type Served } from '../../lab/drive.ts';
import { listRouteOf, WEBUI_HOST } from '../../lab/lab.ts';
import { findPin } from '../../lab/releases.ts';
import { tellingIn, watchedBy } from '../../e2e/inside.ts';
import { until, type Rig, type RigPage, type RigPopup } from '../../rig/index.ts';
import type { Backend } from '../backend.ts';
import { startTls } from '../parts/tls.ts';
import type { RealFault } from './fault.ts';
import { behindTls } from './faults.ts';

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
/** The server is asked 15 s after the click, then after twice as long each time, and must answer twice (core/patience.ts). */
const broughtMs = 360_000;
/** What acts on the page or on what is kept of it; beside them the popup has its ordinary menu. */
const offered = ['fix', 'bring', 'tell', 'reload', 'private', 'site-data'];

export function servedBy({ origin, user, password, line }: Backend): Served {
  const pin = findPin(line.webui);
  return { origin, credentials: { email: user, password }, release: { id: pin.id, era: pin.era, pin }, listRoute: listRouteOf({ id: pin.id, webui: pin.webui, era: pin.era, root: '', pin }) };
}

/** One fault, made for real: what the page does alone and at a reload, what the popup says, and what a click or the server's return brings. */
export async function playFault(on: Backend, fault: RealFault, rig: Rig): Promise<Played> {
  const tls = fault.isBehindTls ? await startTls(Number(new URL(on.origin).port)) : null;
  const origin = tls ? `https://${WEBUI_HOST}:${tls.port}` : fault.byName ? on.origin.replace('127.0.0.1', WEBUI_HOST) : on.origin;
  const backend = { ...on, origin };
  const served = servedBy(backend);
  const page = await rig.newPage();
  try {
    if (tls) await on.reconfigure(behindTls);
    await fault.prepare?.(backend);
    const id = await begin(page, served, fault);
    if (fault.isBroughtBack) await watch(rig, page);
    await fault.break(backend, page, id);
    if (fault.isUnopened) await load(page, served);
    if (fault.isUnsent) await pressSignIn(page, served, served.credentials.password);
    else if (fault.atSignIn) await tryToSignIn(page, served);
    await new Promise((resolve) => setTimeout(resolve, aloneMs));
    const open = await look(rig, page);
    await load(page, served);
    const reloaded = await look(rig, page, fault.isBroughtBack ? 'bring' : fault.whose === 'browser' ? 'fix' : null);
    await fault.mend?.(backend);
    if (fault.isBroughtBack) await waitForList(page, served, ({ rows }) => rows === 7, broughtMs);
    const back = fault.mend ? await look(rig, page, 'fix') : reloaded;
    const clicked = fault.isBroughtBack ? 'bring' : back.offers.includes('fix') ? 'fix' : fault.byHand ? 'by hand, a reload' : 'a reload';
    if (fault.byHand) await fault.byHand(page);
    // What has no button of its own ends with a reload by the user.
    if (clicked.endsWith('reload')) await load(page, served);
    const end = await shownIn(page, served);
    const isSessionAlive = id !== '' && (await isAlive(on, id));
    const isSignedIn = end !== 'login panel' || isSessionAlive || (await signsIn(page, served));
    const played = { fault: fault.id, title: fault.title, open, reloaded, back, clicked, end, isSessionAlive };
    return { ...played, wrong: wrongIn(fault, played, isSignedIn) };
  } catch (error) {
    await fault.mend?.(backend);
    throw error;
  } finally {
    await page.close();
    await tls?.close();
    if (tls) await on.reconfigure({});
  }
}

/** A healthy list, and the session's id; or an empty login panel, which has none yet. */
async function begin(page: RigPage, served: Served, { id, atSignIn, isUnopened }: RealFault): Promise<string> {
  if (atSignIn) {
    await load(page, served);
    await waitForList(page, served, ({ isLoginShown }) => isLoginShown, 90_000);
    return '';
  }
  await signInQuickly(page, served);
  const session = String(await page.evaluate(`localStorage.getItem('backendaiwebui.sessionid')`));
  if (isUnopened) return session;
  await openList(page, served);
  const healthy = await waitForList(page, served, ({ rows }) => rows === 7, 90_000);
  if (healthy.rows !== 7) throw new Error(`before ${id} the list shows ${JSON.stringify(healthy)}`);
  return session;
}

/** The tab may stand on the browser's own error page, where the address is what a person reloads. That page comes a moment after the load has failed. */
async function load(page: RigPage, served: Served): Promise<void> {
  await page.evaluate('void (globalThis.isOld = true)').catch(() => undefined);
  await page.goto(served.origin + served.listRoute, { mayFail: true });
  await page.waitFor('!globalThis.isOld', { what: 'another document' });
}

/** Pressed, and answered: a fault that nobody has met is none. */
async function tryToSignIn(page: RigPage, served: Served): Promise<void> {
  const answers = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/server/login')).length`;
  const before = Number(await page.evaluate(`(performance.setResourceTimingBufferSize(5000), ${answers})`));
  await pressSignIn(page, served, served.credentials.password);
  await page.waitFor(`${answers} > ${before}`, { timeoutMs: 30_000, what: 'an answer to the sign-in' });
}

/**
 * Whoever was signed out cleanly signs in by the same panel. If need be twice: of a web server whose redis is back each worker connects again in its own time,
 * and the first try may meet one that says 503 still (seen 7 s after all eight greetings were well).
 */
async function signsIn(page: RigPage, served: Served): Promise<boolean> {
  for (const _ of ['first', 'second']) {
    await pressSignIn(page, served, served.credentials.password);
    const { isLoginShown } = await waitForList(page, served, (state) => !state.isLoginShown, 60_000);
    if (isLoginShown) continue;
    await load(page, served);
    return (await shownIn(page, served)) === '7 rows';
  }
  return false;
}

/** Opens the popup, reads it, and presses `button` if it is there, to the end of the repair. */
async function look(rig: Rig, page: RigPage, button: string | null = null): Promise<Looked> {
  await page.bringToFront();
  const popup = await rig.openPopup(page);
  await popup.waitFor(
    `(() => { const { verdict, looking, phase } = document.querySelector('[data-verdict]')?.dataset ?? {}; return verdict && !['none', 'looking', 'waiting'].includes(verdict) && looking !== 'true' && ${isAtRest('phase')}; })()`,
    { timeoutMs: 90_000, what: 'the popup to say what it sees' },
  );
  const read = (await popup.evaluate(`(() => { const { verdict, fault } = document.querySelector('[data-verdict]').dataset; const text = (id) => document.querySelector('[data-testid=' + id + ']')?.textContent ?? '';
    return { said: verdict === 'faulty' ? fault : verdict, code: text('code'), title: text('title'), offers: [...document.querySelectorAll('button[data-testid]')].map((button) => button.dataset.testid) }; })()`)) as Omit<Looked, 'shows'>;
  // Firefox keeps the record of the page before; what the popup says is what it says of the error page.
  const isErrorPage = await page.evaluate(`/^(chrome-error|about:neterror)/.test(document.documentURI)`).catch(() => false);
  const looked = { shows: words(await listState(page).catch(() => null)), ...read, ...(isErrorPage === true ? { said: 'error-page' } : {}), offers: read.offers.filter((id) => offered.includes(id)) };
  if (button !== null && looked.offers.includes(button)) await press(rig, popup, button);
  await popup.close();
  return looked;
}

/** No repair is under way. */
const isAtRest = (phase: string): string => `['idle', 'probation', 'exhausted'].includes(${phase})`;

/** As the user chooses in the popup; the browser's question is answered with yes. */
async function watch(rig: Rig, page: RigPage): Promise<void> {
  const popup = await rig.openPopup(page);
  await popup.click('[data-testid=watch]');
  await until(async () => ((await watchedBy(rig)) as string[]).length === 1, { what: 'the site to be watched' });
  await popup.close();
}

async function press(rig: Rig, popup: RigPopup, button: string): Promise<void> {
  await popup.click(`[data-testid=${button}]`);
  if (button === 'bring') await until(() => tellingIn(rig), { what: 'the promise' });
  else await repaired(popup);
}

async function repaired(popup: RigPopup): Promise<void> {
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

const blames = (said: string): string | undefined => (Object.hasOwn(faults, said) ? faults[said as FaultId].blame : undefined);

/** What and whose it is, and that nothing is offered which cannot help; null = well said. */
export function misjudgedIn({ whose, looksLike, says }: RealFault, { open, reloaded }: Pick<Played, 'open' | 'reloaded'>): string | null {
  if (says !== undefined && reloaded.said !== says) return `it is called ${reloaded.said}, and not ${says}`;
  if (whose === 'browser') return null;
  const during = [open, reloaded].filter(({ said }) => said !== looksLike);
  const wrong = during.find(({ said }) => (blames(said) ?? whose) !== whose || (whose === 'server' && said === 'healthy'));
  if (wrong) return `what is the ${whose}'s is called ${wrong.said}`;
  return during.some(({ offers }) => offers.includes('fix') || offers.includes('site-data')) ? 'something is offered that cannot help' : null;
}

function wrongIn(fault: RealFault, played: Omit<Played, 'wrong'>, isSignedIn: boolean): string | null {
  const misjudged = misjudgedIn(fault, played);
  if (misjudged !== null) return misjudged;
  const { endsSession, atSignIn, id, isBroughtBack } = fault;
  if (isBroughtBack && !played.reloaded.offers.includes('bring')) return 'nothing is offered that brings the page back';
  const { back, end, isSessionAlive } = played;
  if (!isSignedIn) return `${id} is over, the page shows ${end}, and nobody can sign in`;
  if (endsSession || atSignIn) return null;
  if (!isSessionAlive) return `the session has ended; the page shows ${end}`;
  return end === '7 rows' ? null : `the session lives, the popup said ${back.said}, and the page shows ${end}`;
}
