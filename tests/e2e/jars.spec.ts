import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cookieId, detailsOf, isSentTo, removalOf, type BrowserCookie } from '../../src/core/cookies.ts';
import { labCertificate } from '../lab/server/certificate.ts';
import type { Rig, RigPage } from '../rig/index.ts';
import { launchFor } from './suite.ts';

/** 300 random jars in a real browser: what a server gets is what we say that it gets, and taking it away and back changes no byte. */
const host = 'webui.lab.test';
const paths = ['/', '/server/login-check', '/func/', '/pipeline/api'];

const anyCookie = fc.record({
  name: fc.oneof(fc.constantFrom('AIOHTTP_SESSION', '__Host-a', '__Secure-b', 'sToken', ''), fc.stringMatching(/^[a-zA-Z0-9_.-]{1,8}$/)),
  value: fc.oneof(fc.constantFrom('', '"quoted"', 'a=b=c', '%20'), fc.stringMatching(/^[a-zA-Z0-9!#$&'()*+./:<=>?@[\]^_{|}~-]{0,12}$/)),
  at: fc.constantFrom('webui.lab.test', 'lab.test', 'sso.lab.test', 'deep.webui.lab.test'),
  isWide: fc.boolean(),
  path: fc.constantFrom('/', '/server', '/func/', '/pipeline'),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
  sameSite: fc.constantFrom('lax', 'strict', 'no_restriction', 'unspecified'),
  lastsS: fc.option(fc.integer({ min: 1000, max: 1_000_000 }), { nil: undefined }),
  partition: fc.constantFrom(undefined, undefined, 'https://lab.test', 'https://portal.test'),
});

type Wish = typeof anyCookie extends fc.Arbitrary<infer C> ? C : never;

function wished({ at, isWide, lastsS, partition, ...rest }: Wish): object {
  const secure = rest.secure || rest.sameSite === 'no_restriction' || partition !== undefined || rest.name.startsWith('__');
  const isBound = rest.name.startsWith('__Host-');
  return {
    ...rest,
    secure,
    url: `https://${at}/`,
    path: isBound ? '/' : rest.path,
    ...(isWide && !isBound ? { domain: at } : {}),
    ...(lastsS === undefined ? {} : { expirationDate: Math.floor(Date.now() / 1000) + lastsS }),
    ...(partition === undefined ? {} : { partitionKey: { topLevelSite: partition } }),
  };
}

const set = 'for (const each of arg) await chrome.cookies.set(each).catch(() => null)';
const run = (rig: Rig, body: string, arg: unknown) => rig.extensionEval(`(async (arg) => { ${body} })(${JSON.stringify(arg)})`);
const everything = async (rig: Rig): Promise<BrowserCookie[]> => ((await run(rig, 'return chrome.cookies.getAll({ partitionKey: {} })', null)) as BrowserCookie[]).sort((a, b) => cookieId(a).localeCompare(cookieId(b)));

/** The names of the cookies that the server got, over all the paths. */
const gotBy = async (page: RigPage): Promise<string[]> =>
  ((await page.evaluate(`Promise.all(${JSON.stringify(paths)}.map((path) => fetch(path).then((answer) => answer.json()))).then((all) => [...new Set(all.flat())].sort())`)) as string[]);

/** "a=1; =2; 3": a cookie without a name is its value alone. */
const pairsIn = (header: string): string[] => (header === '' ? [] : header.split('; '));
const pairOf = ({ name, value }: BrowserCookie): string => (name === '' ? value : `${name}=${value}`);

test('300 random cookie jars', async () => {
  test.setTimeout(240_000);
  const certificate = await labCertificate();
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    response.setHeader('Content-Type', request.url === '/page' ? 'text/html' : 'application/json');
    response.end(request.url === '/page' ? '<title>jars</title>' : JSON.stringify(pairsIn(request.headers.cookie ?? '')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rig = await launchFor('chromium', '26.8.0', undefined, { grants: ['*://*.lab.test/*'] });
  try {
    const page = await rig.newPage();
    await page.goto(`https://${host}:${(server.address() as AddressInfo).port}/page`);
    let sent = 0;
    for (const jar of fc.sample(fc.array(anyCookie, { minLength: 1, maxLength: 10 }), { numRuns: 300, seed: 4 })) {
      // What the browser refuses (a prefix's rule, a character) is in no jar.
      await run(rig, set, jar.map(wished));
      const before = await everything(rig);
      const ours = before.filter((cookie) => isSentTo(host, cookie));
      expect(await gotBy(page), JSON.stringify(before)).toEqual([...new Set(ours.map(pairOf))].sort());
      sent += ours.length;

      // One alone goes alone, whatever others of its name are sent beside it.
      await run(rig, set, ours.slice(0, 1).map((each) => removalOf(each, host)));
      expect(await everything(rig), JSON.stringify(before)).toEqual(before.filter((cookie) => cookie !== ours[0]));
      await run(rig, set, ours.map((each) => removalOf(each, host)));
      expect(await gotBy(page)).toEqual([]);
      expect(await everything(rig)).toEqual(before.filter((cookie) => !ours.includes(cookie)));

      const refused = await run(rig, 'const refused = []; for (const each of arg) await chrome.cookies.set(each).catch(() => refused.push(each)); return refused', ours.map((each) => detailsOf(each, host)));
      expect(refused).toEqual([]);
      expect(await everything(rig)).toEqual(before);
      await run(rig, set, before.map((each) => removalOf(each, each.domain.replace(/^\./, ''))));
    }
    expect(sent).toBeGreaterThan(300);
  } finally {
    await rig.close();
    server.close();
  }
});
