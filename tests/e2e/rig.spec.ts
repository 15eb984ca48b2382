import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { launchRig, type BrowserName, type Rig } from '../rig/index.ts';

/** Notices when a browser changes what every other test stands on (facts: how an extension is launched and driven). */

const activeTabUrl = 'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.url)';

const mayLook = `chrome.tabs.query({ active: true, currentWindow: true })
  .then(([{ id }]) => chrome.scripting.executeScript({ target: { tabId: id }, func: () => 1 }))
  .then(() => true, () => false)`;

/** `chrome.permissions` gives promises in both; Firefox's own name for it works there too. */
const origins = 'chrome.permissions.getAll().then(({ origins }) => origins)';

/** The popup's own buttons depend on the page; this one is always there. */
const addButton = `(() => {
  const button = document.createElement('button');
  button.id = 'probe';
  button.textContent = 'probe';
  button.addEventListener('click', (event) => { button.textContent = event.isTrusted ? 'trusted' : 'forged' });
  document.body.append(button);
})()`;

const plainSite = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>plain</title><h1>Not a Web-UI</h1><input id="field">');
});
let site: string;

test.beforeAll(async () => {
  await new Promise<void>((resolve) => plainSite.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(plainSite.address() as AddressInfo).port}/`;
});
test.afterAll(() => plainSite.close());

for (const browser of ['chromium', 'firefox'] as const satisfies readonly BrowserName[]) {
  test.describe(`the rig in ${browser}`, () => {
    let rig: Rig;
    test.beforeAll(async () => {
      rig = await launchRig({ browser, extensionDir: `dist/${browser}` });
    });
    test.afterAll(() => rig.close());

    test('opens the real popup by a real click, on the tab it was asked for', async () => {
      const page = await rig.newPage();
      const other = await rig.newPage();
      await page.goto(`${site}asked`);
      await other.goto(`${site}other`);
      const popup = await rig.openPopup(page);
      expect(await popup.evaluate(activeTabUrl)).toBe(`${site}asked`);
      expect(await popup.isOpen()).toBe(true);
      await popup.evaluate(addButton);
      await popup.click('#probe');
      expect(await popup.evaluate(`document.querySelector('#probe').textContent`)).toBe('trusted');
      await popup.close();
      expect(await popup.isOpen()).toBe(false);
      await other.close();
      await page.close();
    });

    test(`has activeTab after a reload: ${browser === 'chromium' ? 'kept' : 'lost, so that a repair needs the host'}`, async () => {
      const page = await rig.newPage();
      await page.goto(`${site}reloaded`);
      const popup = await rig.openPopup(page);
      expect(await popup.evaluate(mayLook)).toBe(true);
      await page.reload();
      expect(await popup.evaluate(mayLook)).toBe(browser === 'chromium');
      await popup.close();
      await page.close();
    });

    test('clicks and types as a person does', async () => {
      const page = await rig.newPage();
      await page.goto(site);
      await page.evaluate(`document.querySelector('#field').addEventListener('input', (event) => { window.trusted = event.isTrusted })`);
      await page.type('#field', 'hello');
      expect(await page.evaluate(`document.querySelector('#field').value`)).toBe('hello');
      expect(await page.evaluate('window.trusted')).toBe(true);
      await page.close();
    });

    test('grants a host as if the user had accepted the prompt', async () => {
      expect(await rig.extensionEval(origins)).toEqual([]);
      await rig.grant('*://127.0.0.1/*');
      expect(JSON.stringify(await rig.extensionEval(origins))).toContain('://127.0.0.1/*');
    });

    test("stops the worker, which storage outlives", async () => {
      await rig.extensionEval(`chrome.storage.session.set({ kept: 1 })`);
      await rig.killWorker();
      expect(await rig.extensionEval(`chrome.storage.session.get('kept')`)).toEqual({ kept: 1 });
    });
  });
}

test('a Chrome that ignores --load-extension (137 and later) takes the extension over the debugging pipe', async () => {
  // Of a switch given twice Chromium takes the last.
  const rig = await launchRig({ browser: 'chromium', extensionDir: 'dist/chromium', args: ['--load-extension=/nowhere'] });
  try {
    expect(await rig.extensionEval('chrome.runtime.id')).toBe(rig.extensionId);
    const popup = await rig.openPopup(await rig.newPage());
    expect(await popup.evaluate('location.protocol')).toBe('chrome-extension:');
  } finally {
    await rig.close();
  }
});
