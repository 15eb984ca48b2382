import { patience } from '../core/patience.ts';
import { leave, type Answer, type FailedAsset, type Memory } from './memory.ts';

/** A page that is loading brings some 40 batches, and whoever looks reads them together; a page that nobody looks at keeps no more. */
const mostUnread = 50;

/** The passive listeners: nothing here reads the DOM or costs anything while the page is healthy. */
export function listen(memory: Memory): void {
  const { signal } = memory.stop;
  const passive = { signal, passive: true, capture: true } as const;

  // The page-wide buffer holds 250 entries and fills up; an observer of our own does not.
  const take = (list: PerformanceObserverEntryList, _observer: PerformanceObserver, lost?: { droppedEntriesCount?: number }) => {
    // An update of the extension leaves this copy in a world of its own, where the new one cannot reach it (docs/platform.md). The
    // page's next request is its hour to go.
    if (memory.isOrphan()) return leave();
    // Told once: what was lost before we came (https://w3c.github.io/performance-timeline/#dom-performanceobservercallbackoptions).
    if ((lost?.droppedEntriesCount ?? 0) > 0) memory.truncated = true;
    memory.unread.push(list);
    if (memory.isQuiet || memory.unread.length >= mostUnread) memory.catchUp();
  };
  memory.catchUp = () => {
    const { origin } = location;
    for (const list of memory.unread.splice(0)) for (const entry of list.getEntries()) note(memory, origin, entry as PerformanceResourceTiming);
  };
  const observer = new PerformanceObserver(take as PerformanceObserverCallback);
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());

  // React writes what is typed back into the attribute, so that `value !== defaultValue` tells nothing; the events do.
  window.addEventListener('input', (event) => event.isTrusted && !isFilledIn(event) && memory.typedInto.add(event.composedPath()[0] ?? window), passive);
  window.addEventListener('error', (event) => noteElement(memory, event.target), passive);
  window.addEventListener('vite:preloadError', () => {
    memory.preloadErrors += 1;
    memory.wake?.('failure');
  }, passive);
  document.addEventListener('visibilitychange', () => {
    const { apps } = memory;
    if (document.visibilityState === 'visible') {
      if (apps.leftMs !== null) apps.backMs ??= performance.now();
      memory.clock.shown();
      memory.wake?.('shown');
    } else {
      const now = performance.now();
      if (apps.handedMs !== null && now - apps.handedMs < patience.toAppMs) apps.leftMs ??= now;
      memory.clock.hidden();
    }
  }, passive);
  for (const name of ['backend-ai-connected', 'backend-ai-logout', 'backend-ai-network-soft-time-out'])
    document.addEventListener(name, () => memory.wake?.('event'), passive);
}

/** By the browser's password manager and not by hand: no way of input is told (Chromium), or a replacement (Firefox). https://w3c.github.io/input-events/#interface-InputEvent-Attributes */
function isFilledIn(event: Event): boolean {
  const { type } = event.composedPath()[0] as Partial<HTMLInputElement>;
  const { inputType } = event as Partial<InputEvent>;
  return /^(text|password|email)$/.test(type ?? '') && (!inputType || inputType === 'insertReplacementText');
}

function noteElement(memory: Memory, target: EventTarget | null): void {
  if (target instanceof HTMLScriptElement && target.src) fail(memory, target.src, { kind: 'script', by: 'error' });
  else if (target instanceof HTMLLinkElement && /stylesheet|modulepreload/.test(target.rel))
    fail(memory, target.href, { kind: target.rel === 'stylesheet' ? 'style' : 'script', by: 'error' });
}

type Timing = PerformanceResourceTiming & { responseStatus?: number; contentType?: string };

/** One finished request. Numbers and the path's shape only; nothing of it is kept but counts and failed addresses. */
function note(memory: Memory, origin: string, entry: Timing): void {
  const { name } = entry;
  const address = upTo('#', upTo('?', name));
  if (isUpload(address)) memory.uploadMs = entry.responseEnd;
  if (leadsToApps(address)) return noteApp(memory, address, name, entry);
  if (!name.startsWith(origin) || name[origin.length] !== '/') return;
  // Hundreds pass here while a page loads: what needs no look at the answer goes first, and no URL is parsed.
  // String methods rather than patterns, which are slow until they are hot.
  const path = address.slice(origin.length);
  const isAnswer = path.startsWith('/func/') || path.startsWith('/server/');
  if ((!isAnswer && !isAsset(path) && path !== '/config.toml') || isOurs(memory, entry)) return;
  const status = entry.responseStatus ?? null;
  const html = /^text\/html\b/.test(entry.contentType ?? '');
  if (isAsset(path)) return noteAsset(memory, name, path, status, html);
  if (path === '/config.toml') memory.configuration = status === null ? 'unknown' : status >= 400 || html ? 'failed' : 'ok';
  if (!isAnswer) return;
  const answer: Answer = { status, html, atMs: entry.responseEnd, bytes: entry.decodedBodySize };
  noteLogin(memory, path, answer);
  if (/\/admin\/(gql|graphql)$/.test(path)) {
    memory.queryCount += 1;
    const isNews = memory.isBroken || (isOdd(answer) && !isUsual(memory, answer));
    keep(memory.queries, answer);
    if (isNews) memory.wake?.(isRefusal(status) || html ? 'failure' : 'answer');
    return;
  }
  memory.apiCount += 1;
  // A 404 of an absent plugin and the 400 of the silent login are healthy (docs/web-ui.md, noise).
  keep(memory.api, answer);
  if (isRefusal(status)) memory.wake?.('failure');
}

/** The manager is asked for leave (`request-upload`, before it `create_upload_session`); the pieces go to the storage proxy (`/upload`), or through old managers. */
const isUpload = (address: string): boolean => address.endsWith('upload') || address.endsWith('/create_upload_session') || address.includes('/tus/upload/');

