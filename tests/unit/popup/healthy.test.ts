import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../src/core/texts/all.ts';
import { codes } from '../../../src/core/texts/codes.ts';
import { translator } from '../../../src/core/texts/index.ts';
import type { Screen } from '../../../src/popup/screen.ts';
import { evidence } from '../evidence.ts';
import { cases, doubts, faulty, healthy, input, known } from '../../popup-gallery/cases.ts';
import { present } from './whole.ts';

const t = translator('en', catalogues.en);
const show = (...some: Parameters<typeof input>): Screen => present(input(...some), t);
const buttons = ({ actions }: Screen): string[] => actions.map(({ id }) => id);

describe('without a fault', () => {
  it('says why a page is believed healthy', () => {
    expect(show({ record: known(healthy(7, { serverVersion: '26.8.0' })) }).sentences).toEqual(['The session list shows 7 sessions.', 'Version 26.8.0, the same as on the server.']);
    expect(show({ record: known(healthy(0)) }).sentences[0]).toContain('no sessions');
    expect(show({ record: known(healthy(null)) }).title).toBe('This page works');
  });

  it('claims a refresh only when it is on and was answered', () => {
    const list = { family: 'antd', state: 'rows', total: 7, rows: 7, tabCount: 7, unfiltered: true, refreshMs: 15_000 };
    const queries = { count: 4, last: [200], lastHtml: false, quietMs: 9000 };
    const failures = { status: 0, html: 0, error: 0 };
    const evidence = (refreshMs: number | null, quietMs: number) =>
      ({ apps: { proxy: 'unasked' }, list: { ...list, refreshMs }, traffic: { queries: { ...queries, quietMs }, api: queries, scripts: failures, styles: failures, preloadErrors: 0 } }) as never;
    const say = (refreshMs: number | null, quietMs: number) => show({ record: known(healthy(7), { evidence: evidence(refreshMs, quietMs) }) }).sentences[0];
    expect(say(15_000, 9000)).toContain('keeps refreshing');
    expect(say(null, 9000)).not.toContain('refreshing');
    expect(say(15_000, 90_000)).not.toContain('refreshing');
  });

  it.each([
    ['left at once, with a folder `.local`', { leftJupyter: true, mountsLocal: true }, ['guide-jupyter']],
    ['left at once', { leftJupyter: true, mountsLocal: false }, []],
  ] as const)('offers what to do about a Jupyter that was %s, and diagnoses nothing', (_how, apps, offered) => {
    const said = show({ record: known(healthy(7), { evidence: evidence({ apps }) }) });
    expect([said.tone, said.title, buttons(said)]).toEqual(['good', catalogues.en['healthy.list.title'], offered]);
  });

  it('leads to the guide where no app could be opened, and alarms nobody', () => {
    const said = show({ record: known({ ...faulty('unreachable-apps'), works: 'list' }) });
    expect([said.tone, buttons(said), said.advice]).toEqual(['info', ['guide-wsproxy'], ['Tell your administrator the code WUR-17.']]);
  });

  it.each(doubts)('guesses nothing: %s', (reason) => {
    const said = present(cases[`cant-tell-${reason}`] ?? input(), t);
    expect(said.code).toBe(codes[reason]);
    expect(buttons(said)).toEqual([reason === 'came-late' ? 'reload-and-look' : 'look']);
    expect(said.offersWatch).toBe(true);
  });

  it('offers nothing on other sites', () => {
    for (const name of ['not-web-ui', 'tab-browser-page', 'tab-blocked', 'tab-error-page']) {
      const said = present(cases[name] ?? input(), t);
      expect([said.offersWatch, said.isDiagnosis, said.code, buttons(said).filter((id) => id !== 'reload')], name).toEqual([false, false, undefined, []]);
    }
  });

  it('tells an error page from a watched Web-UI that did not answer', () => {
    expect(show({ tab: 'error-page', watched: false }).title).toBe('The browser shows its own error page here');
    const said = show({ tab: 'error-page', watched: true });
    expect([said.title, said.code, buttons(said)]).toEqual(['Your Web-UI did not answer', codes['error-page'], ['bring', 'reload']]);
    expect(said.actions[0]?.label).toBe('Bring the page back when the server answers');
    const waiting = show({ tab: 'error-page', watched: true, telling: 'bring' });
    expect([buttons(waiting), waiting.note]).toEqual([['reload', 'stop-waiting'], catalogues.en['error-page.watched.bringing']]);
    expect(buttons(show({ tab: 'error-page', watched: true, telling: 'tell' }))).toEqual(['bring', 'reload']);
  });

  it('offers to watch only a Web-UI that is not watched', () => {
    expect(show({ record: known(healthy()), watched: false }).offersWatch).toBe(true);
    expect(show({ record: known(healthy()), watched: true }).offersWatch).toBe(false);
    // It would be written to the profile.
    expect(show({ record: known(healthy()), watched: false, isPrivate: true }).offersWatch).toBe(false);
  });
});
