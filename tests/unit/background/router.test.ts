import { describe, expect, it } from 'vitest';
import { newRouter, type Asker, type ContentHandlers, type PageHandlers, type Sender } from '../../../src/background/router.ts';

const self = { id: 'us', base: 'chrome-extension://us/' };
const page: Sender = { id: 'us', origin: 'https://webui.lab.test', url: 'https://webui.lab.test/session', frameId: 0, documentId: 'd1', tab: { id: 7, url: 'https://webui.lab.test/session?type=all', incognito: false } };
const popup: Sender = { id: 'us', origin: 'chrome-extension://us', url: 'chrome-extension://us/src/popup/index.html' };

function setUp() {
  const heard: { handler: string; asker?: Asker; message: unknown }[] = [];
  const content = (handler: string) => async (asker: Asker, message: unknown) => void heard.push({ handler, asker, message });
  const own = (handler: string) => async (message: unknown) => {
    heard.push({ handler, message });
    if (handler === 'cancel') throw new Error('nothing to cancel');
    return null;
  };
  const contents = { marked: content('marked'), report: content('report') } as unknown as ContentHandlers;
  const pages = Object.fromEntries(['look', 'fix', 'cancel', 'watch', 'tellWhenBack', 'forget', 'watchSite', 'forgetSite', 'showAgain'].map((name) => [name, own(name)])) as unknown as PageHandlers;
  return { heard, route: newRouter(self, contents, pages) };
}

describe('router', () => {
  it('takes tab, origin and document from the browser, whatever the message says', async () => {
    const { route, heard } = setUp();
    const forged = { type: 'report', tabId: 1, origin: 'https://bank.test', document: 'd9', url: 'https://bank.test/', evidence: {} };
    expect(await route(forged, page)).toEqual({ value: undefined });
    expect(heard[0]?.asker).toEqual({ tabId: 7, origin: 'https://webui.lab.test', document: 'd1', url: 'https://webui.lab.test/session?type=all' });
  });

  it('reads the origin from the address where the browser tells none (Firefox 115)', async () => {
    const { route, heard } = setUp();
    const { origin: _origin, documentId: _documentId, ...old } = page;
    await route({ type: 'marked' }, { ...old, url: 'https://webui.lab.test:8443/session' });
    expect(heard[0]?.asker).toMatchObject({ origin: 'https://webui.lab.test:8443', document: null });
  });

  it.each<[string, unknown, Sender]>([
    ['an unknown type', { type: 'hello' }, page],
    ['a type from the prototype', { type: 'constructor' }, page],
    ['no type', {}, page],
    ['no object', 'report', page],
    ['null', null, popup],
    ['another extension', { type: 'fix', tabId: 7, consent: true }, { ...popup, id: 'them' }],
    ['a page that asks for a repair', { type: 'fix', tabId: 7, consent: true }, page],
    ['a page that asks to be watched', { type: 'watch', tabId: 7 }, page],
    ['a frame', { type: 'report', evidence: {} }, { ...page, frameId: 3 }],
    ['no tab', { type: 'marked' }, { ...page, tab: undefined }],
    ['a sandboxed page', { type: 'marked' }, { ...page, origin: 'null' }],
    ['a file', { type: 'marked' }, { ...page, origin: 'file://', url: 'file:///etc/hosts' }],
    ['our page as a content script', { type: 'report', evidence: {} }, popup],
    ['our page without a tab', { type: 'look' }, popup],
    ['our page with a tab that is none', { type: 'look', tabId: 'all' }, popup],
    ['a page that wants a site forgotten', { type: 'forgetSite', origin: 'https://webui.lab.test' }, page],
    ['a site that is a tab', { type: 'forgetSite', tabId: 7 }, popup],
    ['a tab that is a site', { type: 'look', origin: 'https://webui.lab.test' }, popup],
    ['a site with a path', { type: 'watchSite', origin: 'https://webui.lab.test/' }, popup],
    ['a site of another kind', { type: 'watchSite', origin: 'chrome-extension://us' }, popup],
    ['a site that is every host', { type: 'forgetSite', origin: 'https://*' }, popup],
    ['a site that is no text', { type: 'showAgain', origin: ['https://webui.lab.test'], fault: null }, popup],
    ['an address that only begins like ours', { type: 'look', tabId: 7 }, { ...popup, url: 'chrome-extension://us.evil/popup.html' }],
  ])('leaves alone: %s', (_name, message, sender) => {
    const { route, heard } = setUp();
    expect(route(message, sender)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('serves the popup, also where its page stands in a tab', async () => {
    const { route } = setUp();
    expect(await route({ type: 'look', tabId: 7 }, popup)).toEqual({ value: null });
    expect(await route({ type: 'look', tabId: 7 }, { ...popup, frameId: 0, tab: { id: 9, incognito: false } })).toEqual({ value: null });
  });

  it.each(['watchSite', 'forgetSite', 'showAgain'])('serves the options, which are about a site and about no tab: %s', async (type) => {
    const { route, heard } = setUp();
    const message = { type, origin: 'https://webui.lab.test:8443', fault: null };
    expect(await route(message, popup)).toEqual({ value: null });
    expect(heard).toEqual([{ handler: type, message }]);
  });

  it('answers what went wrong', async () => {
    const { route } = setUp();
    expect(await route({ type: 'cancel', tabId: 7 }, popup)).toEqual({ error: 'nothing to cancel' });
  });
});
