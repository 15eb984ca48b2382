import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in everything that must never be kept or said. */
export const canary = 'CANARY';
const secret = (where: string): string => `${canary}-${where}-5e3a`;

export interface Site {
  readonly origin: string;
  /** "GET /path", in order; favicons left out, since the browser asks for those. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

type Answers = (path: string, ask: IncomingMessage) => { readonly type: string; readonly body: string; readonly status?: number } | null;

async function serve(answers: Answers): Promise<Site> {
  const asked: string[] = [];
  const server: Server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? '/';
    if (path !== '/favicon.ico') asked.push(`${request.method} ${path.split('?', 1)[0]}`);
    const answer = answers(path, request);
    response.writeHead(answer?.status ?? (answer ? 200 : 404), { 'Content-Type': answer?.type ?? 'text/plain', 'Set-Cookie': `token=${secret('set-cookie')}; Path=/` });
    response.end(answer?.body ?? secret('404'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

/** A page like most of the web; it holds secrets too. */
export const plainSite = (): Promise<Site> =>
  serve((path) => (path.startsWith('/page') ? { type: 'text/html', body: `<!doctype html><title>${secret('title')}</title><h1>${secret('text')}</h1><input>` } : null));

/** Nobody must ever ask it anything. */
export const silentSite = (): Promise<Site> => serve(() => ({ type: 'text/plain', body: secret('elsewhere') }));

const json = (body: object) => ({ type: 'application/json', body: JSON.stringify(body) });

/**
 * Everything by which a Web-UI is known, and files that "failed" although the "server" has good ones: the diagnosis with the dearest
 * plan that a page can lie itself into. Its events are forged, its overlay covers all, and it reaches for the extension.
 */
export const fakeWebUi = (elsewhere: string, extensionId: string): Promise<Site> =>
  serve((path, { headers }) => {
    const { pathname } = new URL(path, 'http://fake');
    if (pathname === '/session' || pathname === '/') return { type: 'text/html', body: fakePage(elsewhere, extensionId) };
    if (pathname === '/version.json') return json({ package: secret('version'), build: secret('build') });
    if (pathname === '/config.toml') return { type: 'text/plain', body: `[general]\napiEndpoint = "${elsewhere}/${secret('endpoint')}"\n` };
    if (pathname.startsWith('/resources/i18n/')) return json({ errorBoundary: { ExpiredLoginSessionTitle: secret('i18n') } });
    if (pathname === '/func/admin/gql') return json({ data: { compute_session_nodes: { count: 7, edges: [{ node: { id: secret('node') } }] } }, extensions: { note: secret('answer') } });
    // Refused to the page, good for whoever looks.
    if (/^\/(assets|resources)\//.test(pathname)) return headers['sec-fetch-dest'] === 'empty' ? { type: 'text/javascript', body: `// ${secret('asset')}` } : null;
    if (pathname.startsWith('/func/')) return json({ version: secret('manager') });
    return null;
  });

const fakePage = (elsewhere: string, extensionId: string): string => `<!doctype html>
<html lang="en">
<head>
<title>${secret('title')}</title>
<script>globalThis.packageVersion = "26.8.0"; globalThis.buildNumber = "1234"; globalThis.backendaiclient = { current_group: 'default', groupIds: { default: '${secret('project')}' } };</script>
<link rel="stylesheet" href="/resources/broken-${secret('style')}.css">
</head>
<body>
<noscript>Could not render Backend.AI Web UI</noscript>
<backend-ai-webui id="webui-shell"></backend-ai-webui>
<div id="react-root" style="width: 800px; height: 600px"><div class="ant-layout" style="width: 800px; height: 600px">
  <div data-testid="page-session" data-secret="${secret('attribute')}">
    <div class="ant-tabs-tab ant-tabs-tab-active">${secret('tab')} 7</div>
    <div class="ant-alert-error ant-result ant-result-error">An error has occurred. ${secret('error')}<button>Reload the page</button></div>
  </div>
</div></div>
<div id="version-detail">${secret('detail')}</div>
<div id="overlay" style="position: fixed; inset: 0; z-index: 2147483647; opacity: 0.01"></div>
<script src="/assets/index-${secret('bundle')}.js"></script>
<script>
  document.cookie = 'session=${secret('cookie')}; path=/';
  localStorage.setItem('backendaiwebui.sessionid', '${secret('sessionid')}');
  localStorage.setItem('backendaiwebui.api_endpoint', '${elsewhere}');
  localStorage.setItem('backendaiwebui.${secret('key')}', '${secret('value')}');
  localStorage.setItem('backendaiwebui.settings.user.selected_language', '"en"');
  localStorage.setItem('backendaiwebui.logs', JSON.stringify([{ isError: true, timestamp: new Date().toUTCString(), requestUrl: location.origin + '/func/admin/gql?${secret('log')}', statusCode: '${secret('status')}', message: '${secret('message')}' }]));
  sessionStorage.setItem('draft', '${secret('draft')}');
  globalThis.kept = caches.open('workbox-precache-v2-' + location.origin + '/').then((cache) => cache.put('/index.html', new Response('${secret('cache')}')));

  globalThis.forged = 0;
  setInterval(() => {
    globalThis.forged += 1;
    window.dispatchEvent(Object.assign(new Event('vite:preloadError', { cancelable: true }), { payload: new Error('${secret('preload')}') }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    for (const name of ['backend-ai-connected', 'backend-ai-logout', 'backend-ai-network-soft-time-out', 'visibilitychange'])
      document.dispatchEvent(new CustomEvent(name, { detail: '${secret('detail')}' }));
    const script = document.createElement('script');
    script.src = '${elsewhere}/never-added.js';
    script.dispatchEvent(new Event('error'));
    for (const message of [{ type: 'fix', tabId: 1, consent: true }, { type: 'report', evidence: {} }, { type: 'act', remedy: 'reset-service-worker', key: '1' }]) window.postMessage(message, '*');
  }, 900);

  // What a page may not have of an extension.
  globalThis.reached = (async () => {
    const reached = [];
    const take = (what, promise) => promise.then(() => reached.push(what), () => undefined);
    await take('a file', fetch('chrome-extension://${extensionId}/content/act-stored.js'));
    if (globalThis.chrome?.runtime?.sendMessage !== undefined) reached.push('its messages');
    if (globalThis.__webUiRepair !== undefined || globalThis.__webUiRepairAct !== undefined) reached.push('its memory');
    return reached;
  })();
  const frame = document.createElement('iframe');
  frame.id = 'framed';
  frame.src = 'chrome-extension://${extensionId}/src/popup/index.html';
  document.body.append(frame);
</script>
</body></html>`;

export const planted = secret;
