import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { newKeptReleases } from '../../../src/background/kept-releases.ts';
import { browserReleases } from '../../../src/background/release-store.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';

const [site, other] = ['https://webui.lab.test', 'https://webui2.lab.test'] as WebUiOrigin[] as [WebUiOrigin, WebUiOrigin];
const sheet = (letters = 1, of = '1') => ({ of, text: 'a'.repeat(letters) });
const always = async (): Promise<boolean> => true;
const logged: string[] = [];
let now = 0;
const releases = newKeptReleases(browserReleases, () => (now += 1), (what) => void logged.push(what));
const keep = (origin: WebUiOrigin, name: string, letters = 1) => releases.keep(origin, name, { [name]: sheet(letters) }, always);
const names = async () => (await browserReleases.all()).map(({ origin, name }) => [origin, name]);

afterEach(async () => {
  await releases.forget();
  expect(await browserReleases.all()).toEqual([]);
});

describe('style sheets kept for later visits', () => {
  it('leave no database where none was ever kept', async () => {
    expect(await releases.read(site, 'r')).toEqual({});
    await releases.forget(site);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('are given to the site that they came from, by the release, and grow with what its pages bring', async () => {
    await releases.keep(site, 'r', { a: sheet(), b: sheet() }, always);
    await releases.keep(site, 'r', { b: sheet(2, '2'), c: sheet() }, always);
    expect(await releases.read(site, 'r')).toEqual({ a: sheet(), b: sheet(2, '2'), c: sheet() });
    expect([await releases.read(other, 'r'), await releases.read(site, 's')]).toEqual([{}, {}]);
  });

  it('are of three releases a site at most, the oldest gone', async () => {
    for (const name of ['r', 's', 't']) await keep(site, name);
    await keep(other, 'r');
    await keep(site, 'r');
    await keep(site, 'u');
    expect(await names()).toEqual([[site, 'r'], [site, 't'], [site, 'u'], [other, 'r']]);
  });

  it('take 8 MB at most, the oldest gone', async () => {
    await keep(site, 'r', 3_000_000);
    await keep(other, 'r', 3_000_000);
    await keep(site, 's', 3_000_000);
    expect(await names()).toEqual([[site, 's'], [other, 'r']]);
  });

  it('are not kept where one visit alone is too much, and begin anew where two are', async () => {
    await keep(site, 'r', 8_000_000);
    expect(await names()).toEqual([]);
    await releases.keep(site, 'r', { a: sheet(5_000_000) }, always);
    await releases.keep(site, 'r', { b: sheet(5_000_000) }, always);
    expect(Object.keys(await releases.read(site, 'r'))).toEqual(['b']);
  });

  it('are forgotten with their site, and what was on its way then is not kept', async () => {
    await keep(site, 'r');
    await keep(other, 'r');
    let isOn = true;
    const late = releases.keep(site, 's', { a: sheet() }, async () => isOn);
    isOn = false;
    await Promise.all([late, releases.forget(site)]);
    expect(await names()).toEqual([[other, 'r']]);
  });

  it('are a copy less where the disk fails, and no fault', async () => {
    const broken = newKeptReleases({ ...browserReleases, get: () => Promise.reject(new Error('full')), all: () => Promise.reject(new Error('full')) }, () => 0, (what) => void logged.push(what));
    expect(await broken.read(site, 'r')).toEqual({});
    await broken.keep(site, 'r', { a: sheet() }, always);
    await broken.forget(site);
    expect(logged).toHaveLength(3);
  });
});
