// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieId } from '../../../src/core/cookies.ts';
import type { Choice } from '../../../src/core/site-data.ts';
import { openFake, origin, tabId, type FakeBrowser } from './fake-browser.ts';

const log: Choice = { cookies: [], keys: ['log'], copies: false, mayLose: [], seen: { origin, mayEndLogin: false } };

let fake: FakeBrowser;
beforeEach(() => void (fake = openFake()));

describe('what was typed', () => {
  const typed = async () => (await fake.desk.read(tabId)).tabs.map(({ hasTyped }) => hasTyped);

  it('is asked of our own script, which is brought where none stands: it knows more than fields', async () => {
    fake.isUnwatched = true;
    (fake.tabs.get(8) as { typed: string }).typed = 'yes';
    expect(await typed()).toEqual([false, true]);
    expect([...fake.brought], 'it leaves again').toEqual([]);
    expect(await fake.desk.clear(tabId, log)).toEqual({ refused: 'typed' });
  });

  it('is looked for where the page is no Web-UI’s', async () => {
    fake.foreign.add(8);
    expect(await typed()).toEqual([false, false]);
  });

  it('may be there where nothing comes back, and nobody waits for that for ever', async () => {
    fake.stuck.add(8);
    expect(await typed()).toEqual([false, true]);
    fake.stuck.add(tabId);
    const { kept, tabs } = await fake.desk.read(tabId);
    expect([kept, tabs.map(({ hasTyped }) => hasTyped)]).toEqual([null, [true, true]]);
  });

  it('may be there where no script of ours runs, unless no script may', async () => {
    fake.foreign.add(8);
    fake.foreign.add(tabId);
    vi.spyOn(fake.stores, 'run').mockResolvedValue(undefined);
    expect(await typed()).toEqual([true, true]);
    fake.runs = false;
    expect(await typed()).toEqual([false, false]);
  });
});

describe('the tabs that stood aside', () => {
  it('are loaded anew where they cannot be reloaded: over the browser’s own error page', async () => {
    fake.failsAside = true;
    await fake.desk.clear(tabId, { ...log, cookies: fake.jar.filter(({ name }) => name === 'other').map(cookieId), keys: [] });
    expect(fake.visits.slice(2)).toEqual(['7 /session?x=1', '8 /summary']);
  });

  it('are let be where their user has stayed on the page, which asked whether to leave it', async () => {
    fake.stays = true;
    expect(await fake.desk.clear(tabId, log)).toHaveProperty('refused');
    expect(fake.visits.filter((visit) => visit.includes('reload'))).toEqual([]);
  });
});
