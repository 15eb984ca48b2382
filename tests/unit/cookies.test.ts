import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, cookieId, detailsOf, domainsAbove, headerBytesOf, isDoubled, isExtra, isLogin, isSentTo, kindOf, removalOf, type BrowserCookie } from '../../src/core/cookies.ts';
import type { WebUiOrigin } from '../../src/core/origin.ts';

const host = 'webui.lab.test';
const cookie = (some: Partial<BrowserCookie>): BrowserCookie => ({ name: 'AIOHTTP_SESSION', value: 'x', domain: host, hostOnly: true, path: '/', secure: false, httpOnly: true, sameSite: 'unspecified', session: true, storeId: '0', ...some });

describe('the cookies that a Web-UI gets', () => {
  it.each([
    ['its own', {}, true],
    ['one below a path', { path: '/server' }, true],
    ['one of the parent domain', { domain: '.lab.test', hostOnly: false }, true],
    ['one of its own domain and all below', { domain: `.${host}`, hostOnly: false }, true],
    ['not one of the parent host alone', { domain: 'lab.test' }, false],
    ['not the sibling’s', { domain: 'sso.lab.test' }, false],
    ['not the sibling’s domain cookie', { domain: '.sso.lab.test', hostOnly: false }, false],
    ['not one of a host below', { domain: `deep.${host}` }, false],
    ['not one of a host that only ends alike', { domain: '.i.lab.test', hostOnly: false }, false],
    ['its own partition', { partitionKey: { topLevelSite: 'https://lab.test' } }, true],
    ['not what its own frame gets under a frame of another site', { partitionKey: { topLevelSite: 'https://lab.test', hasCrossSiteAncestor: true } }, false],
    ['not a frame’s partition elsewhere', { partitionKey: { topLevelSite: 'https://portal.test' } }, false],
  ] as const)('%s', (_title, some, isSent) => {
    expect(isSentTo(host, cookie(some))).toBe(isSent);
  });

  it.each(['[::1]', '::1'])('of an address in brackets, too, however the browser writes it: %s', (domain) => {
    const own = cookie({ domain });
    expect([isSentTo('[::1]', own), kindOf('[::1]', own), new URL(detailsOf(own, '[::1]').url).hostname]).toEqual([true, 'login', '[::1]']);
  });

  it('are its login’s, other applications’, or a parent domain’s', () => {
    const kinds = [cookie({}), cookie({ name: 'sToken' }), cookie({ name: 'other' }), cookie({ domain: '.lab.test', hostOnly: false })].map((each) => kindOf(host, each));
    expect(kinds).toEqual(['login', 'login', 'host', 'parent']);
  });

  it('are another application’s under the login’s name below a path of its own: never sent to the web server, and no second one of it', () => {
    const [own, theirs] = [cookie({}), cookie({ path: '/other' })];
    expect([kindOf(host, theirs), isLogin(theirs), isDoubled(own, [own, theirs]), isDoubled(theirs, [own, theirs])]).toEqual(['host', false, false, false]);
    expect(['/server', '/func/admin', '/pipeline/'].map((path) => kindOf(host, cookie({ path })))).toEqual(['login', 'login', 'login']);
  });

  it('are doubled where the login’s name is there twice, in whatever scopes', () => {
    const [own, below, other] = [cookie({}), cookie({ path: '/server' }), cookie({ name: 'other' })];
    expect([own, below, other].map((each) => isDoubled(each, [own, below, other, other]))).toEqual([true, true, false]);
  });

  it('are extra where they are another domain’s, for all paths: one below a path goes first, and does no harm', () => {
    const all = [cookie({}), cookie({ path: '/server' }), cookie({ domain: `.${host}`, hostOnly: false }), cookie({ domain: '.lab.test', hostOnly: false })];
    expect(all.map((each) => isExtra(each, all))).toEqual([false, false, true, true]);
    const [own, wide] = [cookie({}), cookie({ domain: `.${host}`, hostOnly: false })];
    expect([isExtra(own, [own]), isExtra(wide, [wide])]).toEqual([false, false]);
  });

  it('count in bytes, not in letters', () => {
    expect(bytesOf({ name: 'a', value: '한' })).toBe('a=; '.length + 3);
  });
});

