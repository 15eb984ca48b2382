import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/background/diagnose.ts';
import { faults, type FaultId } from '../../src/background/faults/index.ts';
import { detect } from '../../src/content/detectors/detect.ts';
import { detectors, type SymptomId } from '../../src/content/detectors/index.ts';
import type { Anonymous, Evidence, Server, Session, SignIn, Standing, Stored } from '../../src/core/evidence.ts';
import type { Layout } from '../../src/core/layout.ts';
import type { Feature } from '../../src/core/needs.ts';
import { asked, evidence } from './evidence.ts';

const error = { list: { state: 'error', total: null, rows: 0, tabCount: null } } as const;
const broken = { traffic: { scripts: { status: 0, html: 1, error: 0 }, styles: { status: 0, html: 0, error: 0 }, preloadErrors: 1 } } as const;
const unbuilt = { list: { family: 'classic', state: 'unbuilt', total: null, rows: 0, tabCount: null } } as const;
const quietFor = (quietMs: number | null) => ({ queries: { count: quietMs === null ? 0 : 4, last: quietMs === null ? [] : [200], lastHtml: false, quietMs } });
const silent = { login: { panel: true, storedId: false }, list: { state: 'absent' }, traffic: { api: { count: 0, last: [], lastHtml: false, quietMs: null }, queries: { count: 0, last: [], lastHtml: false, quietMs: null } } } as const;
const asksEndpoint = { login: { panel: true, asksEndpoint: true, storedId: false } } as const;
const panel = { login: { panel: true }, list: { state: 'absent' }, server: { answer: 'unauthorized', status: 401, count: null } } as const;
const session = (cookie: Standing, header: Session['header']) => ({ session: { cookie, header } });
const says = (what: SignIn['says'], paused = false) => ({ signIn: { says: what, paused } });
const text = { mark: { score: 0, strong: false, version: null, shell: null, refusal: true }, visit: { route: 'other' }, boot: { root: 'absent', mainBundle: 'unknown', mainStyle: 'unknown', configuration: 'unknown' }, list: { family: null, state: 'absent', total: null, rows: 0, tabCount: null, refreshMs: null }, traffic: { api: { count: 0, last: [], lastHtml: false, quietMs: null }, queries: { count: 0, last: [], lastHtml: false, quietMs: null } } } as const;
const refused = (status: number) => ({ versions: { announced: null, served: null, endpoint: null }, server: { answer: 'http-error', status, count: null } }) as const;
/** Nothing that we asked was answered properly. */
const silence = (answer: Server['answer']) => ({ server: { answer, status: answer === 'http-error' ? 502 : 0, count: null }, session: { cookie: 'error', header: 'error' }, versions: { announced: null, served: null, endpoint: null } }) as const;
const gone = { boot: { root: 'empty' }, list: { state: 'absent' }, traffic: { api: { count: 11, last: [200, 0, 0], lastHtml: false, quietMs: 6000 } } } as const;
const anonymous = (answer: Anonymous['answer']) => ({ anonymous: { answer } });
const unsigned = ['leftover-session-id', 'signed-out'] as const;
const lost = session('dead', 'alive');
const doubled = { cookies: { sessions: 2 } } as const;
const keeps = (stored: Partial<Stored>) => ({ stored });
const full = { size: 5_242_000, logSize: 5_100_000 } as const;
const inert = { ...silent, login: { panel: false, storedId: true }, visit: { route: 'root', awakeMs: 15_000 } } as const;
/** The newest release, in a browser that lacks these. */
const newest = (lacking: readonly Feature[], seen: Partial<Layout> = {}) => ({ mark: { version: '26.9.4' }, versions: { announced: '26.9.4', served: '26.9.4' }, layout: { buttons: 2, brand: 'painted', ...seen, lacking } }) as const;
const chromium120 = newest(['light-dark'], { bareButtons: 2 });
const chromium109 = newest(['popover', 'light-dark', 'scope'], { bareButtons: 2, strayPopovers: 58, brand: 'lost' });
const firefox140 = newest(['scope'], { brand: 'lost' });
const ancient = newest(['object-has-own', 'popover', 'light-dark', 'scope'], { brand: 'none' });
/** In the table no longer. */
const unknown = { mark: { version: '27.3.0' }, versions: { announced: '27.3.0', served: '27.3.0' } } as const;
const spelt = { layout: { icons: 60, speltIcons: 60 } } as const;
const failed = { failed: 1, good: 0, gone: 0, refused: 0, cachedBad: 0 } as const;

interface Case {
  readonly name: string;
  readonly evidence: Evidence;
  /** Exactly these symptoms are present: positive for theirs, negative for every other. */
  readonly symptoms: readonly SymptomId[];
  readonly says: FaultId | 'healthy' | 'waiting' | 'cant-tell' | 'not-web-ui';
}

