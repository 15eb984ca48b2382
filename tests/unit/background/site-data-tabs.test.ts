// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieId } from '../../../src/core/cookies.ts';
import type { Choice } from '../../../src/core/site-data.ts';
import { clearingPrefix, sessionKeys } from '../../../src/core/storage.ts';
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

  it('do nothing where the server hangs, which is said, and none is left on its way to a script’s text', async () => {
    fake.hanging.add(8);
    expect(await fake.desk.clear(tabId, log)).toEqual({ refused: 'no-answer' });
    expect([...fake.onTheirWay, fake.tabs.get(8)?.url]).toEqual([`${origin}/summary`]);
    expect(fake.visits).toEqual(['7 /manifest/app.js', '8 reload of /summary', '7 reload of /session?x=1']);
    expect(localStorage.getItem('backendaiwebui.logs')).toBe('[]');
  });

  it('of another container are another clearing’s: the one that ends first forgets its own alone', async () => {
    const aside = async () => Object.keys(await fake.session.get(null)).filter((key) => key.startsWith(clearingPrefix));
    fake.login = true;
    let between: string[] = [];
    fake.whileEnding = async () => {
      await fake.desk.clear(9, log);
      between = await aside();
    };
    await fake.desk.clear(tabId, { ...log, keys: ['login'], seen: { origin, mayEndLogin: true } });
    expect([between, await aside()]).toEqual([[sessionKeys.clearing(origin, '0')], []]);
  });
});
