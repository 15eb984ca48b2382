import type { List, Login, Traffic } from './evidence.ts';
import { patience } from './patience.ts';

/** How long a list may be on its way. A chunk that is merely slow has failed nowhere, and gets the client's own patience. */
export function listPatienceMs({ state }: List, { scripts, preloadErrors }: Traffic): number {
  const hasFailed = scripts.status + scripts.html + scripts.error + preloadErrors > 0;
  return state === 'unbuilt' && hasFailed ? patience.unbuiltListMs : patience.listLoadingMs;
}

/**
 * How long a list may show nothing at all. One that has not asked yet, or whose page is still getting its answers, is on its way,
 * however slow the machine. Classic lists ask again by themselves, and their pages for much else meanwhile.
 */
export function blankPatienceMs({ family }: List, { queries }: Traffic): number {
  const isOnItsWay = family !== 'classic' && (queries.quietMs === null || queries.quietMs < patience.betweenAnswersMs);
  return isOnItsWay ? patience.listLoadingMs : patience.blankListMs;
}

/**
 * Has a page with a login panel come to rest? Until then it may take the panel away: while answers come, for as long as the answer to a try may take, and after a
 * login for as long as a list may. Null where the browser tells of no answer.
 */
export function hasLoginSettled(login: Login, { api, queries }: Traffic): boolean | null {
  const quiet = [api.quietMs, queries.quietMs].filter((ms) => ms !== null);
  if (quiet.length === 0) return null;
  return Math.min(...quiet) >= (login.tries.at(-1) === 200 ? patience.listLoadingMs : isTrying(login) ? patience.loginAnswerMs : patience.betweenAnswersMs);
}

/**
 * The page asks who is signed in before each try to sign in (all releases seen), and no answer to that try has come. After one that was accepted it asks too.
 */
export const isTrying = ({ tries, sinceTry }: Login): boolean => sinceTry === 'checked' && (tries.at(-1) ?? 200) !== 200;

/**
 * Has a page come to rest at its login panel after a login that was accepted? Before 26.4 a refusal is a 200 too, as "code needed" is always, and then the page asks nothing
 * more, until its user tries again: that begins with the same question that ends an accepted login, and its answer is waited for until the page itself gives up. Null where
 * there was no such login.
 */
export function hasRestedAfterLogin({ panel, tries, lastHtml, sinceTry }: Login, { api }: Traffic): boolean | null {
  if (!panel || tries.at(-1) !== 200 || lastHtml || sinceTry === 'nothing') return null;
  return (api.quietMs ?? 0) >= (sinceTry === 'checked' ? patience.listLoadingMs : patience.betweenAnswersMs);
}

/** The newest try to sign in is not so long ago that the web server's own lock-out has passed. */
export const isTriedLately = ({ triedMs }: Login): boolean => (triedMs ?? Number.POSITIVE_INFINITY) < patience.loginBlockMs;

/** The newest answer of either kind was the server's error, or none came. */
export const hasJustFailed = ({ api, queries }: Traffic): boolean => [api.last.at(-1), queries.last.at(-1)].some((status) => status === 0 || (status ?? 200) >= 500);
