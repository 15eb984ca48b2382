// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../../src/background/diagnose.ts';
import { collect } from '../../../src/content/collect.ts';
import { detect } from '../../../src/content/detectors/detect.ts';
import { newMemory, shared } from '../../../src/content/memory.ts';
import type { Evidence } from '../../../src/core/evidence.ts';

const noApi = { status: 'unavailable', reason: 'no-api' };
const index = '<head><script>globalThis.packageVersion = "26.8.0"; globalThis.buildNumber = "1";</script></head><body><div id="react-root"><div class="ant-modal"><input id="password" autocomplete="current-password"></div></div></body>';

/** nginx with `try_files $uri /index.html`, as the Web-UI's own README has it: there is nothing but files, and no POST. */
function serveFiles(config: string | null): void {
  const html = (status: number, text: string) => new Response(text, { status, headers: { 'Content-Type': 'text/html' } });
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    if (method === 'POST') return html(405, '<html><head><title>405 Not Allowed</title></head></html>');
    return url === '/config.toml' && config !== null ? new Response(config, { headers: { 'Content-Type': 'application/octet-stream' } }) : html(200, index);
  });
}

async function ask(): Promise<Evidence> {
  const memory = (shared.__webUiRepair = newMemory('start'));
  vi.spyOn(memory.clock, 'awakeMs').mockReturnValue(4_000);
  vi.resetModules();
  await import('../../../src/content/probe.ts');
  return (await memory.probe?.askAbout(collect(memory, null), memory, null)) as Evidence;
}
const says = (evidence: Evidence) => {
  const said = diagnose(evidence, detect(evidence));
  return said.verdict === 'faulty' ? said.fault : said.verdict;
};

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { id: 'us', getURL: () => 'chrome-extension://us/' } });
  document.documentElement.innerHTML = index;
  for (const element of document.querySelectorAll('input')) element.getClientRects = () => [{}] as unknown as DOMRectList;
  Reflect.set(document, 'fonts', { status: 'loading' });
  localStorage.clear();
});
afterEach(() => {
  shared.__webUiRepair?.stop.abort();
  delete shared.__webUiRepair;
  vi.unstubAllGlobals();
});

describe('a Web-UI that is served as files, for a server elsewhere', () => {
  it.each([
    ['that its configuration names', '[general]\napiEndpoint = "https://api.example.edu"\n', null],
    ['that its user has named', '[general]\napiEndpoint = ""\n', '"https://api.example.edu"'],
    ['that its user has yet to name', '[general]\n', null],
    ['that its user has named, without a configuration', null, 'https://api.example.edu'],
  ])('%s, is not judged by what its own origin answers', async (_name, config, kept) => {
    if (kept !== null) localStorage.setItem('backendaiwebui.api_endpoint', kept);
    serveFiles(config);
    const evidence = await ask();
    expect([evidence.server, evidence.session]).toEqual([noApi, noApi]);
    expect(says(evidence)).toBe('signed-out');
  });

  it('is told from one whose own server sends pages in the place of answers', async () => {
    serveFiles(`[general]\napiEndpoint = "${location.origin}"\n`);
    expect(says(await ask())).toBe('server-failing');
  });
});
