import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { RigPage, RigPopup } from '../types.ts';
import { until } from '../wait.ts';
import { attach, evaluates, sender, targets, type Send } from './raw.ts';

const clickTimeoutMs = 15_000;

export async function chromiumPage(page: Page): Promise<RigPage> {
  const consoleErrors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(`${message.text()} (${message.location().url})`));
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  // Runtime.evaluate itself: Playwright's evaluate(string) goes through eval, which a page's CSP may forbid.
  const send = sender(await page.context().newCDPSession(page));
  const { evaluate, waitFor } = evaluates(send);

  return {
    evaluate,
    waitFor,
    consoleErrors,
    async goto(url, { mayFail = false } = {}) {
      try {
        await page.goto(url);
      } catch (error) {
        if (!mayFail) throw error;
      }
    },
    async reload() {
      await page.reload();
    },
    url: async () => page.url(),
    click: (selector, { timeoutMs = clickTimeoutMs } = {}) => page.locator(selector).first().click({ timeout: timeoutMs }),
    clickAt: (x, y) => page.mouse.click(x, y),
    async type(selector, text) {
      const field = page.locator(selector).first();
      await field.click({ timeout: clickTimeoutMs });
      await field.fill('');
      await field.pressSequentially(text);
    },
    async freezeAnimations(frozen) {
      await send('Animation.enable');
      await send('Animation.setPlaybackRate', { playbackRate: frozen ? 0 : 1 });
    },
    async screenshot(path) {
      await page.screenshot({ path });
    },
    addCookies: (cookies) => page.context().addCookies(cookies.map((cookie) => ({ path: '/', ...cookie }))),
    async setLocalStorage(entries) {
      await evaluate(`for (const [key, value] of Object.entries(${JSON.stringify(entries)})) localStorage.setItem(key, value)`);
    },
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

export interface ChromiumPopup extends RigPopup {
  /** A trusted key, down and up, for the document alone: what it leaves does not reach the browser's own window. */
  press(key: keyof typeof keys): Promise<void>;
}

/** Its targets come and go without Playwright; all is raw CDP. */
export async function chromiumPopup(browser: CDPSession, targetId: string): Promise<ChromiumPopup> {
  const toBrowser = sender(browser);
  const { send, detach } = await attach(browser, targetId);
  const { evaluate, waitFor } = evaluates(send);
  const isOpen = async (): Promise<boolean> => (await targets(toBrowser, ['page'])).some((target) => target.targetId === targetId);
  // Before that it is an empty document without chrome.*.
  await waitFor(`location.protocol === 'chrome-extension:' && document.readyState === 'complete'`, { what: 'the popup to load' });

  return {
    evaluate,
    waitFor,
    isOpen,
    async click(selector, options = {}) {
      // The popup grows while it opens, and input before its first paint is dropped: so it is asked whether the click arrived.
      await until(
        async () => {
          const point = (await evaluate(restingCentreOf(selector))) as Point | null;
          if (!point) return false;
          await mouseClick(send, point);
          return !(await isOpen()) || (await evaluate(hasArrived));
        },
        { what: `${selector} to take a click in the popup`, ...options },
      );
    },
    async press(key) {
      const event = { key, code: key, windowsVirtualKeyCode: keys[key], ...(key === 'Enter' ? { text: '\r' } : {}) };
      for (const type of ['keyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, ...event });
    },
    async screenshot(path) {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    async close() {
      if (!(await isOpen())) return;
      await detach();
      await toBrowser('Target.closeTarget', { targetId });
      await until(async () => !(await isOpen()), { what: 'the popup to close' });
    },
  };
}

/** Windows' virtual key codes, which CDP goes by everywhere. */
const keys = { Tab: 9, Enter: 13 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the element once it stays where it is for two frames; null until then. It also listens for the click. */
const restingCentreOf = (selector: string): string => `(async () => {
  const element = document.querySelector(${JSON.stringify(selector)});
  if (!element || element.disabled) return null;
  element.scrollIntoView({ block: 'center' });
  const place = () => { const { left, top, width, height } = element.getBoundingClientRect(); return [left, top, width, height].join(); };
  const before = place();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const [left, top, width, height] = place().split(',').map(Number);
  const point = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  if (place() !== before || !width || !height || !hit || !(element.contains(hit) || hit.contains(element))) return null;
  window.rigClickArrived = false;
  element.addEventListener('click', () => { window.rigClickArrived = true; }, { capture: true, once: true });
  return point;
})()`;
const hasArrived = 'window.rigClickArrived';

async function mouseClick(send: Send, { x, y }: Point): Promise<void> {
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  for (const type of ['mousePressed', 'mouseReleased']) {
    await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }
}
