import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/background/policy.ts';
import { catalogues } from '../../../src/core/texts/all.ts';
import { privateTryMs } from '../../../src/core/private-try.ts';
import { codes } from '../../../src/core/texts/codes.ts';
import { translator } from '../../../src/core/texts/index.ts';
import type { Screen } from '../../../src/popup/screen.ts';
import { evidence } from '../evidence.ts';
import { cases, ended, faulty, healthy, input, known, now, origin, run, sawFault, tried } from '../../popup-gallery/cases.ts';
import { present } from './whole.ts';

const t = translator('en', catalogues.en);
const show = (...some: Parameters<typeof input>): Screen => present(input(...some), t);
const buttons = ({ actions }: Screen): string[] => actions.map(({ id }) => id);

describe('a sign-in tried in a private window', () => {
  const undone = { record: sawFault('undone-login') };

  it('is offered where what is stored may be to blame, and not in a private window', () => {
    expect(buttons(show(undone))).toEqual(['private', 'site-data']);
    expect(buttons(show({ record: sawFault('refused-login') }))).toEqual(['private']);
    // Nobody has judged name and password there, and nothing stored is to blame.
    for (const fault of ['failed-login', 'intercepted-login', 'throttled-login'] as const) expect(buttons(show({ record: sawFault(fault) })), fault).toEqual([]);
    // Nor there; but another extension may hold the sign-in back.
    expect([false, true].map((isPrivate) => buttons(show({ record: sawFault('unanswered-login'), isPrivate })))).toEqual([['private'], []]);
    const here = show({ ...undone, isPrivate: true });
    expect([buttons(here), here.advice[0]]).toEqual([['site-data'], catalogues.en['private.here']]);
  });

  it('is asked about, with the way to it where none could be opened', () => {
    const said = show({ ...undone, tried: tried() });
    expect([said.title, said.code, buttons(said)]).toEqual([catalogues.en['private.title'], 'WUR-54', ['yes', 'no', 'untried']]);
    expect(show({ ...undone, tried: tried({ opened: false }) }).sentences[0]).toContain(`Sign in at ${origin} there`);
  });

  it('that succeeded leads to the site’s data; one that failed clears nothing and says what is ruled out', () => {
    const yes = show({ ...undone, tried: tried({ answer: 'yes' }) });
    expect([yes.code, buttons(yes)]).toEqual(['WUR-97', ['site-data', 'back']]);
    const no = show({ ...undone, tried: tried({ answer: 'no' }) });
    expect([no.code, buttons(no), no.advice]).toEqual(['WUR-98', ['back'], ['Tell your administrator the code WUR-98 + WUR-54.']]);
    expect(no.sentences).toEqual([catalogues.en['private.no.what'], catalogues.en['private.no.out'], catalogues.en['private.no.accepted']]);
    expect(show({ record: sawFault('refused-login'), tried: tried({ answer: 'no', found: { fault: 'refused-login', code: 'WUR-25' } }) }).sentences.at(-1)).toBe(catalogues.en['private.no.refused']);
  });

  it('that succeeded where the password was called wrong here asks for the same typing first, and blames what is stored only when that is refused too', () => {
    const found = { fault: 'refused-login', code: 'WUR-25' } as const;
    const answered = tried({ answer: 'yes', found });
    const after = (ms: number) => show({ record: { ...sawFault('refused-login'), evidence: { ...evidence({ login: { panel: true, tries: [401], triedMs: 1000 } }), takenAtMs: answered.atMs + ms } }, tried: answered });
    for (const said of [after(900), show({ record: sawFault('refused-login'), tried: answered }), show({ record: { ...sawFault('signed-out'), atMs: answered.atMs }, tried: answered })])
      expect([said.title, said.code, buttons(said)]).toEqual([catalogues.en['private.again.title'], 'WUR-97', ['back']]);
    expect([after(1100).title, buttons(after(1100))]).toEqual([catalogues.en['private.yes.title'], ['site-data', 'back']]);
  });

  it('that succeeded where nothing had answered here asks for one more try, and then blames another extension before what is stored', () => {
    const answered = tried({ answer: 'yes', found: { fault: 'unanswered-login', code: 'WUR-02' } });
    const after = (ms: number) => show({ record: { ...sawFault('unanswered-login'), evidence: { ...evidence({ login: { panel: true, tries: [0], triedMs: 1000 } }), takenAtMs: answered.atMs + ms } }, tried: answered });
    expect([after(900).title, after(900).sentences, buttons(after(900))]).toEqual([catalogues.en['private.again.title'], [catalogues.en['private.again.unanswered']], ['back']]);
    const again = after(1100);
    expect([again.title, again.advice[0]]).toEqual([catalogues.en['private.yes.title'], catalogues.en['private.yes.extensions']]);
    expect(again.actions.map(({ id, kind }) => [id, kind])).toEqual([['site-data', 'plain'], ['back', 'plain']]);
  });

  it.each([
    ['after ten minutes', { now: tried().atMs + privateTryMs }],
    ['once somebody is signed in', { record: known(healthy()) }],
    ['while the page loads', { record: known({ verdict: 'waiting', facts: faulty('offline').facts }) }],
    ['of a page that works', { record: known({ ...faulty('lost-cookie'), works: 'list' }) }],
    ['on the browser’s error page', { tab: 'error-page' }],
    ['where the server fails by now', { record: sawFault('server-failing') }],
    ['where the password was wrong since', { record: sawFault('refused-login') }],
    ['during a repair', { repair: { phase: 'verifying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 } }],
  ] as const)('is not asked about %s', (_when, some) => {
    for (const answer of [null, 'yes', 'no'] as const) expect([codes['private.yes'], codes['private.no'], 'WUR-54']).not.toContain(show({ ...undone, tried: tried({ answer }), ...some, ...('now' in some ? { record: sawFault('signed-out') } : {}) }).code);
  });

  it('is offered over a proof that the user doubts, as far as window and organisation allow, and asked about there', () => {
    const doubted = cases['doubted-next'] ?? input();
    expect(buttons(present(doubted, t))).toEqual(['insist', 'private']);
    expect(buttons(present(cases['doubted-over'] ?? input(), t))).toEqual(['private']);
    const here = present({ ...doubted, isPrivate: true }, t);
    expect([buttons(here), here.advice[0]]).toEqual([['insist'], catalogues.en['private.here']]);
    const forbidden = present({ ...doubted, policy: readPolicy({ privateWindow: false }).policy }, t);
    expect([buttons(forbidden), forbidden.advice]).toEqual([['insist'], ['If it stays broken, give your help desk the code WUR-34.']]);
    expect(buttons(present({ ...doubted, tried: tried({ found: null }) }, t))).toEqual(['yes', 'no', 'untried']);
    expect(buttons(present({ ...doubted, repair: { phase: 'idle' }, tried: tried({ found: null, answer: 'no' }) }, t))).toEqual(['back']);
  });

  it('is advised neither where the organisation wants none', () => {
    const { policy } = readPolicy({ privateWindow: false });
    for (const some of [{ record: known({ ...faulty('poisoned-precache'), plan: [] }) }, ...(['plan-over', 'limit', 'relapse', 'loop-guard', 'forbidden'] as const).map((reason) => ({ record: sawFault('stale-build'), repair: ended(reason) }))])
      expect([show(some), show({ ...some, policy })].map(({ advice }) => advice.includes(String(catalogues.en['advice.private'])))).toEqual([true, false]);
  });

  it('is still asked about after the reload that made a signed-out page of it', () => {
    expect(show({ record: sawFault('signed-out'), tried: tried() }).title).toBe(catalogues.en['private.title']);
    for (const answer of ['yes', 'no'] as const) {
      expect(show({ record: sawFault('signed-out'), tried: tried({ answer, atMs: now }) }).title).toBe(catalogues.en[`private.${answer}.title`]);
      // What was seen since is not what the answer was about.
      expect(show({ record: sawFault('signed-out'), tried: tried({ answer, atMs: now - 5000 }) }).title).toBe(catalogues.en['fault.signed-out.title']);
    }
  });
});
