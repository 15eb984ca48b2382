// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/background/policy.ts';
import { pauseMs } from '../../../src/core/preferences.ts';
import { localKeys } from '../../../src/core/storage.ts';
import type { Language } from '../../../src/core/texts/index.ts';
import { originTyped } from '../../../src/options/state.ts';
import { FakeDoor, now, opened, origin, other } from './opened.tsx';

beforeEach(() => render(null, document.body));

describe('an address that was typed', () => {
  it.each([
    ['https://webui.lab.test', origin],
    ['  webui.lab.test/session?id=1#x ', origin],
    ['webui.lab.test:8443', other],
    ['HTTP://127.0.0.1:8081/', 'http://127.0.0.1:8081'],
    ['', null],
    ['ftp://webui.lab.test', null],
    ['chrome://settings', null],
    ['javascript:alert(1)', null],
    ['https://*', null],
    ['*.lab.test', null],
    ['https://user:secret@webui.lab.test', null],
    ['mailto:me@webui.lab.test', null],
    ['two words', null],
  ])('%j is %s', (address, expected) => expect(originTyped(address)).toBe(expected));
});

describe('watched sites', () => {
  it('are added by address: the browser is asked before anything is awaited, and the worker is told last', async () => {
    const { door, state, said, all } = await opened();
    state.type('webui.lab.test');
    const adding = state.add();
    expect(door.calls).toEqual([`remember ${origin}`, 'request *://webui.lab.test/*']);
    await adding;
    expect(door.calls.slice(2)).toEqual([`watchSite {"origin":"${origin}"}`, 'forget the question']);
    expect([said(), state.address, all('forget').length]).toEqual([`${origin} is watched from now on.`, '', 1]);
  });

  it('are not added without the permission, and the address stays to be mended', async () => {
    for (const [answer, what] of [[false, 'denied'], [new Error('a policy forbids it'), 'failed']] as const) {
      const { door, state } = await opened();
      door.answer = answer;
      state.type(origin);
      await state.add();
      expect([state.outcome?.what, state.address, state.sites]).toEqual([what, origin, []]);
      expect(door.calls.some((call) => call.startsWith('watchSite'))).toBe(false);
    }
  });

  it('are not asked for where the address is none', async () => {
    const { door, state, one } = await opened();
    state.type('nonsense here');
    await state.add();
    expect([door.calls, state.outcome?.what, one('options')?.querySelector('#address')?.getAttribute('aria-invalid')]).toEqual([[], 'no-address', 'true']);
  });

  it('show whether the browser still permits it, and follow it', async () => {
    const { door, state, one, all } = await opened({ [localKeys.watched]: [origin, 'https://elsewhere.test', 42, 'x'] });
    expect(state.sites).toEqual([{ origin, isAllowed: true, isFixed: false }, { origin: 'https://elsewhere.test', isAllowed: false, isFixed: false }]);
    expect(all('allow').map((button) => button.getAttribute('aria-label'))).toEqual(['Allow again: https://elsewhere.test']);
    door.granted = [];
    door.changed();
    await new Promise((resolve) => setTimeout(resolve));
    expect([all('allow').length, one('sites')?.textContent]).toEqual([2, expect.stringContaining('the permission was taken back')]);
  });

  it('are forgotten by the worker', async () => {
    const { door, all, one, state, said } = await opened({ [localKeys.watched]: [origin] });
    all('forget')[0]?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect([door.calls, said()]).toEqual([[`forgetSite {"origin":"${origin}"}`], `${origin} is forgotten.`]);
    expect([state.isWorking, one('no-sites') !== null]).toEqual([false, true]);
  });

  it('say when it did not work, and stay', async () => {
    const { door, state, said, all } = await opened({ [localKeys.watched]: [origin] });
    door.failure = new Error('No answer to forgetSite');
    await state.forget(origin);
    expect([said(), all('forget').length]).toEqual(['That did not work. Reload this page and try again.', 1]);
  });
});

describe('preferences', () => {
  it('are each written under a key of their own, and the default is no value', async () => {
    const { door, state } = await opened();
    await state.banner(false);
    await state.pause(true);
    await state.speak('ko');
    expect(door.stored).toEqual({ [localKeys.bannerOff]: true, [localKeys.pausedUntilMs]: now + pauseMs, [localKeys.language]: 'ko' });
    expect(state.preferences).toEqual({ banner: false, automatic: null, pausedUntilMs: now + pauseMs, language: 'ko' });
    await state.banner(true);
    await state.pause(false);
    await state.speak(null);
    expect(door.stored).toEqual({});
  });

  it('that were edited by hand read as not chosen, and nothing is written for it', async () => {
    const stored = { [localKeys.bannerOff]: 1, [localKeys.automatic]: 'session', [localKeys.pausedUntilMs]: now + 2 * pauseMs, [localKeys.language]: 'de', [localKeys.banner]: [], [localKeys.watched]: {} };
    const { door, state } = await opened(stored);
    expect([state.preferences, state.quiet, state.sites, door.calls]).toEqual([{ banner: true, automatic: null, pausedUntilMs: null, language: null }, [], [], []]);
  });
});