const leadsToApps = (address: string): boolean => address.endsWith('/wsproxy-version') || (address.endsWith('/conf') && !address.includes('/func/')) || (address.endsWith('/add') && address.includes('/proxy/'));

/**
 * What leads to an app (docs/web-ui.md, apps): the manager asks the proxy for its version, and says 500 where it cannot reach it; the page
 * sets an old one up (`/conf`), and has the app handed over (`/add`), where a 500 may be the app's.
 */
function noteApp({ apps, queries }: Memory, address: string, name: string, { responseStatus: status, responseEnd }: Timing): void {
  const isHandedOver = address.endsWith('/add');
  const isVersion = address.endsWith('/wsproxy-version');
  if (isVersion) apps.isAsked = true;
  // Firefox 115 does not tell; and what is asked for no app is somebody else's.
  if (status === undefined || !apps.isAsked) return;
  const isFailing = isVersion ? status === 500 : status === 0 || status > 500 || (status === 500 && !isHandedOver);
  // A network or a manager that fails has told of nothing else.
  const isOthers = !navigator.onLine || queries.some((each) => each.status === 0 || (each.status ?? 0) >= 500);
  if (isFailing && isOthers) return;
  // A version that came says that the manager can reach it, and not that the page can.
  if (isFailing || !isVersion || status === 200) Object.assign(apps, { proxy: isFailing ? 'failing' : isVersion ? 'unasked' : 'answers', proxyMs: responseEnd });
  if (isHandedOver && status === 200 && name.includes('app=jupyter')) Object.assign(apps, { handedMs: responseEnd, leftMs: null, backMs: null });
}

/** A try to sign in, or what came of it. The manager greets anybody at "/func/". */
function noteLogin(memory: Memory, path: string, answer: Answer): void {
  if (path === '/server/login') {
    keep(memory.logins, answer);
    memory.sinceLogin = 'nothing';
    memory.wake?.('answer');
    return;
  }
  if (memory.logins.length === 0 || memory.sinceLogin === 'accepted' || memory.sinceLogin === 'refused') return;
  if (path === '/server/login-check') memory.sinceLogin = 'checked';
  else if (path.startsWith('/func/') && path !== '/func/') {
    if (answer.status === 200) memory.sinceLogin = 'accepted';
    if (answer.status === 401) memory.sinceLogin = 'refused';
  }
}

function upTo(mark: string, text: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

const isRefusal = (status: number | null): boolean => status === 0 || status === 401 || (status ?? 0) >= 500;

const isOurs = (memory: Memory, { name, startTime }: Timing): boolean => memory.own.some(({ url, atMs }) => url === name && startTime >= atMs - 1 && startTime - atMs < 50);

/** What an error of status 200 may take: the gateway of 26.8 and newer repeats the query, of some thousand characters, and the answer that it got. */
const errorBytes = 8192;

/** An answer of the list that may have changed what is on screen: an error, HTML, or a body so small that it may be an error. */
function isOdd({ status, html, bytes }: Answer): boolean {
  return html || (status ?? 200) >= 400 || bytes < errorBytes;
}

/** Classic pages ask small things at every refresh. One like those before it is no reason for another look. */
function isUsual({ queries }: Memory, { status, html, bytes }: Answer): boolean {
  return status === 200 && !html && queries.some((each) => each.status === status && each.bytes === bytes);
}

function keep(answers: Answer[], answer: Answer): void {
  answers.push(answer);
  if (answers.length > 8) answers.shift();
}

/** Files of the release; editors' own style sheets under /node_modules/ come as HTML on healthy 23.9 to 25.5 pages. */
const isAsset = (path: string): boolean => (path.endsWith('.js') || path.endsWith('.css') || isIconFont(path)) && !['/node_modules/', '/resources/custom', '/resources/theme'].some((start) => path.startsWith(start));
/** The last file that its style sheet names, so that no other takes its place: to 23.09, and 24.03 to 26.2. Other fonts have others of the system's. */
const isIconFont = (path: string): boolean => path.endsWith('/MaterialIcons-Regular.woff') || path.endsWith('/material-icons-outlined.woff2');
const isMain = (path: string): boolean => /^\/(assets\/index-[^/]*|static\/js\/main\.[^/]*|dist\/components\/backend-ai-(webui|console))\.js$/.test(path);

export const isMainStyle = (path: string): boolean => /^\/(assets\/index-[^/]*|static\/css\/main\.[^/]*)\.css$/.test(path);

function noteAsset(memory: Memory, name: string, path: string, status: number | null, html: boolean): void {
  const kind = path.endsWith('.js') ? 'script' : 'style';
  // A blocked font never arrived, and nothing is kept of it: content blockers have a switch for "remote fonts".
  if (status === null || (status === 0 && isIconFont(path))) return;
  const by = status >= 400 || status === 0 ? 'status' : html ? 'html' : null;
  if (kind === 'script' && isMain(path)) memory.mainBundle = by === null ? 'loaded' : 'failed';
  if (kind === 'style' && isMainStyle(path)) memory.mainStyle = by === null ? 'loaded' : 'failed';
  if (by !== null) fail(memory, name, { kind, by });
  else memory.failed.delete(name);
}

function fail(memory: Memory, address: string, asset: FailedAsset): void {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !isAsset(url.pathname)) return;
  if (isMain(url.pathname)) memory.mainBundle = 'failed';
  if (isMainStyle(url.pathname)) memory.mainStyle = 'failed';
  if (memory.failed.size < 600 && !memory.failed.has(url.href)) memory.failed.set(url.href, asset);
  memory.wake?.('failure');
}
