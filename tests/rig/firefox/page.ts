import { writeFile } from 'node:fs/promises';
import type { RigPage } from '../types.ts';
import { until } from '../wait.ts';
import type { Driver } from './driver.ts';
import { centreOf, clickAt, clickInside, replaceBy, type Point } from './input.ts';
import type { RigPopup } from '../types.ts';

const loadTimeoutMs = 30_000;

/**
 * Starts a load and waits for its end. A load that moves to another process is first aborted in the old one, hence
 * 0x804b0002 (NS_BINDING_ABORTED) ends nothing.
 */
const loading = (start: string): string => `
const tab = tabOf(args[0]);
const { STATE_START, STATE_STOP, STATE_IS_NETWORK } = Ci.nsIWebProgressListener;
const { promise, resolve } = Promise.withResolvers?.() ?? (() => { const it = {}; it.promise = new Promise((r) => { it.resolve = r; }); return it; })();
let started = false;
const listener = {
  onStateChange(browser, progress, request, flags, status) {
    if (browser !== tab.linkedBrowser || !progress.isTopLevel || !(flags & STATE_IS_NETWORK)) return;
    if (flags & STATE_START) started = true;
    if (flags & STATE_STOP && started && status !== 0x804b0002) resolve(status);
  },
};
gBrowser.addTabsProgressListener(listener);
const timer = setTimeout(() => resolve('did not end in ${loadTimeoutMs / 1000} s'), ${loadTimeoutMs});
try {
  ${start};
  const status = await promise;
  return status === 0 ? null : typeof status === 'string' ? status : 'failed with 0x' + status.toString(16);
} finally {
  clearTimeout(timer);
  gBrowser.removeTabsProgressListener(listener);
}`;

/** Kept in the browser window by rig.ts; console.error itself stays in the page's process and is not seen. */
const errorsOf = 'const errors = window.rigErrors.filter(({ browserId }) => browserId === args[0]).map(({ text }) => text); return errors';

export function firefoxPage(driver: Driver, handle: string, browserId: number): RigPage {
  const consoleErrors: string[] = [];
  const evaluate = (expression: string): Promise<unknown> => driver.inTab(browserId, expression);
  const gather = async (): Promise<void> => {
    const all = (await driver.inBrowser(errorsOf, browserId)) as string[];
    consoleErrors.push(...all.slice(consoleErrors.length));
  };
  const load = async (what: string, start: string, url?: string): Promise<void> => {
    const trouble = await driver.inBrowser(loading(start), browserId, url);
    await gather();
    if (trouble) throw new Error(`${what} ${String(trouble)}`);
  };
  const waitFor: RigPage['waitFor'] = async (expression, options = {}) => {
    const value = await until(() => evaluate(expression), { what: expression, ...options });
    await gather();
    return value;
  };
  const click: RigPage['click'] = async (selector, options = {}) => {
    const point = await waitFor(centreOf(selector), { what: `${selector} to be clickable`, ...options });
    await driver.perform(handle, clickAt(point as Point));
  };

  return {
    evaluate,
    waitFor,
    consoleErrors,
    async goto(url, { mayFail = false } = {}) {
      const start = `tab.linkedBrowser.loadURI(Services.io.newURI(args[1]), { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })`;
      try {
        await load(`Loading ${url}`, start, url);
      } catch (error) {
        if (!mayFail) throw error;
      }
    },
    reload: () => load('Reloading', 'gBrowser.reloadTab(tab)'),
    url: async () => String(await driver.inBrowser('return tabOf(args[0]).linkedBrowser.currentURI.spec', browserId)),
    click,
    clickAt: (x, y) => driver.perform(handle, clickAt({ x, y })),
    async type(selector, text) {
      await click(selector);
      await driver.perform(handle, replaceBy(text));
    },
    freezeAnimations: async () => undefined,
    screenshot: (path) => snapshot(driver, 'tabOf(args[0]).linkedBrowser.browsingContext', browserId, path),
    async addCookies(cookies) {
      for (const cookie of cookies) await driver.inBrowser(addCookie, { path: '/', secure: false, httpOnly: false, ...cookie });
    },
    async setLocalStorage(entries) {
      await evaluate(`Object.entries(${JSON.stringify(entries)}).forEach(([key, value]) => localStorage.setItem(key, value))`);
    },
    async bringToFront() {
      await driver.inBrowser('gBrowser.selectedTab = tabOf(args[0])', browserId);
    },
    async close() {
      await driver.inBrowser('gBrowser.removeTab(tabOf(args[0]))', browserId);
    },
  };
}

/** Arguments of nsICookieManager.add; sameSite 0 None, 1 Lax, 2 Strict; schemeMap 1 http, 2 https. */
const addCookie = `
const { name, value, domain, path, secure, httpOnly, sameSite, expires } = args[0];
const end = expires === undefined ? Date.now() + 86400000 : expires * 1000;
const inMs = Services.vc.compare(Services.appinfo.version, '142') >= 0;
Services.cookies.add(domain, path, name, value, secure, httpOnly, expires === undefined, inMs ? end : Math.round(end / 1000), {},
  { Strict: 2, Lax: 1, None: 0 }[sameSite ?? 'Lax'], secure ? 2 : 3);`;

async function snapshot(driver: Driver, context: string, id: number, path: string): Promise<void> {
  const data = (await driver.inBrowser(
    `const image = await (${context}).currentWindowGlobal.drawSnapshot(null, 1, 'white');
     const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
     canvas.width = image.width; canvas.height = image.height;
     canvas.getContext('2d').drawImage(image, 0, 0);
     return canvas.toDataURL('image/png').split(',')[1];`,
    id,
  )) as string;
  await writeFile(path, Buffer.from(data, 'base64'));
}

export async function firefoxPopup(driver: Driver, contextId: number): Promise<RigPopup> {
  const evaluate = (expression: string): Promise<unknown> => driver.inContext(contextId, expression);
  const waitFor: RigPopup['waitFor'] = (expression, options = {}) => until(() => evaluate(expression), { what: expression, ...options });
  const isOpen = async (): Promise<boolean> => (await driver.inBrowser(`return ${panelOf}?.state === 'open'`, contextId)) as boolean;
  await until(isOpen, { what: 'the popup panel to be open' });
  await waitFor(`location.protocol === 'moz-extension:' && document.readyState === 'complete'`, { what: 'the popup to load' });

  return {
    evaluate,
    waitFor,
    isOpen,
    async click(selector, options = {}) {
      await until(() => driver.inContext(contextId, clickInside(selector), 'system'), { what: `${selector} to take a click in the popup`, ...options });
    },
    screenshot: (path) => snapshot(driver, 'BrowsingContext.get(args[0])', contextId, path),
    async close() {
      await driver.inBrowser(`${panelOf}?.hidePopup()`, contextId);
      await until(async () => !(await isOpen()), { what: 'the popup to close' });
    },
  };
}

const panelOf = `BrowsingContext.get(args[0])?.embedderElement?.closest('panel')`;