it('repair by itself is off, and what may be chosen costs no more than a cache', async () => {
  const { door, state, one } = await opened();
  const select = one('automatic') as HTMLSelectElement;
  expect([select.value, [...select.options].map(({ value }) => value)]).toEqual(['', ['', 'cache']]);
  for (const value of ['cache', '']) {
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(state.preferences.automatic).toBe(value || null);
  }
  expect(door.calls).toEqual(['write automatic cache', 'write automatic undefined']);
});

describe('"not now"', () => {
  const quiet = [
    { origin, fault: 'failed-list', untilMs: null },
    { origin, fault: null, untilMs: now + 1000 },
    { origin: other, fault: 'of-an-older-version', untilMs: null },
    { origin, fault: null, untilMs: now - 1 },
    null,
  ];

  it.each<[Language, string[]]>([
    ['en', ['The session list did not load', 'Every problem', 'One problem of an earlier version']],
    ['ko', ['세션 목록을 불러오지 못했습니다', '모든 문제', '이전 버전의 문제 하나']],
  ])('is listed with what and where, as long as it lasts: %s', async (language, titles) => {
    const { one } = await opened({ [localKeys.banner]: { shown: [], quiet } }, language);
    expect([...(one('quiet')?.querySelectorAll('strong') ?? [])].map(({ textContent }) => textContent)).toEqual(titles);
  });

  it('is taken back one by one', async () => {
    const { door, all } = await opened({ [localKeys.banner]: { shown: [], quiet } });
    all('show-again')[1]?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(door.calls).toEqual([`showAgain {"origin":"${origin}","fault":null}`]);
  });

  it('stands beside what was called wrong, which is taken back there, too', async () => {
    const { door, all, one } = await opened({ [localKeys.disputes]: [{ origin, code: 'WUR-41' }] });
    expect(one('quiet')?.textContent).toContain(`WUR-41${origin}, called wrong by you`);
    all('agree')[0]?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(door.calls).toEqual([`agree {"origin":"${origin}","code":"WUR-41"}`]);
  });
});

describe('the history', () => {
  const past = (id: string, some: object = {}) => ({ id, origin, fault: 'failed-list', code: 'WUR-41', trigger: 'click', steps: [{ remedy: 'reload', outcome: 'cured' }], outcome: 'fixed', atMs: now, ...some });

  it('is told, latest first, and of an older version by its code', async () => {
    const { all } = await opened({ [localKeys.history]: [past('1', { fault: 'of-an-older-version' }), past('2', { outcome: 'plan-over', trigger: 'self', steps: [{ remedy: 'gone', outcome: 'no-cure' }] })] });
    const rows = [...(all('history')[0]?.querySelectorAll('li') ?? [])].map((row) => [...row.querySelectorAll('.what > *')].map(({ textContent }) => textContent));
    expect(rows.map(([title]) => title)).toEqual(['The session list did not load', 'WUR-41']);
    expect(rows.map((row) => row.at(-1))).toEqual(['That did not help · gone: did not help', 'Fixed · Reload the page: helped']);
    expect(rows[0]?.[1]).toContain('began by itself');
  });

  it('lets a site be forgotten that is not watched, of a repair or of what the user called wrong; not one that the organisation has fixed', async () => {
    const sites = [origin, other, 'https://disputed.test', 'https://fixed.test'];
    const stored = { [localKeys.watched]: [origin], [localKeys.history]: [origin, other, other].map((site, at) => past(String(at), { origin: site })), [localKeys.disputes]: sites.map((site) => ({ origin: site, code: 'WUR-41' })) };
    const door = new FakeDoor();
    door.received = readPolicy({ sites: ['https://fixed.test'], locked: ['sites'] });
    const { all } = await opened(stored, 'en', door);
    expect(all('forget-unwatched').map((button) => button.getAttribute('aria-label'))).toEqual([`Forget this site: ${other}`, 'Forget this site: https://disputed.test']);
    all('forget-unwatched')[0]?.click();
    expect(door.calls).toEqual([`forgetSite {"origin":"${other}"}`]);
  });

  it('offers to put back what was cleared, as long as it is there', async () => {
    const { door, one, state, said } = await opened();
    expect(one('undo')).toBeNull();
    door.sites = [origin];
    door.changed();
    await new Promise((resolve) => setTimeout(resolve));
    one('undo')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect([door.calls, state.isWorking, said()]).toEqual([[`site data ${origin}`], false, null]);
    door.isOpen = false;
    await state.undo(origin);
    expect(said()).toBe(`Open ${origin} in a tab, click the icon there, then press this again.`);
  });
});