const cases: readonly Case[] = [
  { name: 'a healthy list', evidence: evidence(), symptoms: [], says: 'healthy' },
  { name: 'a healthy list, server asked', evidence: evidence(asked), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'an empty list', evidence: evidence(asked, { list: { state: 'empty', total: 0, rows: 0, tabCount: 0 }, server: { count: 0 } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'a page beyond the last', evidence: evidence(asked, { list: { state: 'beyond-last-page', rows: 0 } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'a slow list', evidence: evidence({ list: { state: 'loading', rows: 0 }, visit: { awakeOnRouteMs: 9000 } }), symptoms: ['still-loading'], says: 'waiting' },
  { name: 'a slow boot', evidence: evidence({ boot: { splash: true, root: 'empty' }, list: { state: 'absent' } }), symptoms: ['still-loading'], says: 'waiting' },
  { name: 'another site', evidence: evidence({ mark: { score: 1, strong: false, version: null } }), symptoms: [], says: 'not-web-ui' },
  { name: 'a refusal that may be anybody’s', evidence: evidence(text), symptoms: ['page-refused'], says: 'cant-tell' },
  { name: 'a refusal of a server that cannot be asked', evidence: evidence(text, anonymous('none')), symptoms: ['page-refused'], says: 'cant-tell' },
  { name: 'a refusal of another site', evidence: evidence(text, anonymous('other')), symptoms: ['page-refused'], says: 'not-web-ui' },
  { name: 'a refusal of a Web-UI’s server', evidence: evidence(text, anonymous('web-ui')), symptoms: ['answers-without-cookies', 'page-refused'], says: 'oversized-cookies' },
  ...[400, 431].map((status): Case => ({ name: `an open page whose calls get ${status}`, evidence: evidence(asked, error, refused(status), anonymous('web-ui')), symptoms: ['answers-without-cookies', 'error-in-list-place', 'request-refused', 'server-failing'], says: 'oversized-cookies' })),
  { name: 'a server that refuses everything with 400', evidence: evidence(asked, error, refused(400), anonymous('none')), symptoms: ['error-in-list-place', 'request-refused', 'server-failing'], says: 'server-failing' },
  { name: 'one query refused with 400', evidence: evidence(asked, error, { server: { answer: 'http-error', status: 400, count: null } }), symptoms: ['error-in-list-place', 'server-failing'], says: 'server-failing' },
  ...(['unreachable', 'timeout', 'http-error', 'not-json'] as const).flatMap((answer): Case[] => [
    { name: `a list that looks well, and a server that answers nothing (${answer})`, evidence: evidence(asked, silence(answer)), symptoms: ['server-failing', 'session-check-failing', 'silent-server'], says: 'server-failing' },
    { name: `the same when the page has noticed (${answer})`, evidence: evidence(asked, silence(answer), { traffic: { queries: { count: 5, last: [200, 0], lastHtml: false, quietMs: 200 } } }), symptoms: ['api-failing', 'server-failing', 'session-check-failing', 'silent-server'], says: 'server-failing' },
    { name: `a page that looks well, and a manager that does not answer (${answer})`, evidence: evidence(asked, session('alive', 'alive'), { server: silence(answer).server }), symptoms: ['live-session', 'server-failing'], says: 'cant-tell' },
    { name: `a page that looks well, and one file that does not come (${answer})`, evidence: evidence(asked, session('alive', 'alive'), { versions: { announced: null } }), symptoms: ['live-session', 'server-answers'], says: 'healthy' },
  ]),
  { name: 'an app that took itself away when its server went', evidence: evidence(asked, silence('unreachable'), gone, { visit: { awakeMs: 13_000 } }), symptoms: ['api-failing', 'blank-root', 'server-failing', 'session-check-failing', 'silent-server'], says: 'server-failing' },
  { name: 'the same a moment after', evidence: evidence(gone), symptoms: ['api-failing', 'still-loading'], says: 'waiting' },
  { name: 'a list that looks well, and a manager that does not know our query', evidence: evidence(asked, { server: { answer: 'graphql-errors', status: 200, count: null } }), symptoms: ['server-failing'], says: 'healthy' },
  { name: 'an old build that works', evidence: evidence(asked, { versions: { announced: '26.9.4', served: '26.9.4' } }), symptoms: ['newer-build-on-server', 'server-answers'], says: 'healthy' },
  { name: 'a chunk that failed and broke nothing in sight', evidence: evidence(asked, broken, { assets: { ...failed, good: 1 } }), symptoms: ['broken-asset', 'asset-good-on-server', 'server-answers'], says: 'healthy' },
  { name: 'an error page before the server was asked', evidence: evidence(error), symptoms: ['error-in-list-place'], says: 'cant-tell' },
  { name: 'offline', evidence: evidence({ visit: { online: false } }), symptoms: ['offline'], says: 'offline' },
  { name: 'the list failed, the server answers', evidence: evidence(asked, error), symptoms: ['error-in-list-place', 'server-answers'], says: 'failed-list' },
  { name: 'a blank list of a page that is still getting its answers', evidence: evidence(asked, { list: { state: 'blank', rows: 0, total: null }, visit: { awakeOnRouteMs: 15_000 }, traffic: quietFor(800) }), symptoms: ['server-answers', 'still-loading'], says: 'waiting' },
  { name: 'a blank list that has not asked yet', evidence: evidence(asked, { list: { state: 'blank', rows: 0, total: null }, visit: { awakeOnRouteMs: 15_000 }, traffic: quietFor(null) }), symptoms: ['server-answers', 'still-loading'], says: 'waiting' },
  { name: 'a list that stays blank, whatever answers come', evidence: evidence(asked, { list: { state: 'blank', rows: 0, total: null }, visit: { awakeMs: 40_000, awakeOnRouteMs: 31_000 }, traffic: quietFor(800) }), symptoms: ['blank-list', 'server-answers'], says: 'failed-list' },
  { name: 'a blank list', evidence: evidence(asked, { list: { state: 'blank', rows: 0, total: null }, visit: { awakeOnRouteMs: 12_000 }, traffic: quietFor(9000) }), symptoms: ['blank-list', 'server-answers'], says: 'failed-list' },
  { name: 'a blank classic list that will try again', evidence: evidence(asked, { list: { family: 'classic', state: 'blank', rows: 0, total: null, tabCount: null }, visit: { awakeOnRouteMs: 12_000 } }), symptoms: ['blank-list', 'retry-pending', 'server-answers'], says: 'waiting' },
  { name: 'a blank classic list that has tried again', evidence: evidence(asked, { list: { family: 'classic', state: 'blank', rows: 0, total: null, tabCount: null }, visit: { awakeOnRouteMs: 26_000 } }), symptoms: ['blank-list', 'server-answers'], says: 'failed-list' },
  { name: 'a blank classic list whose newest try failed a moment ago', evidence: evidence(asked, { list: { family: 'classic', state: 'blank', rows: 0, total: null, tabCount: null }, visit: { awakeOnRouteMs: 60_000 }, clientLog: { failures: 3, recent: 3, newest: { status: 500, ageMs: 9000 } } }), symptoms: ['blank-list', 'retry-pending', 'server-answers'], says: 'waiting' },
  { name: 'a blank classic list of a failing server', evidence: evidence(asked, { list: { family: 'classic', state: 'blank', rows: 0, total: null, tabCount: null }, visit: { awakeOnRouteMs: 12_000 }, server: { answer: 'graphql-errors', status: 200, count: null } }), symptoms: ['blank-list', 'retry-pending', 'server-failing'], says: 'server-failing' },
  { name: 'a list that loads for ever', evidence: evidence(asked, { list: { state: 'loading', rows: 0 }, visit: { awakeMs: 40_000, awakeOnRouteMs: 31_000 } }), symptoms: ['endless-list-loading', 'server-answers'], says: 'failed-list' },
  { name: 'a classic list whose chunk is slow', evidence: evidence(asked, unbuilt, { visit: { awakeOnRouteMs: 12_000 } }), symptoms: ['server-answers', 'still-loading'], says: 'waiting' },
  { name: 'a classic list whose chunk never comes', evidence: evidence(asked, unbuilt, { visit: { awakeMs: 40_000, awakeOnRouteMs: 31_000 } }), symptoms: ['endless-list-loading', 'server-answers'], says: 'failed-list' },
  { name: 'a classic list, and a chunk that failed a moment ago', evidence: evidence(unbuilt, broken), symptoms: ['broken-asset', 'still-loading'], says: 'waiting' },
  { name: 'a classic list whose chunk failed', evidence: evidence(asked, unbuilt, broken, { assets: { ...failed, gone: 1 }, visit: { awakeOnRouteMs: 12_000 } }), symptoms: ['asset-gone', 'broken-asset', 'endless-list-loading', 'server-answers'], says: 'missing-asset' },
  { name: 'a classic list that looks empty, and the server has sessions', evidence: evidence(asked, { list: { family: 'classic', state: 'empty', total: 0, rows: 0, tabCount: null }, server: { comparable: false } }), symptoms: ['list-short-of-server', 'server-answers'], says: 'short-list' },
  { name: 'the same, and nobody knows of which project', evidence: evidence(asked, { list: { family: 'classic', state: 'empty', total: 0, rows: 0, tabCount: null }, server: { comparable: false, atLeast: false } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'the server fails the list', evidence: evidence(asked, error, { server: { answer: 'http-error', status: 500, count: null } }), symptoms: ['error-in-list-place', 'server-failing'], says: 'server-failing' },
  { name: 'the session is over', evidence: evidence(asked, error, { login: { expired: true }, server: { answer: 'unauthorized', status: 401, count: null } }), symptoms: ['error-in-list-place', 'session-expired', 'session-refused'], says: 'session-expired' },
  { name: 'nobody is signed in', evidence: evidence({ login: { panel: true, storedId: false }, list: { state: 'absent' } }), symptoms: ['signed-out'], says: 'signed-out' },
  { name: 'a login panel, an id in the browser, nobody asked', evidence: evidence({ login: { panel: true }, list: { state: 'absent' } }), symptoms: unsigned, says: 'signed-out' },
  { name: 'the ordinary end of a session', evidence: evidence(asked, panel, session('dead', 'dead')), symptoms: [...unsigned, 'session-refused'], says: 'signed-out' },
  { name: 'a cookie of a login that failed', evidence: evidence(asked, panel, session('dead', 'none'), { login: { storedId: false } }), symptoms: ['session-refused', 'signed-out'], says: 'signed-out' },
  { name: 'a dead id beside a live cookie', evidence: evidence(asked, panel, session('alive', 'dead')), symptoms: ['dead-session-id', ...unsigned, 'session-refused'], says: 'dead-session-id' },
  { name: 'the same over rows that have stopped', evidence: evidence(asked, session('alive', 'dead'), { server: panel.server }), symptoms: ['dead-session-id', 'session-refused'], says: 'dead-session-id' },
  { name: 'a session store that is down, and a manager that greets', evidence: evidence(asked, panel, session('error', 'error'), { server: { answer: 'ok', status: 200 } }), symptoms: [...unsigned, 'server-answers', 'session-check-failing'], says: 'session-store-failing' },
  { name: 'a session whose keypair is gone', evidence: evidence(asked, panel, session('alive', 'alive'), { server: { answer: 'keypair-unknown' } }), symptoms: ['keypair-unknown', ...unsigned, 'live-session'], says: 'vanished-keypair' },
  { name: 'the same over old rows', evidence: evidence(asked, session('alive', 'none'), { server: { answer: 'keypair-unknown', status: 401, count: null } }), symptoms: ['keypair-unknown', 'live-session'], says: 'vanished-keypair' },
  { name: 'a keypair refused where nobody knows the session', evidence: evidence(asked, panel, session('error', 'error'), { server: { answer: 'keypair-unknown' } }), symptoms: ['keypair-unknown', ...unsigned, 'session-check-failing'], says: 'session-store-failing' },
  { name: 'an inactive account', evidence: evidence(asked, panel, session('alive', 'alive'), { server: { answer: 'account-inactive', status: 200 } }), symptoms: ['account-inactive', ...unsigned, 'live-session'], says: 'inactive-account' },
  { name: 'an address that is not allowed', evidence: evidence(asked, panel, session('alive', 'alive'), { server: { answer: 'address-refused' } }), symptoms: ['address-refused', ...unsigned, 'live-session'], says: 'refused-address' },
  { name: 'a login panel over a live session of a good server', evidence: evidence(asked, panel, session('alive', 'alive'), { server: { answer: 'ok', status: 200 }, traffic: { ...quietFor(6000), api: quietFor(7000).queries } }), symptoms: [...unsigned, 'live-session', 'needless-login-panel', 'server-answers'], says: 'needless-login-panel' },
  { name: 'the same, and a try to sign in is told "You have already logged in."', evidence: evidence(asked, panel, session('alive', 'alive'), { login: { tries: [400, 400] }, server: { answer: 'ok', status: 200 }, traffic: { ...quietFor(6000), api: quietFor(7000).queries } }), symptoms: [...unsigned, 'live-session', 'needless-login-panel', 'server-answers'], says: 'needless-login-panel' },
  { name: 'a login panel that is about to go', evidence: evidence(asked, panel, session('alive', 'alive'), { server: { answer: 'ok', status: 200 } }), symptoms: [...unsigned, 'live-session', 'login-under-way', 'server-answers'], says: 'waiting' },
  { name: 'a wrong password', evidence: evidence(asked, panel, session('dead', 'none'), { login: { storedId: false, tries: [400, 401] } }), symptoms: ['login-refused', 'session-refused', 'signed-out'], says: 'refused-login' },
  { name: 'a wrong password, servers before 26.4', evidence: evidence(asked, panel, session('dead', 'none'), { mark: { version: '25.5.0' }, versions: { announced: '25.5.0', served: '25.5.0' }, login: { storedId: false, tries: [400, 200] }, traffic: { api: quietFor(6000).queries } }), symptoms: ['login-refused', 'session-refused', 'signed-out'], says: 'refused-login' },
  { name: 'a login that is under way', evidence: evidence(panel, { login: { storedId: false, tries: [400, 200] } }), symptoms: ['session-refused', 'signed-out'], says: 'signed-out' },
  { name: 'the page’s own try with empty fields', evidence: evidence(asked, panel, session('dead', 'none'), { login: { storedId: false, tries: [400] } }), symptoms: ['session-refused', 'signed-out'], says: 'signed-out' },
  { name: 'too many wrong passwords', evidence: evidence(asked, panel, session('dead', 'none'), { login: { storedId: false, tries: [401, 401, 429], triedMs: 60_000 } }), symptoms: ['login-blocked', 'session-refused', 'signed-out'], says: 'blocked-login' },
  { name: 'too many wrong passwords, half an hour ago', evidence: evidence(asked, panel, session('dead', 'none'), { login: { storedId: false, tries: [401, 401, 429], triedMs: 1_800_000 } }), symptoms: ['session-refused', 'signed-out'], says: 'signed-out' },
  { name: 'signed in elsewhere', evidence: evidence(asked, panel, session('dead', 'none'), { login: { storedId: false, tries: [400, 409] } }), symptoms: ['login-elsewhere', 'session-refused', 'signed-out'], says: 'login-elsewhere' },
  { name: 'a code is asked for', evidence: evidence(asked, panel, session('dead', 'none'), says('one-time-code'), { login: { storedId: false, tries: [400, 200] } }), symptoms: ['one-time-code-asked', 'session-refused', 'signed-out'], says: 'one-time-code' },
  { name: 'a code is asked for, and the page is at rest', evidence: evidence(asked, panel, session('dead', 'none'), says('one-time-code'), { login: { storedId: false, tries: [200] }, traffic: { api: quietFor(6000).queries } }), symptoms: ['login-refused', 'one-time-code-asked', 'session-refused', 'signed-out'], says: 'one-time-code' },
  { name: 'a field for a code, and too many tries', evidence: evidence(asked, panel, session('dead', 'none'), says('one-time-code'), { login: { storedId: false, tries: [200, 429], triedMs: 9000 } }), symptoms: ['login-blocked', 'one-time-code-asked', 'session-refused', 'signed-out'], says: 'blocked-login' },
  { name: 'an expired password', evidence: evidence(asked, panel, session('dead', 'none'), says('expired-password'), { login: { storedId: false, tries: [400, 401] } }), symptoms: ['login-refused', 'password-expired', 'session-refused', 'signed-out'], says: 'expired-password' },
  { name: 'an unverified account', evidence: evidence(asked, panel, session('dead', 'none'), says('unverified'), { login: { storedId: false, tries: [400, 401] } }), symptoms: ['account-unverified', 'login-refused', 'session-refused', 'signed-out'], says: 'unverified-account' },
  { name: 'an account without a keypair', evidence: evidence(asked, panel, session('dead', 'none'), says('no-keypair'), { login: { storedId: false, tries: [400, 200] } }), symptoms: ['keypair-missing', 'session-refused', 'signed-out'], says: 'no-keypair' },
  { name: 'a plugin’s refusal, of which only words tell', evidence: evidence(asked, panel, session('dead', 'none'), says('refused'), { login: { storedId: false, tries: [400, 400] } }), symptoms: ['refusal-in-words', 'session-refused', 'signed-out'], says: 'refused-login' },
  { name: 'words of a refusal over a live session', evidence: evidence(asked, panel, session('alive', 'none'), says('refused'), { server: { answer: 'ok', status: 200 }, login: { storedId: false } }), symptoms: ['live-session', 'login-under-way', 'refusal-in-words', 'server-answers', 'signed-out'], says: 'waiting' },
  { name: 'a page that holds tries back', evidence: evidence(asked, panel, session('dead', 'none'), says('nothing', true), { login: { storedId: false, tries: [400, 401] } }), symptoms: ['login-paused', 'login-refused', 'session-refused', 'signed-out'], says: 'paused-login' },
  { name: 'an asked-for code that somebody has typed: no panel any more', evidence: evidence(asked, says('one-time-code', true)), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'accepted, then refused', evidence: evidence(asked, panel, session('dead', 'none'), { login: { storedId: false, tries: [400, 200], sinceTry: 'refused' }, traffic: { api: quietFor(6000).queries } }), symptoms: ['login-undone', 'session-refused', 'signed-out'], says: 'undone-login' },
  { name: 'accepted, and the session it was given is a stranger’s', evidence: evidence(asked, panel, session('dead', 'none'), { mark: { version: '24.03.10' }, versions: { announced: '24.03.10', served: '24.03.10' }, login: { storedId: false, tries: [400, 200], sinceTry: 'checked' }, traffic: { api: quietFor(6000).queries } }), symptoms: ['login-undone', 'session-refused', 'signed-out'], says: 'undone-login' },
  { name: 'accepted, then refused by a gateway', evidence: evidence(asked, panel, session('dead', 'none'), { mark: { version: '26.9.4' }, versions: { announced: '26.9.4', served: '26.9.4' }, login: { storedId: false, tries: [200], sinceTry: 'accepted' }, traffic: { api: quietFor(6000).queries } }), symptoms: ['login-undone', 'session-refused', 'signed-out'], says: 'undone-login' },
  { name: 'signed in, and out again by the page’s own button', evidence: evidence(asked, panel, session('dead', 'none'), { mark: { version: '25.5.0' }, versions: { announced: '25.5.0', served: '25.5.0' }, login: { storedId: false, tries: [400, 200], sinceTry: 'accepted' } }), symptoms: ['session-refused', 'signed-out'], says: 'signed-out' },
  { name: 'a login panel over a live session of a failing server', evidence: evidence(asked, panel, session('alive', 'alive'), { server: { answer: 'http-error', status: 502 } }), symptoms: [...unsigned, 'live-session', 'server-failing'], says: 'server-failing' },
  { name: 'upgraded under the page', evidence: evidence(asked, error, broken, { versions: { announced: '26.9.4', served: '26.9.4' }, assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', 'error-in-list-place', 'newer-build-on-server', 'server-answers'], says: 'stale-build' },
  { name: 'the server was not restarted', evidence: evidence(asked, error, broken, { versions: { announced: '26.9.4', served: '26.8.0' }, assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', 'error-in-list-place', 'server-answers', 'server-serves-old-page'], says: 'server-not-restarted' },
  { name: 'the server lost a file', evidence: evidence(asked, error, broken, { assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', 'error-in-list-place', 'server-answers'], says: 'missing-asset' },
  { name: 'the server refuses a file', evidence: evidence(asked, error, broken, { assets: { ...failed, refused: 1 } }), symptoms: ['asset-refused', 'broken-asset', 'error-in-list-place', 'server-answers'], says: 'missing-asset' },
  { name: 'a broken copy in the HTTP cache', evidence: evidence(asked, error, broken, { assets: { ...failed, good: 1, cachedBad: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', 'cached-bad-asset', 'error-in-list-place', 'server-answers'], says: 'broken-asset-copy' },
  { name: 'an old precached page', evidence: evidence(asked, error, { versions: { announced: '26.9.4', served: '26.9.4' }, shell: { registered: true, controlled: true, precached: '26.8.0', poisoned: 0 } }), symptoms: ['error-in-list-place', 'newer-build-on-server', 'old-shell-precached', 'server-answers', 'worker-registered'], says: 'stale-shell' },
  { name: 'HTML as a script in the precache', evidence: evidence(asked, error, { shell: { registered: true, controlled: true, precached: '26.8.0', poisoned: 1 } }), symptoms: ['error-in-list-place', 'poisoned-precache', 'server-answers', 'worker-registered'], says: 'poisoned-precache' },
  { name: 'a main style sheet that came as HTML', evidence: evidence(asked, { boot: { mainStyle: 'failed' }, traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, good: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', 'server-answers', 'unstyled-page'], says: 'broken-asset-copy' },
  { name: 'colours lost', evidence: evidence(asked, chromium120), symptoms: ['bare-controls', 'bridgeable', 'layout-feature-missing', 'server-answers'], says: 'outdated-browser' },
  { name: 'a layout in ruins', evidence: evidence(asked, chromium109), symptoms: ['bare-controls', 'bridgeable', 'cosmetic-feature-missing', 'layout-feature-missing', 'lost-brand', 'server-answers', 'stray-popovers'], says: 'outdated-browser' },
  { name: 'a list that failed in ruins', evidence: evidence(asked, error, chromium109), symptoms: ['bare-controls', 'bridgeable', 'cosmetic-feature-missing', 'error-in-list-place', 'layout-feature-missing', 'lost-brand', 'server-answers', 'stray-popovers'], says: 'failed-list' },
  { name: 'nobody signed in, without colours', evidence: evidence(chromium120, { login: { panel: true, storedId: false }, list: { state: 'absent' }, layout: { buttons: 1, bareButtons: 1, icons: 0, speltIcons: 0, strayPopovers: 0, brand: 'painted', lacking: ['light-dark'] } }), symptoms: ['bare-controls', 'bridgeable', 'layout-feature-missing', 'signed-out'], says: 'signed-out' },
  { name: 'a brand lost', evidence: evidence(asked, firefox140), symptoms: ['cosmetic-feature-missing', 'lost-brand', 'server-answers'], says: 'missing-brand' },
  { name: 'a release that needs none of it', evidence: evidence(asked, { layout: { ...chromium109.layout, strayPopovers: 0, bareButtons: 0, brand: 'none' } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'something lacks, and nothing is seen of it', evidence: evidence(asked, newest(['light-dark', 'popover'])), symptoms: ['bridgeable', 'layout-feature-missing', 'server-answers'], says: 'healthy' },
  { name: 'a release newer than the table', evidence: evidence(asked, chromium120, unknown), symptoms: ['bare-controls', 'bridgeable', 'layout-feature-missing', 'server-answers'], says: 'outdated-browser' },
  { name: 'a user’s style sheet that bares every button', evidence: evidence(asked, newest([], { bareButtons: 2 })), symptoms: ['bare-controls', 'server-answers'], says: 'healthy' },
  { name: 'a style sheet that did not come, in an old browser', evidence: evidence(asked, chromium120, { boot: { mainStyle: 'failed' }, traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'bare-controls', 'bridgeable', 'broken-asset', 'layout-feature-missing', 'server-answers', 'unstyled-page'], says: 'missing-asset' },
  { name: 'an icon font that the server lost', evidence: evidence(asked, spelt, { traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', 'server-answers', 'spelt-icons'], says: 'missing-asset' },
  { name: 'a broken copy of the icon font', evidence: evidence(asked, spelt, { traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, good: 1, cachedBad: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', 'cached-bad-asset', 'server-answers', 'spelt-icons'], says: 'broken-asset-copy' },
  { name: 'a font that failed and is not missed', evidence: evidence(asked, { layout: { icons: 60 }, traffic: { styles: { status: 1, html: 0, error: 0 } }, assets: { ...failed, good: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', 'server-answers'], says: 'healthy' },
  { name: 'icons in words where the user lets no fonts in', evidence: evidence(asked, spelt), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'icons in words after an upgrade', evidence: evidence(asked, spelt, { versions: { announced: '26.9.4', served: '26.9.4' }, traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', 'newer-build-on-server', 'server-answers', 'spelt-icons'], says: 'stale-build' },
  { name: 'a login form with a broken copy of the icon font', evidence: evidence(asked, panel, spelt, { traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, good: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', ...unsigned, 'session-refused', 'spelt-icons'], says: 'broken-asset-copy' },
  { name: 'a login form whose icon font the server lost', evidence: evidence(asked, panel, spelt, { traffic: { styles: { status: 1, html: 0, error: 0 } }, assets: { ...failed, refused: 1 } }), symptoms: ['asset-refused', 'broken-asset', ...unsigned, 'session-refused', 'spelt-icons'], says: 'missing-asset' },
  { name: 'the same after an upgrade', evidence: evidence(asked, panel, spelt, { versions: { announced: '26.9.4', served: '26.9.4' }, traffic: { styles: { status: 1, html: 0, error: 0 } }, assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', 'newer-build-on-server', ...unsigned, 'session-refused', 'spelt-icons'], says: 'stale-build' },
  { name: 'a login form where the user lets no fonts in', evidence: evidence(asked, panel, spelt), symptoms: [...unsigned, 'session-refused'], says: 'signed-out' },
  { name: 'a login form with one icon of another extension', evidence: evidence(asked, panel, { layout: { icons: 4, speltIcons: 3 }, traffic: { styles: { status: 1, html: 0, error: 0 } }, assets: { ...failed, good: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', ...unsigned, 'session-refused'], says: 'signed-out' },
  { name: 'a login form without its style sheet', evidence: evidence(asked, panel, { boot: { mainStyle: 'failed' }, traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, good: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', ...unsigned, 'session-refused', 'unstyled-page'], says: 'broken-asset-copy' },
  { name: 'a login form whose style sheet the server lost', evidence: evidence(asked, panel, { boot: { mainStyle: 'failed' }, traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', ...unsigned, 'session-refused', 'unstyled-page'], says: 'missing-asset' },
  { name: 'a login form without a file that is not missed', evidence: evidence(asked, panel, broken, { assets: { ...failed, gone: 1 } }), symptoms: ['asset-gone', 'broken-asset', ...unsigned, 'session-refused'], says: 'signed-out' },
  { name: 'one icon of a plugin that the font does not know', evidence: evidence(asked, { layout: { icons: 60, speltIcons: 1 } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'icons in words, in a browser that lacks what the release does not miss', evidence: evidence(asked, spelt, { layout: { lacking: ['popover', 'light-dark'] }, traffic: { styles: { status: 0, html: 1, error: 0 } }, assets: { ...failed, good: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', 'server-answers', 'spelt-icons'], says: 'broken-asset-copy' },
  { name: 'bare buttons of a release newer than the table, in a browser that lacks nothing', evidence: evidence(asked, newest([], { bareButtons: 2 }), unknown), symptoms: ['bare-controls', 'server-answers'], says: 'cant-tell' },
  { name: 'open menus of the same', evidence: evidence(asked, newest([], { strayPopovers: 4 }), unknown), symptoms: ['server-answers', 'stray-popovers'], says: 'cant-tell' },
  { name: 'a browser that reads no configuration because it is far too old', evidence: evidence(asked, silent, ancient, asksEndpoint, { boot: { configuration: 'ok' }, versions: { endpoint: 'here' }, server: { answer: 'ok', count: null } }), symptoms: ['configuration-unread', 'cosmetic-feature-missing', 'layout-feature-missing', 'server-answers', 'signed-out', 'silent-login-panel', 'vital-feature-missing'], says: 'unfit-browser' },
  { name: 'a browser that is far too old', evidence: evidence(asked, silent, ancient, { boot: { configuration: 'ok' }, server: { answer: 'ok', count: null } }), symptoms: ['cosmetic-feature-missing', 'layout-feature-missing', 'server-answers', 'signed-out', 'silent-login-panel', 'vital-feature-missing'], says: 'unfit-browser' },
  { name: 'an error page instead of the app', evidence: evidence(asked, { list: { state: 'absent' }, boot: { errorPage: true } }), symptoms: ['bare-error-page', 'server-answers'], says: 'failed-boot' },
  { name: 'the same over a failing server', evidence: evidence(asked, { list: { state: 'absent' }, boot: { errorPage: true }, server: { answer: 'http-error', status: 502, count: null, comparable: false } }), symptoms: ['bare-error-page', 'server-failing'], says: 'server-failing' },
  { name: 'the same in a browser that is far too old', evidence: evidence(asked, ancient, { list: { state: 'absent' }, boot: { errorPage: true } }), symptoms: ['bare-error-page', 'cosmetic-feature-missing', 'layout-feature-missing', 'server-answers', 'vital-feature-missing'], says: 'unfit-browser' },
  { name: 'an endless splash', evidence: evidence(asked, { boot: { splash: true, root: 'empty' }, visit: { awakeMs: 31_000 }, list: { state: 'absent' } }), symptoms: ['endless-splash', 'server-answers'], says: 'failed-boot' },
  { name: 'a blank root', evidence: evidence(asked, { boot: { root: 'empty' }, visit: { awakeMs: 31_000 }, list: { state: 'absent' } }), symptoms: ['blank-root', 'server-answers'], says: 'failed-boot' },
  { name: 'a main bundle that failed', evidence: evidence(asked, broken, { boot: { splash: true, root: 'empty', mainBundle: 'failed' }, list: { state: 'absent' }, visit: { awakeMs: 31_000 }, assets: { ...failed, good: 1 } }), symptoms: ['asset-good-on-server', 'broken-asset', 'endless-splash', 'main-bundle-failed', 'server-answers'], says: 'broken-asset-copy' },
  { name: 'a configuration that was refused', evidence: evidence(asked, silent, { boot: { configuration: 'failed' }, server: { answer: 'ok', count: null } }), symptoms: ['configuration-unread', 'server-answers', 'signed-out', 'silent-login-panel'], says: 'unreadable-configuration' },
  { name: 'a configuration that only the page cannot read', evidence: evidence(asked, silent, asksEndpoint, { versions: { endpoint: 'here' } }), symptoms: ['configuration-unread', 'server-answers', 'signed-out', 'silent-login-panel'], says: 'unreadable-configuration' },
  { name: 'a guest’s first visit to 26.3.0 or 26.4.2, which ask nothing', evidence: evidence(asked, silent, { versions: { endpoint: 'here' } }), symptoms: ['server-answers', 'signed-out', 'silent-login-panel'], says: 'signed-out' },
  { name: 'a login panel of a site that leaves the address to its users', evidence: evidence(asked, silent, asksEndpoint), symptoms: ['server-answers', 'signed-out', 'silent-login-panel'], says: 'signed-out' },
  { name: 'a login panel for a manager elsewhere', evidence: evidence(asked, silent, { versions: { endpoint: 'elsewhere' } }), symptoms: ['server-answers', 'signed-out', 'silent-login-panel'], says: 'signed-out' },
  { name: 'a refused configuration that the page can do without', evidence: evidence(asked, { boot: { configuration: 'failed' } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'a login panel because the manager is down', evidence: evidence(asked, { login: { panel: true }, list: { state: 'absent' }, traffic: { api: { count: 1, last: [502], lastHtml: false, quietMs: 1 }, queries: { count: 0, last: [], lastHtml: false, quietMs: null } }, server: { answer: 'http-error', status: 502, count: null } }), symptoms: ['api-failing', 'leftover-session-id', 'server-failing', 'signed-out'], says: 'server-failing' },
  { name: 'an empty table under a tab that counts 7', evidence: evidence(asked, { list: { state: 'empty', total: 0, rows: 0 } }), symptoms: ['list-contradicts-tab', 'list-short-of-server', 'server-answers'], says: 'short-list' },
  { name: 'fewer sessions than the server has', evidence: evidence(asked, { list: { total: 4, rows: 4, tabCount: 4 } }), symptoms: ['list-short-of-server', 'server-answers'], says: 'short-list' },
  { name: 'a list that stopped refreshing', evidence: evidence(asked, { traffic: { queries: { count: 4, last: [200], lastHtml: false, quietMs: 70_000 } }, visit: { awakeMs: 90_000, awakeOnRouteMs: 80_000 } }), symptoms: ['list-not-refreshing', 'server-answers'], says: 'frozen-list' },
  { name: 'refresh switched off by the user', evidence: evidence(asked, { list: { refreshMs: null }, traffic: { queries: { count: 4, last: [200], lastHtml: false, quietMs: 70_000 } }, visit: { awakeMs: 90_000, awakeOnRouteMs: 80_000 } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'old rows over failing refreshes, server well again', evidence: evidence(asked, { traffic: { queries: { count: 6, last: [200, 500, 500], lastHtml: false, quietMs: 2000 } } }), symptoms: ['api-failing', 'list-not-refreshing', 'server-answers'], says: 'frozen-list' },
  { name: 'a classic list whose refresh fails', evidence: evidence(asked, { list: { family: 'classic', tabCount: null }, clientLog: { failures: 4, recent: 3, newest: { status: 500, ageMs: 9000 } }, server: { answer: 'http-error', status: 500, count: null } }), symptoms: ['list-not-refreshing', 'retry-pending', 'server-failing'], says: 'server-failing' },
  { name: 'the same, the server well again: the next refresh mends it', evidence: evidence(asked, { list: { family: 'classic', tabCount: null }, clientLog: { failures: 4, recent: 3, newest: { status: 500, ageMs: 9000 } } }), symptoms: ['list-not-refreshing', 'retry-pending', 'server-answers'], says: 'waiting' },
  { name: 'a classic list that failed twice, and whose next refresh mended it', evidence: evidence(asked, { list: { family: 'classic', tabCount: null }, clientLog: { failures: 4, recent: 2, newest: { status: 500, ageMs: 26_000 } } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'a classic list that failed once, long ago', evidence: evidence(asked, { list: { family: 'classic', tabCount: null }, clientLog: { failures: 4, recent: 0, newest: { status: 500, ageMs: 90_000 } } }), symptoms: ['server-answers'], says: 'healthy' },
  { name: 'old rows over failing refreshes, server failing', evidence: evidence(asked, { traffic: { queries: { count: 6, last: [200, 502, 502], lastHtml: false, quietMs: 2000 } }, server: { answer: 'http-error', status: 502, count: null } }), symptoms: ['api-failing', 'list-not-refreshing', 'server-failing'], says: 'server-failing' },
  { name: 'a login panel over a broken log', evidence: evidence(asked, panel, session('alive', 'alive'), keeps({ log: 'broken' }), { server: { answer: 'ok', status: 200 } }), symptoms: ['broken-client-log', ...unsigned, 'live-session', 'login-under-way', 'removable-log', 'server-answers'], says: 'broken-client-log' },
  { name: 'the same of a failing server', evidence: evidence(asked, panel, session('alive', 'alive'), keeps({ log: 'broken' }), { server: { answer: 'http-error', status: 502 } }), symptoms: ['broken-client-log', ...unsigned, 'live-session', 'removable-log', 'server-failing'], says: 'server-failing' },
  { name: 'a broken log that a page can do without', evidence: evidence(asked, keeps({ log: 'broken' })), symptoms: ['broken-client-log', 'removable-log', 'server-answers'], says: 'healthy' },
  { name: 'an error page over a storage full of log', evidence: evidence(asked, error, keeps(full)), symptoms: ['error-in-list-place', 'full-storage', 'removable-log', 'server-answers'], says: 'full-storage' },
  { name: 'a page that stops at its start for want of room', evidence: evidence(asked, inert, keeps({ ...full, logSize: 0, log: 'none' })), symptoms: ['full-storage', 'server-answers', 'silent-page'], says: 'full-storage' },
  { name: 'a storage nearly full, and a list that works', evidence: evidence(asked, keeps(full)), symptoms: ['full-storage', 'removable-log', 'server-answers'], says: 'healthy' },
  { name: 'an error page, and much room yet', evidence: evidence(asked, error, keeps({ size: 4_900_000, logSize: 4_800_000 })), symptoms: ['error-in-list-place', 'removable-log', 'server-answers'], says: 'failed-list' },
  { name: 'the address of an earlier visit', evidence: evidence(asked, silent, keeps({ endpoint: 'elsewhere' }), { versions: { endpoint: 'here' } }), symptoms: ['server-answers', 'signed-out', 'silent-login-panel', 'stale-endpoint'], says: 'stale-endpoint' },
  { name: 'the same in 26.3, where a login by the form mends it', evidence: evidence(asked, silent, keeps({ endpoint: 'elsewhere' }), { mark: { version: '26.3.0' }, versions: { announced: '26.3.0', served: '26.3.0', endpoint: 'here' } }), symptoms: ['server-answers', 'signed-out', 'silent-login-panel'], says: 'signed-out' },
  { name: 'another address, kept and configured on purpose', evidence: evidence(asked, silent, keeps({ endpoint: 'elsewhere' }), { versions: { endpoint: 'elsewhere' } }), symptoms: ['server-answers', 'signed-out', 'silent-login-panel'], says: 'signed-out' },
  { name: 'another address that the page does not use', evidence: evidence(asked, panel, session('dead', 'none'), keeps({ endpoint: 'elsewhere' }), { versions: { endpoint: 'here' }, login: { storedId: false } }), symptoms: ['session-refused', 'signed-out', 'stale-endpoint'], says: 'signed-out' },
  { name: 'an app that could not be opened', evidence: evidence(asked, { apps: { proxy: 'failing' } }), symptoms: ['app-proxy-failing', 'server-answers'], says: 'unreachable-apps' },
  { name: 'the same, and the list failed', evidence: evidence(asked, { apps: { proxy: 'failing' } }, error), symptoms: ['app-proxy-failing', 'error-in-list-place', 'server-answers'], says: 'failed-list' },
  { name: 'a list that lives by the id alone', evidence: evidence(asked, lost), symptoms: ['live-session', 'lost-cookie', 'renewable-cookie', 'server-answers'], says: 'lost-cookie' },
  { name: 'the same with two cookies of the session', evidence: evidence(asked, lost, doubled), symptoms: ['doubled-cookies', 'live-session', 'lost-cookie', 'renewable-cookie', 'server-answers'], says: 'doubled-cookies' },
  // The one that is not read may be of a login that lives: seen so (26.8.0), also behind a dead id, which is told next.
  { name: 'two cookies of the session, and nobody seems to be signed in', evidence: evidence(asked, panel, session('dead', 'none'), doubled, { login: { storedId: false, tries: [400] } }), symptoms: ['doubled-cookies', 'hidden-login', 'session-refused', 'signed-out'], says: 'doubled-cookies' },
  { name: 'the same beside a dead id', evidence: evidence(asked, panel, session('dead', 'dead'), doubled), symptoms: ['doubled-cookies', 'hidden-login', ...unsigned, 'session-refused'], says: 'doubled-cookies' },
  { name: 'two cookies of the session, and a wrong password', evidence: evidence(asked, panel, session('dead', 'none'), doubled, { login: { storedId: false, tries: [400, 401] } }), symptoms: ['doubled-cookies', 'login-refused', 'session-refused', 'signed-out'], says: 'refused-login' },
  { name: 'the same, and the list failed', evidence: evidence(asked, lost, error), symptoms: ['error-in-list-place', 'live-session', 'lost-cookie', 'renewable-cookie', 'server-answers'], says: 'failed-list' },
  { name: 'the same, and a list on its way', evidence: evidence(asked, lost, { list: { state: 'loading', rows: 0 }, visit: { awakeOnRouteMs: 9000 } }), symptoms: ['live-session', 'lost-cookie', 'renewable-cookie', 'server-answers', 'still-loading'], says: 'waiting' },
  { name: 'the same where nobody can say what is wrong', evidence: evidence(asked, lost, { traffic: { api: { count: 3, last: [502], lastHtml: false, quietMs: 1 } } }), symptoms: ['api-failing', 'live-session', 'lost-cookie', 'renewable-cookie', 'server-answers'], says: 'cant-tell' },
  { name: 'a login panel over a lost cookie', evidence: evidence(asked, panel, lost, { server: { answer: 'ok', status: 200 }, traffic: { ...quietFor(6000), api: quietFor(7000).queries } }), symptoms: [...unsigned, 'live-session', 'needless-login-panel', 'renewable-cookie', 'server-answers'], says: 'needless-login-panel' },
  { name: 'a cookie that nobody could ask about', evidence: evidence(asked, session('error', 'alive')), symptoms: ['live-session', 'server-answers', 'session-check-failing'], says: 'healthy' },
  { name: 'a site whose data is blocked', evidence: evidence(asked, { boot: { splash: true, root: 'empty' }, list: { state: 'absent' }, visit: { awakeMs: 31_000 } }, keeps({ access: 'blocked', endpoint: 'none' })), symptoms: ['blocked-storage', 'endless-splash', 'server-answers'], says: 'blocked-storage' },
  { name: 'a page that does without', evidence: evidence(asked, keeps({ access: 'blocked' })), symptoms: ['blocked-storage', 'server-answers'], says: 'healthy' },
  { name: 'a configuration that says http to a page on https', evidence: evidence(asked, silent, { versions: { endpoint: 'other-scheme' } }), symptoms: ['misdirecting-configuration', 'server-answers', 'signed-out', 'silent-login-panel'], says: 'misdirecting-configuration' },
  { name: 'the same, and a page that works by an earlier visit', evidence: evidence(asked, { versions: { endpoint: 'other-scheme' } }), symptoms: ['misdirecting-configuration', 'server-answers'], says: 'healthy' },
];

const present = (found: ReturnType<typeof detect>) => Object.entries(found).filter(([, status]) => status === 'present').map(([id]) => id).sort();

describe('detectors and faults', () => {
  it.each(cases)('$name -> $says', ({ evidence: seen, symptoms, says }) => {
    const findings = detect(seen);
    expect(present(findings)).toEqual([...symptoms].sort());
    const diagnosis = diagnose(seen, findings);
    expect(diagnosis.verdict === 'faulty' ? diagnosis.fault : diagnosis.verdict).toBe(says);
  });

  it('has a case for every detector and every fault', () => {
    const shown = new Set(cases.flatMap((each) => each.symptoms));
    expect(Object.keys(detectors).filter((id) => !shown.has(id as SymptomId))).toEqual([]);
    const said = new Set(cases.map((each) => each.says));
    expect(Object.keys(faults).filter((id) => !said.has(id as FaultId))).toEqual([]);
  });

  it('turns a throwing detector into an error that harms no neighbour', () => {
    const findings = detect({ ...evidence(), visit: null as never, list: evidence().list });
    expect(Object.values(findings)).toContain('error');
    expect(findings['signed-out']).toBe('absent');
  });

  it.each(['list', 'boot', 'login'] as const)('calls no page healthy whose %s could not be read', (key) => {
    const seen: Evidence = { ...evidence(asked), [key]: { status: 'unavailable', reason: 'failed' } };
    expect(diagnose(seen, detect(seen))).toMatchObject({ verdict: 'cant-tell', reason: 'unknown-pattern' });
  });

  it('gives codes that are never used twice', () => {
    const codes = Object.values(faults).map((fault) => fault.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('offers a plan for what is the browser’s fault, and for nothing else', () => {
    // What loses a login on its way cannot be told from here; which cookies go is the user's choice, and what the browser blocks only its owner can allow.
    // Nor does a browser grow younger, though some of what it lacks can be supplied.
    const unplanned = ['undone-login', 'doubled-cookies', 'oversized-cookies', 'blocked-storage', 'missing-brand', 'unfit-browser'];
    for (const [id, fault] of Object.entries(faults)) expect(fault.plan.length > 0, id).toBe(fault.blame === 'browser' && !unplanned.includes(id));
  });

  it.each([
    ['a browser of which all that it lacks can be supplied', evidence(asked, chromium120), ['bridge']],
    ['one of which that was tried in vain', evidence(asked, chromium120, { layout: { ...chromium120.layout, bridge: 'gave-up' } }), []],
    ['one that lacks menus too', evidence(asked, chromium109), ['bridge']],
    ['a storage full of other things', evidence(asked, error, keeps({ ...full, logSize: 1000 })), []],
    ['a storage full of log', evidence(asked, error, keeps(full)), ['forget-client-log']],
    ['a lost cookie', evidence(asked, lost), ['renew-cookie']],
    ['a lost cookie on a server before 24.9', evidence(asked, lost, { mark: { version: '24.03.10' } }), []],
    ['a cookie for https only', evidence(asked, lost, { visit: { secure: false } }), []],
    ['a lost cookie on http, when it was for either', evidence(asked, lost, { mark: { version: '25.18.1' }, visit: { secure: false } }), ['renew-cookie']],
  ] as const)('%s has the plan %j', (_name, seen, plan) => expect(diagnose(seen, detect(seen))).toMatchObject({ plan }));

  it.each([
    ['colours lost', evidence(asked, chromium120), { loss: 'colourless', missing: ['light-dark'] }],
    ['a layout in ruins', evidence(asked, chromium109), { loss: 'ruined', missing: ['popover', 'light-dark'] }],
    ['a list that failed in ruins', evidence(asked, error, chromium109), { loss: 'ruined', missing: ['popover', 'light-dark'] }],
    ['a brand lost', evidence(asked, firefox140), { loss: 'cosmetic', missing: ['scope'] }],
    ['nothing to be seen', evidence(asked, newest(['light-dark'])), null],
  ] as const)('names what lacks: %s', (_name, seen, outdated) => expect(diagnose(seen, detect(seen))).toMatchObject({ facts: { outdated } }));

  it.each([
    ['a short list', evidence(asked, { list: { total: 7, rows: 7 }, server: { count: 9 } }), 'list-short-of-server'],
    ['a failing server', evidence(asked, { list: { state: 'absent' }, boot: { errorPage: true }, server: { answer: 'http-error', status: 502, count: null, comparable: false } }), 'server-failing'],
    ['a lost cookie', evidence(asked, lost), 'lost-cookie'],
  ] as const)('names nothing in the place of what is switched off, nor calls the page healthy: %s', (_name, seen, id) => {
    const findings = detect(seen);
    expect(diagnose(seen, findings).verdict).toBe('faulty');
    expect(diagnose(seen, findings, { detectorsOff: [id], remediesOff: [] })).toMatchObject({ verdict: 'cant-tell', reason: 'unknown-pattern' });
  });

  it('tells of a page that works that it does', () => {
    const seen = evidence(asked, lost);
    expect(diagnose(seen, detect(seen))).toMatchObject({ works: 'list', facts: { sessionsShown: 7 } });
    const two = evidence(asked, lost, doubled);
    expect(diagnose(two, detect(two))).toMatchObject({ works: 'list' });
  });
});
