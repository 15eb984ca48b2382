import { expect, test } from '@playwright/test';
import { until, type RigPage, type RigPopup } from '../rig/index.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { cellOf } from './batch.ts';
import { saidBy } from './cell.ts';
import { canary, fakeWebUi, plainSite, planted, silentSite, type Site } from './hostile/sites.ts';
import { storedBy, tabAt, watchedBy } from './inside.ts';
import { launchFor } from './suite.ts';

/** A page can lie about itself; it can never cause more than a message. And what pages hold is neither kept nor said. */
const release = '26.8.0';
/** In which forged events come and go; longer than any look takes. */
const forgeries = 4;

test.describe.serial('a hostile page', () => {
  let rig: ChromiumRig;
  let fake: Site;
  let plain: Site;
  let elsewhere: Site;

  test.beforeAll(async () => {
    rig = (await launchFor('chromium', release)) as ChromiumRig;
    elsewhere = await silentSite();
    plain = await plainSite();
    fake = await fakeWebUi(elsewhere.origin, rig.extensionId);
  });
  test.afterAll(async () => {
    for (const site of [elsewhere, plain, fake]) await site.close();
    await rig.close();
  });

  async function saysNoSecret(): Promise<void> {
    expect(JSON.stringify(await storedBy(rig))).not.toContain(canary);
    expect((await rig.consoles()).filter((said) => said.includes(canary))).toEqual([]);
  }
  const isUntouched = async (page: RigPage): Promise<void> => {
    const keys = await page.evaluate(`kept.then(() => caches.keys()).then((names) => [names.length, Object.keys(localStorage).length, sessionStorage.length, document.cookie.includes('${canary}')])`);
    expect(keys).toEqual([1, 5, 1, true]);
    expect(await page.evaluate('reached')).toEqual([]);
    expect(elsewhere.asked).toEqual([]);
  };
  /** Until the page has forged on for a while. */
  const forge = async (page: RigPage): Promise<void> => void (await page.waitFor(`forged >= ${forgeries + Number(await page.evaluate('forged'))}`, { what: 'forged events' }));

  test('the ears of this test hear', async () => {
    await rig.extensionEval(`console.warn('heard in a page')`);
    await rig.context.serviceWorkers()[0]?.evaluate(`console.warn('heard in the worker')`);
    const said = (await rig.consoles()).join();
    expect(said).toContain('heard in a page');
    expect(said).toContain('heard in the worker');
  });

  test('that nobody clicked on is not even looked at', async () => {
    const page = await rig.newPage();
    await page.goto(`${fake.origin}/session?${planted('query')}`);
    await forge(page);
    expect(fake.asked.filter((request) => !/^GET \/(session|assets|resources)/.test(request))).toEqual([]);
    expect(await storedBy(rig)).toEqual({ session: {}, local: {}, sync: {} });
    await isUntouched(page);
    await page.close();
  });

  async function openFake(): Promise<[RigPage, RigPopup]> {
    const page = await rig.newPage();
    await page.goto(`${fake.origin}/session?${planted('query')}#${planted('fragment')}`);
    await page.waitFor('forged > 0', { what: 'forged events' });
    return [page, await rig.openPopup(page)];
  }
  const loads = (): number => fake.asked.filter((request) => request === 'GET /session').length;

  test('gets a message at most from the popup, and no second visit', async () => {
    const before = loads();
    const [page, popup] = await openFake();
    expect(await saidBy(popup), 'the lie is taken for what it says').toBe('broken-asset-copy');
    await forge(page);
    await page.clickAt(400, 300);
    await isUntouched(page);
    expect(loads() - before).toBe(1);
    expect(fake.asked.filter((request) => request === 'POST /func/admin/gql').length).toBeLessThanOrEqual(2);
    expect(Object.keys((await storedBy(rig)).session).filter((key) => key.startsWith('repair:'))).toEqual([]);
    await saysNoSecret();
    await popup.close();
    await page.close();
  });

  test('cannot put the popup into a frame of its own', async () => {
    const [page, popup] = await openFake();
    const frames = rig.context.pages().flatMap((each) => each.frames()).map((frame) => frame.url());
    expect(frames.filter((url) => url.startsWith(`chrome-extension://${rig.extensionId}/src/`))).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('that somebody was fooled into watching gets no more', async () => {
    const [page, popup] = await openFake();
    await saidBy(popup);
    await popup.click('[data-testid=watch]');
    await until(async () => ((await watchedBy(rig)) as string[]).includes(fake.origin), { what: 'the site to be watched' });
    await popup.close();
    const before = { loads: loads(), asked: fake.asked.length };
    await page.reload();
    await until(async () => JSON.stringify((await storedBy(rig)).session).includes('"since":"start"'), { what: 'a look from the start' });
    await forge(page);
    expect(loads() - before.loads, 'nothing repairs by itself').toBe(1);
    expect(fake.asked.slice(before.asked).filter((request) => request === 'POST /func/admin/gql').length).toBeLessThanOrEqual(2);
    await isUntouched(page);
    await saysNoSecret();
    await page.close();
  });

  test('and a page that is no Web-UI leaves no trace, though our permission covers its host', async () => {
    const page = await rig.newPage();
    const before = await storedBy(rig);
    await page.goto(`${plain.origin}/page?${planted('query')}`);
    await page.type('input', planted('typed'));
    const tabId = await tabAt(rig, plain.origin);
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('not-web-ui');
    await popup.close();
    expect(await storedBy(rig)).toEqual(before);
    expect(JSON.stringify(await storedBy(rig))).not.toContain(plain.origin);
    expect(plain.asked).toEqual(['GET /page']);
    expect(await rig.extensionEval(`chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => typeof globalThis.__webUiRepair }).then(([{ result }]) => result)`)).toBe('undefined');
    await saysNoSecret();
    await page.close();
  });

  test('secrets of a real page outlast no repair', async () => {
    const cell = cellOf(release, 'list-500-passing');
    try {
      await cell.play(rig);
      const { page } = cell;
      await page.evaluate(`(() => {
        const secret = (where) => '${canary}-' + where;
        history.replaceState(history.state, '', location.pathname + '?note=' + secret('query') + '#' + secret('fragment'));
        document.title = secret('title');
        document.cookie = 'note=' + secret('cookie');
        for (const key of Object.keys(localStorage)) if (!/sessionid|api_endpoint|logs/.test(key)) localStorage.setItem(secret('key') + key, secret('value'));
        const logs = JSON.parse(localStorage.getItem('backendaiwebui.logs') ?? '[]');
        localStorage.setItem('backendaiwebui.logs', JSON.stringify([{ isError: true, timestamp: new Date().toUTCString(), requestUrl: '/func/admin/gql?' + secret('log'), requestParameters: secret('body'), statusCode: 500, message: secret('message') }, ...logs]));
        document.querySelector('.ant-alert-error, .ant-result, main')?.append(secret('error text'));
      })()`);
      const popup = await rig.openPopup(page);
      expect(await saidBy(popup)).toBe('failed-list');
      await saysNoSecret();
      await popup.click('[data-testid=fix]');
      await popup.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 60_000, what: 'the proof' });
      expect(await page.url(), 'it came back to where it was').toContain(canary);
      await saysNoSecret();
      await popup.close();
    } finally {
      await cell.close();
    }
  });

  test('nor do those of a login that failed, and of what the browser stores for it', async () => {
    const cell = cellOf(release, 'wrong-password');
    try {
      await cell.play(rig);
      const { page, lab } = cell;
      const { hostname } = new URL(lab.origin);
      await rig.grant(`*://${hostname}/*`);
      await rig.context.addCookies(['AIOHTTP_SESSION', 'sToken', 'note'].map((name) => ({ name, value: planted('cookie'), domain: hostname, path: '/' })));
      await page.evaluate(`(() => {
        history.replaceState(history.state, '', '${lab.listRoute}?note=${planted('query')}');
        localStorage.setItem('backendaiwebui.login.${planted('key')}', '${planted('stored')}');
        localStorage.setItem('backendaiwebui.logs', '[{"requestParameters":"${planted('log')}');
        document.querySelector('.ant-alert-error')?.append('${planted('alert')}');
        document.querySelector('.ant-modal form')?.append('${planted('panel')}');
      })()`);
      const popup = await rig.openPopup(page);
      expect(await saidBy(popup)).toBe('broken-client-log');
      expect((await rig.consoles()).join(), 'a content script is heard too').toContain('unreadable client log');
      await saysNoSecret();
      await popup.click('[data-testid=fix]');
      await popup.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 60_000, what: 'the proof' });
      await saysNoSecret();
      await popup.close();

      const site = await rig.newPage();
      await site.goto(`chrome-extension://${rig.extensionId}/src/site-data/index.html?tab=${await tabAt(rig, lab.origin)}&lang=en`);
      await site.waitFor(`document.querySelector('[data-testid=clear]') !== null`, { what: 'the page of the site data' });
      await site.click('[data-testid=clear]');
      await site.waitFor(`document.querySelector('main[data-working=false][data-outcome=cleared]') !== null`, { timeoutMs: 60_000, what: 'the data to be cleared' });
      // Its user sees names there. Values are seen by nobody, and kept in one place for an hour, to be given back.
      for (const value of ['cookie', 'stored', 'log']) expect(await site.evaluate('document.documentElement.outerHTML')).not.toContain(planted(value));
      const { session, ...lasting } = await storedBy(rig);
      const { [`undo:${lab.origin} 0`]: undo, ...kept } = session;
      expect(JSON.stringify(undo)).toContain(planted('stored'));
      expect(JSON.stringify([kept, lasting])).not.toContain(canary);
      expect((await rig.consoles()).filter((said) => said.includes(canary))).toEqual([]);
      await site.close();
    } finally {
      await cell.close();
    }
  });
});
