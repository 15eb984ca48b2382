import type { Layout } from './layout.ts';

/**
 * What was seen on a page, as plain data that can be saved and replayed (`npm run replay file.json`).
 *
 * An allow-list: enums, counts, sizes, statuses, versions, route patterns and names of keys. Never page text, bodies,
 * query strings, storage values, or names of projects, sessions, folders and people.
 */
export interface Evidence {
  readonly schema: 1;
  readonly takenAtMs: number;
  /** `late`: the listeners came after the page had begun to load, so captured load errors are missing. */
  readonly since: 'start' | 'late';
  /** The resource timing buffer was full before we could read it. */
  readonly truncated: boolean;
  readonly mark: Seen<Mark>;
  readonly visit: Seen<Visit>;
  readonly boot: Seen<Boot>;
  readonly login: Seen<Login>;
  readonly list: Seen<List>;
  readonly traffic: Seen<Traffic>;
  readonly apps: Seen<Apps>;
  readonly clientLog: Seen<ClientLog>;
  readonly versions: Seen<Versions>;
  readonly assets: Seen<Assets>;
  readonly shell: Seen<Shell>;
  readonly server: Seen<Server>;
  readonly session: Seen<Session>;
  readonly signIn: Seen<SignIn>;
  readonly stored: Seen<Stored>;
  readonly anonymous: Seen<Anonymous>;
  readonly cookies: Seen<Cookies>;
  readonly layout: Seen<Layout>;
}

/** The part of it that somebody is asked for, or that is read with it since it costs as much; all else is seen at every look. */
export function answersIn({ versions, assets, shell, server, session, signIn, stored, anonymous, layout }: Evidence) {
  return { versions, assets, shell, server, session, signIn, stored, anonymous, layout };
}

/** A collector that could not look says why; the runner turns that into `cant-tell`. */
export interface Unavailable {
  readonly status: 'unavailable';
  readonly reason: 'not-asked' | 'no-api' | 'failed' | 'too-soon';
}
export type Seen<T> = T | Unavailable;

export type EvidenceKey = {
  [K in keyof Evidence]: Unavailable extends Evidence[K] ? K : never;
}[keyof Evidence];
export type Looked<K extends EvidenceKey> = Exclude<Evidence[K], Unavailable>;

export function isUnavailable(seen: object): seen is Unavailable {
  return 'status' in seen && (seen as Unavailable).status === 'unavailable';
}

export const versionOf = ({ mark }: Pick<Evidence, 'mark'>): string | null => (isUnavailable(mark) ? null : mark.version);

/** Is this a Backend.AI Web-UI? Passive marks only. */
export interface Mark {
  /** Weighted sum of the marks; 10 or more is as good as proof. */
  readonly score: number;
  readonly strong: boolean;
  /** Version named by the page's own inline script, e.g. "26.8.0". */
  readonly version: string | null;
  /** The element that holds the app. */
  readonly shell: 'react' | 'lit' | 'console' | null;
  /** The whole page is a server's refusal of a request whose header is too large; whose server that is, it does not say. */
  readonly refusal: boolean;
}

export interface Visit {
  readonly route: 'list' | 'root' | 'other';
  readonly online: boolean;
  /** On https, or on a loopback address: what browsers keep a `Secure` cookie for. */
  readonly secure: boolean;
  /** How long the document has been visible and awake, in ms; hidden, frozen and throttled time does not count. */
  readonly awakeMs: number;
  /** The same since the address last changed. */
  readonly awakeOnRouteMs: number;
  readonly readyState: 'loading' | 'interactive' | 'complete';
}

export interface Boot {
  /** The splash ("Loading components...") is on screen. */
  readonly splash: boolean;
  /** The element that the app renders into. */
  readonly root: 'absent' | 'empty' | 'filled';
  /** The page's own "An error has occurred." in place of the whole app (26.9). */
  readonly errorPage: boolean;
  /** The main bundle did not load: error event, status 400 or more, or HTML instead of a script. */
  readonly mainBundle: 'loaded' | 'failed' | 'unknown';
  /** The same of the main style sheet. */
  readonly mainStyle: 'loaded' | 'failed' | 'unknown';
  /** "API Endpoint is empty": the page could not read its configuration. */
  readonly configuration: 'ok' | 'failed' | 'unknown';
}

