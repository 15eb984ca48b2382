import { isLogin, longestHeader } from '../core/cookies.ts';
import type { Standing } from '../core/evidence.ts';
import { loginOf, mayHideLogin, mostUndoChars, type Choice, type KeptHere, type SiteData } from '../core/site-data.ts';
import { clearableKinds, goesWith, isGivenBack, type KeyKind } from '../core/site-keys.ts';

/** What is ticked. Keys go by kind: nobody can judge them one by one. */
export interface Ticks {
  readonly cookies: ReadonlySet<string>;
  readonly login: boolean;
  readonly log: boolean;
  readonly copies: boolean;
  /** "Something typed is lost. That is all right." */
  readonly mayLose: boolean;
}

export const noTicks: Ticks = { cookies: new Set(), login: false, log: false, copies: false, mayLose: false };

export const isTooLarge = ({ headerBytes }: SiteData): boolean => headerBytes >= longestHeader;

/**
 * What the guide's "clear your browser's cache and application data" comes to. Where the cookies are too large, the user ticks each: which
 * of them can be done without, nobody else can know. Where the cookie is dead, and doubled, the extra one goes and nothing else: a login may live behind it.
 */
export function ticksFor(data: SiteData): Ticks {
  if (isTooLarge(data)) return noTicks;
  const isExtraAlone = mayHideLogin(data.kept) && data.cookies.some(({ isExtra }) => isExtra);
  const cookies = new Set(data.cookies.filter(({ kind, isExtra }) => kind === 'login' && (isExtra || !isExtraAlone)).map(({ id }) => id));
  if (isExtraAlone) return { ...noTicks, cookies };
  return { cookies, login: hasKeys(data.kept, 'login'), log: hasKeys(data.kept, 'log'), copies: (data.kept?.copies ?? 0) > 0, mayLose: false };
}

/** What was ticked and is still there. What has come since nobody has ticked, nor a tab in which somebody has typed since; another site is all new. */
export function stillTicked({ origin, tabs }: SiteData, { cookies, login, log, copies, mayLose }: Ticks, now: SiteData): Ticks {
  if (now.origin !== origin) return noTicks;
  const knew = tabs.filter(({ hasTyped }) => hasTyped).map(({ tabId }) => tabId);
  return {
    cookies: new Set(now.cookies.map(({ id }) => id).filter((id) => cookies.has(id))),
    login: login && hasKeys(now.kept, 'login'),
    log: log && hasKeys(now.kept, 'log'),
    copies: copies && (now.kept?.copies ?? 0) > 0,
    mayLose: mayLose && now.tabs.every(({ tabId, hasTyped }) => !hasTyped || knew.includes(tabId)),
  };
}

export const keysOf = (kept: KeptHere | null, kind: KeyKind) => kept?.keys.filter((key) => key.kind === kind) ?? [];
const hasKeys = (kept: KeptHere | null, kind: KeyKind): boolean => keysOf(kept, kind).length > 0;

export function choiceOf(data: SiteData, ticks: Ticks): Choice {
  const { origin, kept, tabs } = data;
  const { cookies, login, log, copies, mayLose } = ticks;
  const wanted = { login, log };
  const keys = clearableKinds.filter((kind) => wanted[kind] && hasKeys(kept, kind));
  const losing = mayLose ? tabs.filter(({ hasTyped }) => hasTyped).map(({ tabId }) => tabId) : [];
  return { cookies: [...cookies], keys, copies: copies && (kept?.copies ?? 0) > 0, mayLose: losing, seen: { origin, mayEndLogin: touchesLogin(data, ticks) && loginAtStake(data, ticks) !== 'dead' } };
}

export const isEmpty = ({ cookies, keys, copies }: Choice): boolean => cookies.length + keys.length === 0 && !copies;

/** Both carriers of the session's id count, whosever domain the cookie is: the server is asked to end it. */
export const touchesLogin = (data: Here, ticks: Ticks): boolean => ticks.login || takesCookie(data, ticks);

type Here = Pick<SiteData, 'cookies' | 'kept'>;
const takesCookie = ({ cookies: rows, kept }: Here, { cookies }: Ticks): boolean => rows.some((row) => isLogin(row) && !(row.isExtra && mayHideLogin(kept)) && cookies.has(row.id));
const takesExtra = ({ cookies: rows, kept }: Here, { cookies }: Ticks): boolean => rows.some((row) => isLogin(row) && row.isExtra && mayHideLogin(kept) && cookies.has(row.id));

/** null: the page cannot be looked into. */
export const loginAtStake = (data: Here, ticks: Ticks): Standing | null => (data.kept === null ? null : loginOf(data.kept, takesCookie(data, ticks)));

/** Nobody is signed in, and what is ticked may hide a login: a dead id, or an extra cookie. */
export const mayBringLogin = (data: Here, ticks: Ticks): boolean =>
  data.kept?.login === 'dead' && !takesCookie(data, ticks) && (takesExtra(data, ticks) || (ticks.login && data.kept.cookie === 'alive'));

/** What was removed before is given back no more, if this too can be. */
export const replacesUndo = ({ undo, kept }: SiteData, choice: Choice): boolean =>
  undo !== null && (choice.cookies.length > 0 || (kept?.keys ?? []).some(({ name }) => goesWith(name, choice.keys) && isGivenBack(name)));

export function isTooMuchForUndo({ kept, cookies }: SiteData, choice: Choice): boolean {
  const keyChars = (kept?.keys ?? []).filter(({ name }) => goesWith(name, choice.keys) && isGivenBack(name)).reduce((sum, { chars }) => sum + chars, 0);
  const cookieChars = cookies.filter(({ id }) => choice.cookies.includes(id)).reduce((sum, { bytes }) => sum + bytes + 300, 0);
  return keyChars + cookieChars > mostUndoChars;
}