describe('what one request carries', () => {
  const bytes = (some: Partial<BrowserCookie>, origin = `https://${host}`) => headerBytesOf(origin as WebUiOrigin, [cookie({ name: 'a', value: 'b'.repeat(97), ...some })]);
  it.each([
    ['all paths', { path: '/' }, 101],
    ['what the Web-UI asks below', { path: '/server' }, 101],
    ['part of that', { path: '/func/admin/gql' }, 101],
    ['another application’s folder', { path: '/hub/' }, 0],
    ['one that begins alike', { path: '/serverless' }, 0],
  ] as const)('of %s', (_title, some, sum) => expect(bytes(some)).toBe(sum));

  it('is none of https’s where the page came by http', () => expect([bytes({ secure: true }), bytes({ secure: true }, `http://${host}`)]).toEqual([101, 0]));

  it('is not the sum of what goes to two places', () => {
    const all = ['/func/', '/server/', '/'].map((path) => cookie({ name: 'a', value: 'b'.repeat(97), path }));
    expect(headerBytesOf(`https://${host}` as WebUiOrigin, all)).toBe(202);
  });
});

/** RFC 6265, 5.1.3, written the other way round: every domain that a cookie of this host can have. */
const domainsOf = (name: string): string[] => name.split('.').map((_label, at, labels) => labels.slice(at).join('.'));

const label = fc.constantFrom('a', 'b', 'webui', 'lab', 'test', 'x1');
const hosts = fc.array(label, { minLength: 2, maxLength: 5 }).map((labels) => labels.join('.'));
const anyCookie = fc.record({
  name: fc.oneof(fc.constantFrom('AIOHTTP_SESSION', '__Host-a', '__Secure-b', '', 'sToken'), fc.string({ maxLength: 8 })),
  value: fc.oneof(fc.constantFrom('', '"quoted"', 'a=b=c'), fc.string({ maxLength: 12 })),
  domain: hosts,
  hostOnly: fc.boolean(),
  path: fc.constantFrom('/', '/server', '/func/', '/pipeline'),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
  sameSite: fc.constantFrom('lax', 'strict', 'no_restriction', 'unspecified'),
  session: fc.boolean(),
  expirationDate: fc.option(fc.integer({ min: 1_800_000_000, max: 1_900_000_000 }), { nil: undefined }),
  storeId: fc.constant('0'),
  partitionKey: fc.option(fc.record({ topLevelSite: fc.constantFrom('https://lab.test', 'https://portal.example') }), { nil: undefined }),
});
const jars = fc.array(anyCookie.map((each): BrowserCookie => ({ ...each, domain: each.hostOnly ? each.domain : `.${each.domain}` })), { maxLength: 12 });

describe('300 random cookie jars', () => {
  it('hold for a host exactly what RFC 6265 lets the browser send it', () => {
    fc.assert(
      fc.property(hosts, jars, (at, jar) => {
        for (const each of jar.filter(({ partitionKey }) => partitionKey === undefined)) {
          const domain = each.domain.replace(/^\./, '');
          expect(isSentTo(at, each)).toBe(each.hostOnly ? domain === at : domainsOf(at).includes(domain));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('name each cookie once, and its recipe touches its own place only', () => {
    fc.assert(
      fc.property(jars, (jar) => {
        const ours = jar.map((each) => (each.hostOnly ? { ...each, domain: host } : each));
        const places = ours.map((each) => removalOf(each, host)).map(({ name, path, url, domain, partitionKey }) => JSON.stringify([name, path, domain ?? new URL(url).hostname, partitionKey?.topLevelSite ?? '']));
        expect(new Set(places).size).toBe(new Set(ours.map(cookieId)).size);
        for (const each of ours) {
          const details = detailsOf(each, host);
          expect('domain' in details).toBe(!each.hostOnly);
          expect(new URL(details.url), 'for which the host’s permission is enough').toMatchObject({ protocol: 'https:', hostname: host });
          expect(removalOf(each, host)).toEqual({ ...details, expirationDate: 1 });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the domains above', () => {
  it.each([
    ['webui.cs.univ.ac.kr', ['cs.univ.ac.kr', 'univ.ac.kr']],
    ['webui.example.com', ['example.com']],
    ['example.com', []],
    ['webui.lrz.de', ['lrz.de']],
    ['webui.vu.nl', ['vu.nl']],
    ['webui.psi.ch', ['psi.ch']],
    ['webui.kth.se', ['kth.se']],
    ['webui.example.co.uk', ['example.co.uk']],
    ['webui.example.com.sg', ['example.com.sg']],
    ['webui.example.re.kr', ['example.re.kr']],
    ['webui.univ.ac.jp', ['univ.ac.jp']],
    ['localhost', []],
    ['127.0.0.1', []],
    ['[::1]', []],
  ])('%s', (at, above) => {
    expect(domainsAbove(at)).toEqual(above);
  });
});