export interface Login {
  readonly panel: boolean;
  /** The panel has a field for the server's address, as where the page knows of none. */
  readonly asksEndpoint: boolean;
  /** The page says "Your login session has expired.". */
  readonly expired: boolean;
  /** A login session's id is kept in localStorage (22.09.12 and later); the id itself is read by nobody but the server's own header. */
  readonly storedId: boolean;
  /** Statuses of `/server/login` in this document, newest last; the first is often the page's own try with empty fields, answered 400. */
  readonly tries: readonly (number | null)[];
  /** The newest of them was answered by a page, and how large its body was: all that is seen of it from here. */
  readonly lastHtml: boolean;
  readonly lastBytes: number | null;
  /** What the server said to the page after the newest of them; `checked`: no more than the answer of `/server/login-check`. */
  readonly sinceTry: 'nothing' | 'checked' | 'accepted' | 'refused';
  /** Since the newest of them, in ms. */
  readonly triedMs: number | null;
}

export type ListState =
  /** No list on this page. */
  | 'absent'
  | 'rows'
  /** The page itself says that there is nothing to show. */
  | 'empty'
  | 'loading'
  /** The list's own code has not come: its element stands there undefined (classic). */
  | 'unbuilt'
  /** An error page or an error banner stands where the list should be. */
  | 'error'
  /** Nothing: no rows, no "no sessions", no sign of loading. */
  | 'blank'
  /** A page beyond the last one: the user's own doing. */
  | 'beyond-last-page';

export interface List {
  readonly family: 'classic' | 'antd' | 'astryx' | null;
  readonly state: ListState;
  /** Sessions that the list says it holds over all its pages, where it says so. */
  readonly total: number | null;
  /** Rows on screen; virtualised in the classic family. */
  readonly rows: number;
  /** Count on the tab that is open, or on "All". */
  readonly tabCount: number | null;
  /** Nothing narrows the list: default tab, no search. */
  readonly unfiltered: boolean;
  /** Automatic refresh: the user may switch it off in 26.8 and later. */
  readonly refreshMs: number | null;
}

/** Statuses of what the page asked from its own origin, newest last. 0 = no answer, null = the browser does not tell. */
export interface Traffic {
  /** Calls of the GraphQL endpoint; which query it was cannot be seen from here. */
  readonly queries: Answers;
  readonly api: Answers;
  /** Scripts and style sheets that failed: by status, as HTML, or by error event. */
  readonly scripts: Failures;
  readonly styles: Failures;
  readonly preloadErrors: number;
}
export interface Answers {
  readonly count: number;
  readonly last: readonly (number | null)[];
  readonly lastHtml: boolean;
  /** Since the last answer, awake time in ms; null if there was none. */
  readonly quietMs: number | null;
}
export interface Failures {
  readonly status: number;
  readonly html: number;
  readonly error: number;
}

/** What came of the apps (Jupyter, a terminal) that somebody opened from this document. */
export interface Apps {
  /** What leads to them (WSProxy), by the newest answer that it, or the manager for it, gave to the page. */
  readonly proxy: 'unasked' | 'answers' | 'failing';
  /** Jupyter was handed over in a tab of its own, and the user was back within two minutes. */
  readonly leftJupyter: boolean;
  /** The list shows a folder `.local` as mounted; read only where Jupyter was left so soon. */
  readonly mountsLocal: boolean;
}

/** The client's own failure log in localStorage; counts only. Classic releases write it. */
export interface ClientLog {
  readonly failures: number;
  /** Of them in the last minute. */
  readonly recent: number;
  /** Status of the newest failed query and how long ago, in ms. */
  readonly newest: { readonly status: number; readonly ageMs: number } | null;
}

