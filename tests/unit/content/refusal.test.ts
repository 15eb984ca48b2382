// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../../src/background/diagnose.ts';
import { probeAnonymous } from '../../../src/content/collectors/anonymous.ts';
import { readMark } from '../../../src/content/collectors/mark.ts';
import { detect } from '../../../src/content/detectors/detect.ts';
import { shared, type Memory, type Probe } from '../../../src/content/memory.ts';
import { parseEvidence } from '../../../src/core/parse-evidence.ts';
import { evidence } from '../evidence.ts';

afterEach(() => vi.unstubAllGlobals());

const canary = 'CANARY-cookie-5e3a';
const own = `Got more than 8190 bytes when reading Header value is too long.\n\n  b'Cookie: session=${canary}; other=${canary}'...`;
const nginx = '<html><head><title>400 Request Header Or Cookie Too Large</title></head><body><center><h1>400 Bad Request</h1></center><center>Request Header Or Cookie Too Large</center><hr><center>nginx</center></body></html>';

/** A document as the browser makes it of an answer; text stands in a `pre`. */
function pageOf(type: 'text/plain' | 'text/html', body: string): Document {
  const page = new DOMParser().parseFromString(type === 'text/html' ? body : '<html><head></head><body><pre></pre></body></html>', 'text/html');
  if (type === 'text/plain') page.querySelector('pre')?.append(body);
  Object.defineProperty(page, 'contentType', { value: type });
  return page;
}

describe('a refusal of cookies that are too large', () => {
  it.each([
    ['the web server', 'text/plain', own, 400],
    ['the web server, 25 and older', 'text/plain', 'Got more than 8190 bytes when reading Header value is too long.', 400],
    ['nginx', 'text/html', nginx, 400],
    ['nginx, to a browser that tells no status', 'text/html', nginx, 0],
    ['a proxy in Go', 'text/plain', '431 Request Header Fields Too Large', 431],
  ] as const)('of %s is known', (_name, type, body, status) => {
    expect(readMark(pageOf(type, body), status)).toEqual({ score: 0, strong: false, version: null, shell: null, refusal: true });
  });

  it.each([
    ['a page about it', 'text/html', `<html><head><title>How to mend 400 Request Header Or Cookie Too Large</title></head><body>${nginx}</body></html>`, 200],
    ['a page of that very title', 'text/html', nginx, 200],
    ['the same with a script, to a browser that tells no status', 'text/html', nginx.replace('<body>', '<body><script></script>'), 0],
    ['a log file', 'text/plain', own, 200],
    ['a text that quotes it', 'text/plain', `What means "${own}"?`, 404],
    ['another error', 'text/html', '<html><head><title>400 Bad Request</title></head><body>Got more than 8190 bytes</body></html>', 400],
  ] as const)('is not %s', (_name, type, body, status) => {
    const mark = readMark(pageOf(type, body), status);
    expect(mark.refusal).toBe(false);
    const seen = evidence({ mark });
    expect(diagnose(seen, detect(seen)).verdict).toBe('not-web-ui');
  });

  it('leaves nothing of the cookies that it repeats', () => {
    const seen = evidence({ mark: readMark(pageOf('text/plain', own), 400), anonymous: { answer: 'web-ui' } });
    const diagnosis = diagnose(seen, detect(seen));
    expect(diagnosis).toMatchObject({ fault: 'oversized-cookies' });
    expect(JSON.stringify([parseEvidence(seen), diagnosis])).not.toContain(canary);
  });
});

describe('the server asked without cookies', () => {
  const asked: [string, RequestInit][] = [];
  const serve = (answer: () => Response) => vi.stubGlobal('fetch', async (url: string, init: RequestInit) => (asked.push([url, init]), answer()));
  it.each([
    ['a Web-UI', '{"package": "26.8.0", "revision": "d3cee73"}', 200, 'web-ui'],
    ['another site with such a file', `{"package": "${canary}", "revision": "1"}`, 200, 'other'],
    ['one without a revision', '{"package": "1.0.0"}', 200, 'other'],
    ['null', 'null', 200, 'other'],
    ['a page', '<!doctype html>', 200, 'other'],
    ['nothing there', 'no', 404, 'other'],
    ['a login first', '', 401, 'none'],
    ['refused all the same', own, 400, 'none'],
    ['a gateway', '', 502, 'none'],
  ] as const)('%s', async (_name, body, status, answer) => {
    asked.length = 0;
    serve(() => new Response(body, { status }));
    expect(await probeAnonymous()).toEqual({ answer });
    expect(asked).toMatchObject([['/version.json', { credentials: 'omit', cache: 'no-store' }]]);
  });

  it.each([['{"package": "26.8.0", "revision": "d3cee73"}', 'web-ui', true], ['{}', 'other', false]] as const)('at a refusal nothing else is asked, and we stay at a Web-UI’s only: %s', async (body, answer, stays) => {
    asked.length = 0;
    serve(() => new Response(body));
    const memory = { own: [], probe: null as Probe | null, stop: new AbortController() } as unknown as Memory;
    shared.__webUiRepair = memory;
    vi.resetModules();
    await import('../../../src/content/probe.ts');
    const seen = await memory.probe?.askAbout(evidence({ mark: { strong: false, refusal: true } }), memory, null);
    expect(seen?.anonymous).toEqual({ answer });
    expect(asked.map(([url]) => url)).toEqual(['/version.json']);
    expect(shared.__webUiRepair !== undefined).toBe(stays);
    delete shared.__webUiRepair;
  });
});
