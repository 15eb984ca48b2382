import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newKeptReleases } from '../../../src/background/kept-releases.ts';
import { browserReleases } from '../../../src/background/release-store.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import { newReleaseMemory } from './release-memory.ts';

const [site, other] = ['https://webui.lab.test', 'https://webui2.lab.test'] as WebUiOrigin[] as [WebUiOrigin, WebUiOrigin];
const sheet = (letters = 1, of = '1') => ({ of, text: 'a'.repeat(letters) });
const always = async (): Promise<boolean> => true;
const logged: string[] = [];
let now = 0;
/** Of the waits that nobody has ended yet. */
let clocks: (() => void)[] = [];
const platform = { version: '1', now: () => (now += 1), wait: () => new Promise<void>((resolve) => clocks.push(resolve)) };
const log = (what: string) => void logged.push(what);
const releases = newKeptReleases(browserReleases, platform, log);
const timeIsUp = async () => {
  clocks.splice(0).forEach((ring) => ring());
  await new Promise(setImmediate);
};
const keep = (origin: WebUiOrigin, name: string, letters = 1) => releases.keep(origin, name, { [name]: sheet(letters) }, always);
const names = async () => (await browserReleases.all()).map(({ origin, name }) => [origin, name.replace(/^1 /, '')]);

afterEach(async () => {
  [clocks, logged.length] = [[], 0];
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
    const broken = newKeptReleases({ ...browserReleases, get: () => Promise.reject(new Error('full')), all: () => Promise.reject(new Error('full')) }, platform, log);
    expect(await broken.read(site, 'r')).toEqual({});
    await broken.keep(site, 'r', { a: sheet() }, always);
    await broken.forget(site);
    expect(logged).toHaveLength(3);
  });

  it('are a copy less where the disk hangs, and what comes after goes on when it is well', async () => {
    const memory = newReleaseMemory();
    const hanging = newKeptReleases(memory, platform, log);
    memory.hangs = true;
    const answers = [hanging.read(site, 'r'), hanging.keep(site, 'r', { a: sheet() }, always), hanging.forget(site), hanging.read(site, 'r')];
    for (const _each of answers) await timeIsUp();
    expect(await Promise.all(answers)).toEqual([{}, undefined, undefined, {}]);
    expect(logged.sort()).toEqual(['forgetting style sheets', 'keeping style sheets', 'reading what was kept', 'reading what was kept']);
    memory.hangs = false;
    await hanging.keep(site, 'r', { a: sheet() }, always);
    expect(await hanging.read(site, 'r')).toEqual({ a: sheet() });
  });

  it('are read by whom nothing else keeps from it', async () => {
    const memory = newReleaseMemory();
    const hanging = newKeptReleases(memory, platform, log);
    await hanging.keep(site, 'r', { a: sheet() }, always);
    memory.hangs = true;
    void hanging.forget(site);
    await new Promise(setImmediate);
    memory.hangs = false;
    expect(await hanging.read(site, 'r')).toEqual({ a: sheet() });
  });

  it('are not kept by a disk that comes back after they were to be forgotten', async () => {
    const memory = newReleaseMemory();
    let comeBack = (): void => undefined;
    const all = vi.fn(memory.all).mockImplementationOnce(() => new Promise((resolve) => (comeBack = () => resolve([]))));
    const slow = newKeptReleases({ ...memory, all }, platform, log);
    const keeping = slow.keep(site, 'r', { a: sheet() }, always);
    await vi.waitFor(() => expect(all).toHaveBeenCalledOnce());
    await timeIsUp();
    await Promise.all([keeping, slow.forget(site)]);
    comeBack();
    await new Promise(setImmediate);
    expect(memory.kept.size).toBe(0);
  });

  it('are of no use to another version of the extension, though nobody told it that it is another', async () => {
    await releases.keep(site, 'r', { a: sheet() }, always);
    expect(await newKeptReleases(browserReleases, { ...platform, version: '2' }, log).read(site, 'r')).toEqual({});
  });
});
