/**
 * Carried by the browser into a document of the origin, as text: nothing from this file's scope may be used in them. Each looks where it
 * stands before it touches anything, since a tab may have gone elsewhere.
 */

interface Found {
  readonly keys: readonly { readonly name: string; readonly chars: number }[];
  readonly copies: number;
  readonly login: 'alive' | 'dead' | 'error';
  readonly cookie: 'alive' | 'dead' | 'error';
  readonly isBlocked: boolean;
  readonly isRefused: boolean;
}

/** Names and sizes of what is kept here, and what the server says of the login. No value leaves the page. */
export async function readKept(origin: string, idKey: string, idHeader: string): Promise<Found | null> {
  if (location.origin !== origin) return null;
  let store: Storage | null = null;
  try {
    store = localStorage;
  } catch {
    // "The operation is insecure", "Access is denied": the browser blocks what the site would keep.
  }
  const id = store?.getItem(idKey) ?? null;
  // What no header can carry is nobody's id.
  const headers = id !== null && /^[\x21-\x7e]{1,512}$/.test(id) ? { [idHeader]: id } : undefined;
  const signal = AbortSignal.timeout(10_000);
  let isRefused = false;
  const standing = async (carried: object): Promise<Found['login']> => {
    const answer = await fetch('/server/login-check', { method: 'POST', cache: 'no-store', signal, ...carried }).catch(() => null);
    if (answer?.status === 400 || answer?.status === 431) isRefused = true;
    const said = (await answer?.text().catch(() => '')) ?? '';
    const word = /"authenticated"\s*:\s*(true|false)/.exec(said)?.[1];
    return word === undefined ? 'error' : word === 'true' ? 'alive' : 'dead';
  };
  const cookie = await standing({});
  const login = headers ? await standing({ headers }) : cookie;
  // Firefox before 122 keeps none in a private window, and says so by a SecurityError; so it is wherever they are blocked.
  const none = (): [] => [];
  // What stands below a path is another application's.
  const registrations = ((await navigator.serviceWorker?.getRegistrations().catch(none)) ?? []).filter(({ scope }) => scope === `${origin}/`);
  const caches = ((await globalThis.caches?.keys().catch(none)) ?? []).filter((name) => name.startsWith('workbox-') && name.endsWith(`${origin}/`));
  return {
    keys: Object.keys(store ?? {}).map((name) => ({ name, chars: name.length + (store?.getItem(name)?.length ?? 0) })),
    copies: registrations.length + caches.length,
    login,
    cookie,
    isBlocked: store === null,
    isRefused,
  };
}

export function keyNames(origin: string): string[] | null {
  return location.origin === origin ? Object.keys(localStorage) : null;
}

/** For the undo alone. */
export function takeKeys(origin: string, names: readonly string[]): Record<string, string> | null {
  if (location.origin !== origin) return null;
  const pairs = names.map((name) => [name, localStorage.getItem(name)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null));
}

/**
 * As the page's own "Log out": a session that is only wiped here goes on counting against the logins allowed (docs/web-ui.md). Without the header it is the cookie's,
 * which a dead id would hide here too.
 */
export async function logOut(origin: string, idKey: string, idHeader: string | null): Promise<boolean> {
  if (location.origin !== origin) return false;
  const id = localStorage.getItem(idKey);
  const headers = { 'Content-Type': 'application/json', ...(id === null || idHeader === null ? {} : { [idHeader]: id }) };
  const signal = AbortSignal.timeout(15_000);
  return fetch('/server/logout', { method: 'POST', body: '{}', headers, cache: 'no-store', credentials: 'same-origin', signal }).then((answer) => answer.ok, () => false);
}

export function removeKeys(origin: string, names: readonly string[]): number {
  if (location.origin !== origin) return 0;
  const there = names.filter((name) => localStorage.getItem(name) !== null);
  for (const name of there) localStorage.removeItem(name);
  return there.length;
}

export async function removeCopies(origin: string): Promise<number> {
  if (location.origin !== origin) return 0;
  const none = (): [] => [];
  const registrations = ((await navigator.serviceWorker?.getRegistrations().catch(none)) ?? []).filter(({ scope }) => scope === `${origin}/`);
  const gone = await Promise.all(registrations.map((registration) => registration.unregister()));
  const names = ((await globalThis.caches?.keys().catch(none)) ?? []).filter((name) => name.startsWith('workbox-') && name.endsWith(`${origin}/`));
  await Promise.all(names.map((name) => caches.delete(name)));
  return gone.filter(Boolean).length + names.length;
}

export function putKeys(origin: string, values: Readonly<Record<string, string>>): number | null {
  if (location.origin !== origin) return null;
  for (const [name, value] of Object.entries(values)) localStorage.setItem(name, value);
  return Object.keys(values).length;
}

/** So that the load that comes next is a reload, as the page takes it: from 24.03 on a page that was loaded otherwise may sign its user out (docs/web-ui.md). */
export function standAt(origin: string, url: string): boolean {
  if (location.origin !== origin) return false;
  history.replaceState(null, '', url);
  return true;
}

/** Where no script of ours stays, since it is no Web-UI's page: a text in a field that is seen. */
export function holdsText(): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')];
  const isFree = (field: HTMLInputElement | HTMLTextAreaElement) => !field.readOnly && !field.disabled && !/^(hidden|password|checkbox|radio|button|submit)$/.test(field.type) && !/username|password/.test(field.autocomplete);
  return fields.some((field) => isFree(field) && field.getClientRects().length > 0 && field.value.trim() !== '');
}