/** Asked from the server: which build is it on? */
export interface Versions {
  /** `/version.json`. */
  readonly announced: string | null;
  /** `/` fetched past every cache. */
  readonly served: string | null;
  /** Where `/config.toml` sends the page: to this origin, to it by http for https or the reverse, elsewhere, or the file says nothing of it. Null: no such file. */
  readonly endpoint: 'here' | 'other-scheme' | 'elsewhere' | 'unsaid' | null;
}

/** The assets that failed in this page, asked for again past every cache. */
export interface Assets {
  readonly failed: number;
  /** The server sends a good file now. */
  readonly good: number;
  /** The server sends HTML: it no longer has this file. */
  readonly gone: number;
  /** 4xx, 5xx or no answer. */
  readonly refused: number;
  /** The browser's HTTP cache holds a bad answer for them, so that an ordinary reload would meet it again. */
  readonly cachedBad: number;
}

/** The site's service worker and what it would answer. */
export interface Shell {
  readonly registered: boolean;
  readonly controlled: boolean;
  /** Version of the precached `/`. */
  readonly precached: string | null;
  /** Failed scripts that the precache holds as HTML. */
  readonly poisoned: number;
}

/** One read-only count query, as the page itself would ask it. */
export interface Server {
  readonly answer:
    | 'ok'
    | 'http-error'
    /** The web server knows no such login session. */
    | 'unauthorized'
    /** The web server knows the session, the manager no longer knows its keypair. */
    | 'keypair-unknown'
    /** The same for an account that was made inactive. */
    | 'account-inactive'
    /** The manager accepts this account from other addresses only. */
    | 'address-refused'
    | 'graphql-errors'
    /** The gateway answers, and what stands behind it fails (26.9, status 200). */
    | 'downstream-error'
    | 'not-json'
    | 'timeout'
    | 'unreachable';
  readonly status: number;
  readonly count: number | null;
  /** Project and filter of the count are known to equal the list's. */
  readonly comparable: boolean;
  /** They are known to be the list's or narrower: the list must hold as many sessions or more. */
  readonly atLeast: boolean;
}

/** `/server/login-check` by the carriers of the session's id. It makes nothing and prolongs nothing. */
export interface Session {
  /** By the cookie alone, and the answer's status (0: none came), and whether it was a page. */
  readonly cookie: Standing;
  readonly status: number;
  readonly html: boolean;
  /** By the id in localStorage, beside the cookie as the page sends it: the server prefers the id. `none`: there is no such id. */
  readonly header: Standing | 'none';
}
export type Standing = 'alive' | 'dead' | /** No proper answer, so that nothing is known. */ 'error';

/** What a login panel asks for or says, by fields and words that are known; read when somebody asks. */
export interface SignIn {
  readonly says:
    | 'nothing'
    /** A field for a one-time code stands in the panel, or the page wants a second factor set up. */
    | 'one-time-code'
    /** A new password is asked for, since the old one has expired. */
    | 'expired-password'
    | 'unverified'
    | 'no-keypair'
    /** Name and password are said not to match, or the login to have failed. */
    | 'refused';
  /** The page itself sends no try for a while: its own count is above the limit that the site sets. */
  readonly paused: boolean;
}

/** What this browser keeps for the site. */
export interface Stored {
  /** `blocked`: the browser gives the site no cookies, or no storage. */
  readonly access: 'open' | 'blocked';
  /** Characters in localStorage, keys included, and of them in the client's log. */
  readonly size: number;
  readonly logSize: number;
  readonly log: 'none' | 'good' | 'broken';
  /** The server address that the page used last. */
  readonly endpoint: 'none' | 'here' | 'other-scheme' | 'elsewhere';
}

/** `/version.json` asked without cookies. Asked only where the server refuses what is asked with them. */
export interface Anonymous {
  /** `other`: the server answers, and it is no Web-UI's. `none`: it could not be asked. */
  readonly answer: 'web-ui' | 'other' | 'none';
}

/** What the browser tells the worker, with the site's permission and only where the session's cookie is dead. Counts alone. */
export interface Cookies {
  /** Cookies of the session's name that go with every request; those of longer paths go before them, and the web server reads the last. */
  readonly sessions: number;
}
