import { longestHeader } from '../core/cookies.ts';
import { hidesLogin, mostUndoChars, type Choice, type KeptHere, type SiteData } from '../core/site-data.ts';
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

export const isTooLarge = ({ headerBytes }: SiteData): boolean => headerBytes >= longestHeader;

/**
 * What the guide's "clear your browser's cache and application data" comes to. Where the cookies are too large, the user ticks each: which
 * of them can be done without, nobody else can know. A login that lives although its cookie is dead, and doubled, loses the extra one and nothing else.
 */
export function ticksFor(data: SiteData): Ticks {
  const none = { cookies: new Set<string>(), login: false, log: false, copies: false, mayLose: false };
  if (isTooLarge(data)) return none;
  const isExtraAlone = hidesLogin(data.kept) && data.cookies.some(({ isExtra }) => isExtra);
  const cookies = new Set(data.cookies.filter(({ kind, isExtra }) => kind === 'login' && (isExtra || !isExtraAlone)).map(({ id }) => id));
  if (isExtraAlone) return { ...none, cookies };
  return { cookies, login: hasKeys(data.kept, 'login'), log: hasKeys(data.kept, 'log'), copies: (data.kept?.copies ?? 0) > 0, mayLose: false };
}

export const keysOf = (kept: KeptHere | null, kind: KeyKind) => kept?.keys.filter((key) => key.kind === kind) ?? [];
const hasKeys = (kept: KeptHere | null, kind: KeyKind): boolean => keysOf(kept, kind).length > 0;

export function choiceOf({ kept, tabs }: SiteData, { cookies, login, log, copies, mayLose }: Ticks): Choice {
  const wanted = { login, log };
  const keys = clearableKinds.filter((kind) => wanted[kind] && hasKeys(kept, kind));
  const losing = mayLose ? tabs.filter(({ hasTyped }) => hasTyped).map(({ tabId }) => tabId) : [];
  return { cookies: [...cookies], keys, copies: copies && (kept?.copies ?? 0) > 0, mayLose: losing };
}

export const isEmpty = ({ cookies, keys, copies }: Choice): boolean => cookies.length + keys.length === 0 && !copies;

/** Both carriers of the session's id count: the server is asked to end it. */
export const touchesLogin = ({ cookies: rows, kept }: Pick<SiteData, 'cookies' | 'kept'>, ticks: Ticks): boolean =>
  ticks.login || rows.some(({ id, kind, isExtra }) => kind === 'login' && !(isExtra && hidesLogin(kept)) && ticks.cookies.has(id));

export function isTooMuchForUndo({ kept, cookies }: SiteData, choice: Choice): boolean {
  const keyChars = (kept?.keys ?? []).filter(({ name }) => goesWith(name, choice.keys) && isGivenBack(name)).reduce((sum, { chars }) => sum + chars, 0);
  const cookieChars = cookies.filter(({ id }) => choice.cookies.includes(id)).reduce((sum, { bytes }) => sum + bytes + 300, 0);
  return keyChars + cookieChars > mostUndoChars;
}
