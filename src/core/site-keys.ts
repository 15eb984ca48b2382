/**
 * The Web-UI's keys in localStorage, by what becomes of them when a site's data is cleared (docs/web-ui.md, storage). What no line names
 * belongs to somebody else and is kept.
 */
export type KeyKind =
  /** The sign-in, and what the page remembers for the next one. */
  | 'login'
  /** A log of requests that nobody needs, and leftovers of 20.x. It comes back by itself and is not given back. */
  | 'log'
  /** What the user has chosen: never cleared. */
  | 'preference'
  /** What the user has written: never cleared. */
  | 'chat'
  | 'other';

const rules: readonly (readonly [RegExp, KeyKind])[] = [
  [/^backendaiwebui\.(sessionid|api_endpoint|connection_mode)$/, 'login'],
  [/^(backendaiwebui|BackendAIWebUI)\.login\./, 'login'],
  [/^backendaiwebui\.settings\.general\.(login_attempt|last_login)$/, 'login'],
  [/^backendaiwebui\.logs$/, 'log'],
  // 20.x and 21.02 keep everything under the old name; what is a preference there is one here too.
  [/^backendaiconsole\.(settings|language)/, 'preference'],
  [/^backendaiconsole\.(api_endpoint|connection_mode|login\.)/, 'login'],
  [/^backendaiconsole\.logs$/, 'log'],
  [/^backendaiwebui\.cache\./, 'chat'],
  [/^backendai(webui|console)\./, 'preference'],
];

export const kindOfKey = (name: string): KeyKind => rules.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';

export const clearableKinds = ['login', 'log'] as const satisfies readonly KeyKind[];
export type ClearableKind = (typeof clearableKinds)[number];

/** Is this key to go, if these kinds are? Whatever the question says, no other kind ever does. */
export const goesWith = (name: string, kinds: readonly string[]): boolean => clearableKinds.some((kind) => kind === kindOfKey(name) && kinds.includes(kind));

/** A password or a key for one's account, as releases before 21.02.3 saved them: such are kept nowhere, not for an hour either (docs/privacy.md). */
export const isSecret = (name: string): boolean => /\.login\.(password|secret_key|api_key)$/i.test(name);

/** What is given back. */
export const isGivenBack = (name: string): boolean => kindOfKey(name) === 'login' && !isSecret(name);