describe('what an organisation has set', () => {
  const setBy = (raw: object, granted: readonly string[] = ['*://webui.lab.test/*']) => {
    const door = new FakeDoor();
    Object.assign(door, { received: readPolicy(raw), granted });
    return door;
  };

  it('is shown with what is fixed and what could not be used, as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { one } = await opened({}, 'en', setBy({ sites: [origin, 'https://*.test'], helpDeskName: name, highestCost: 'session', language: 'en', minimumBrowser: ['chrome 125'], locked: ['sites'] }));
    const rows = [...(one('managed')?.querySelectorAll<HTMLElement>('[data-setting]') ?? [])].map(({ dataset, textContent }) => [dataset['setting'], textContent]);
    expect(rows).toEqual([
      ['sites', `Watched sites${origin}fixed`],
      ['highestCost', 'What a repair may cost without being askedcachea default'],
      ['helpDeskName', `Help desk${name}a default`],
      ['minimumBrowser', 'Oldest supported browserschrome 125a default'],
      ['language', 'Languageena default'],
    ]);
    expect([one('managed')?.querySelector('img'), one('managed')?.textContent]).toEqual([null, expect.stringContaining('chrome://policy')]);
    expect([...(one('problems')?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '“sites” takes no wildcards. Write each address in full, for example https://webui.example.edu. This one was left out: https://*.test',
      '“highestCost” cannot be higher than “cache”: what touches preferences or a login is always asked for. It was left out: session',
    ]);
  });

  it('is not there where nobody has set anything; where an administrator has brought the extension, it says that nothing has arrived', async () => {
    expect((await opened()).one('managed')).toBeNull();
    const door = new FakeDoor();
    door.byPolicy = true;
    expect((await opened({}, 'en', door)).one('managed')?.textContent).toContain('No setting has arrived.');
  });

  it('closes the controls of what is fixed, with words, and keeps a fixed site', async () => {
    const { one, all } = await opened({ [localKeys.watched]: [origin, other] }, 'en', setBy({ sites: [origin], banner: false, automaticRepair: true, language: 'ko', locked: ['sites', 'banner', 'automaticRepair', 'language'] }));
    const closed = ['banner', 'automatic', 'language'].map((id) => [(one(id) as HTMLInputElement).disabled, one(id)?.closest('section')?.textContent?.includes('Your organisation has set this.')]);
    expect(closed).toEqual([[true, true], [true, true], [true, true]]);
    expect(all('forget').map((button) => button.getAttribute('aria-label'))).toEqual([`Forget this site: ${other}`]);
    expect(document.getElementById('forget-what')).not.toBeNull();
    await opened({ [localKeys.watched]: [origin] }, 'en', setBy({ sites: [origin], locked: ['sites'] }));
    expect(document.getElementById('forget-what'), 'no word of what is not offered').toBeNull();
  });

  it('is a default elsewhere: a choice against it is kept, and one for it is none', async () => {
    const { door, state } = await opened({}, 'en', setBy({ banner: false, automaticRepair: true, language: 'ko' }));
    expect(state.preferences).toMatchObject({ banner: false, automatic: 'cache', language: 'ko' });
    await state.banner(true);
    await state.automatic(null);
    await state.speak(null);
    expect(state.preferences).toMatchObject({ banner: true, automatic: null, language: null });
    await state.banner(false);
    await state.automatic('cache');
    await state.speak('ko');
    expect([door.stored, state.preferences]).toMatchObject([{}, { banner: false, automatic: 'cache', language: 'ko' }]);
  });

  it('caps the price of what begins by itself, and leaves the choice to the user', async () => {
    const { state, one } = await opened({}, 'en', setBy({ highestCost: 'page-state', locked: ['highestCost'] }));
    const select = one('automatic') as HTMLSelectElement;
    for (const [value, automatic] of [['cache', 'page-state'], ['', null]] as const) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await new Promise((resolve) => setTimeout(resolve));
      expect([state.preferences.automatic, select.value, select.options[1]?.textContent]).toEqual([automatic, value, 'Repair it where reloading is enough']);
    }
  });

  it('offers no repair by itself where it may cost nothing', async () => {
    const { one } = await opened({}, 'en', setBy({ automaticRepair: true, highestCost: 'nothing', locked: ['highestCost'] }));
    const select = one('automatic') as HTMLSelectElement;
    expect([select.value, select.options.length]).toEqual(['', 1]);
    const { one: other } = await opened({}, 'en', setBy({ automaticRepair: true, highestCost: 'nothing' }));
    expect([(other('automatic') as HTMLSelectElement).value, (other('automatic') as HTMLSelectElement).options.length], 'a default').toEqual(['', 2]);
  });

  it('takes one question for all of its sites, straight from the click', async () => {
    const { door, state, one } = await opened({}, 'en', setBy({ sites: [origin, 'https://a.test', 'https://b.test'] }));
    expect(state.missing).toEqual(['https://a.test', 'https://b.test']);
    one('allow-managed')?.click();
    expect(door.calls).toEqual(['forget the question', 'request *://a.test/* *://b.test/*']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(door.calls.slice(2)).toEqual(['watchSite {"origin":"https://a.test"}', 'watchSite {"origin":"https://b.test"}']);
    door.answer = false;
    await state.allowManaged();
    expect([state.outcome, door.calls.length]).toEqual([{ what: 'not-allowed' }, 6]);
  });
});
