import { describe, expect, it } from 'vitest';
import { faults } from '../../../src/background/faults/index.ts';
import { readPolicy } from '../../../src/background/policy.ts';
import { browserCatalogues, catalogues } from '../../../src/core/texts/all.ts';
import { dearestUnasked, isDearer } from '../../../src/core/remedy.ts';
import { languages, translator } from '../../../src/core/texts/index.ts';
import type { Screen } from '../../../src/popup/screen.ts';
import { asked, evidence } from '../evidence.ts';
import { cases, ended, endReasons, facts, faultIds, faulty, healthy, input, known, now, proof, run, sawFault } from '../../popup-gallery/cases.ts';
import { present } from './whole.ts';

const t = translator('en', catalogues.en);
const show = (...some: Parameters<typeof input>): Screen => present(input(...some), t);
const buttons = ({ actions }: Screen): string[] => actions.map(({ id }) => id);

describe.each(languages)('every screen in %s', (language) => {
  const speak = translator(language, catalogues[language]);

  it.each(Object.keys(cases))('%s', (name) => {
    const said = present(cases[name] ?? input(), speak);
    const words = [said.title, ...said.sentences, ...said.advice, said.hint, said.note, said.proof, ...said.actions.map(({ label }) => label), ...said.steps.flatMap(({ label, state }) => [label, state])];
    for (const word of words.filter((each) => each !== undefined)) {
      expect(word).not.toBe('');
      expect(word).not.toMatch(/[{}]|undefined|null|NaN/);
    }
    expect(said.actions.filter(({ kind }) => kind === 'primary').length).toBeLessThanOrEqual(1);
  });
});

describe('a fault', () => {
  it.each(faultIds)('%s: its own words, its code, a button only where there is a plan', (fault) => {
    const said = present(input({ record: sawFault(fault) }), t);
    // Over a page that is called well, only a repair and the history name it.
    expect(said.title).toBe(fault === 'missing-brand' ? catalogues.en['healthy.page.title'] : catalogues.en[`fault.${fault}.title`]);
    expect(said.code).toBe(faults[fault].code);
    expect(said.isDiagnosis).toBe(true);
    expect(buttons(said).some((id) => id === 'fix' || id === 'bridge')).toBe(faults[fault].plan.length > 0);
    expect(said.hint !== undefined).toBe(faults[fault].plan.length > 0);
    // Whether apps open again, or a sign-in succeeds, nobody can ask in the user's place.
    expect(buttons(said).includes('tell')).toBe(faults[fault].blame === 'server' && fault !== 'unreachable-apps' && fault !== 'failed-login');
  });

  it('says what the server answered, but not the 200 of a GraphQL error', () => {
    const first = (status: number | null) => present(input({ record: known(faulty('server-failing', { status })) }), t).sentences[0];
    expect(first(502)).toContain('error 502');
    expect(first(0)).toContain('does not answer');
    expect(first(200)).not.toContain('200');
    expect(first(null)).toContain('does not give');
  });

  it('does not say that the server has a problem where nothing answered', () => {
    expect(show({ record: known(faulty('server-failing', { status: 0 })) }).title).toBe('No answer from the server');
    expect(show({ record: known(faulty('server-failing', { status: 502 })) }).title).toBe('The server has a problem');
  });

  it('counts only what it knows', () => {
    expect(show({ record: sawFault('short-list') }).sentences).toEqual(['The list shows 2 sessions, the server has 7.']);
    expect(show({ record: known(faulty('short-list', { sessionsShown: 2 })) }).sentences).toEqual(['The list shows fewer sessions than there are.']);
  });

  it('names both versions where they differ', () => {
    expect(show({ record: sawFault('stale-build') }).sentences[1]).toBe('This page is version 26.8.0; the server has 26.9.4.');
    expect(show({ record: known(faulty('stale-build')) }).sentences).toHaveLength(1);
  });

  it('says that the wish to be told is on', () => {
    const said = show({ record: sawFault('server-failing'), telling: 'tell' });
    expect(buttons(said)).toEqual(['look', 'stop-waiting']);
    expect(said.note).toBe(catalogues.en['telling']);
    // It is there, and fails: it cannot come back.
    expect(show({ record: sawFault('misdirecting-configuration') }).actions[0]?.label).toBe('Tell me when it works');
  });

  it('offers to bring the user back where the session is alive, and what is seen after the reload can be told', () => {
    const needless = { record: known(faulty('server-failing', { status: 502, needsNoLogin: true })) };
    expect(buttons(show(needless))).toEqual(['bring', 'look']);
    expect(buttons(show({ ...needless, asksSite: true }))).toEqual(['tell', 'look']);
    // The wish to be told was made before it was known that nobody need sign in.
    expect(buttons(show({ ...needless, telling: 'tell' }))).toEqual(['bring', 'look', 'stop-waiting']);
    const said = show({ ...needless, telling: 'bring' });
    expect([buttons(said), said.note]).toEqual([['look', 'stop-waiting'], catalogues.en['bringing']]);
  });

  it('keeps to its promise, whatever is seen until it is kept or taken back', () => {
    for (const record of [sawFault('needless-login-panel'), sawFault('session-expired'), known({ verdict: 'cant-tell', reason: 'not-asked', facts: facts() })]) {
      expect([show({ record, telling: 'bring' }).note, show({ record, telling: 'tell' }).note, show({ record }).note]).toEqual([catalogues.en['bringing'], catalogues.en['telling'], undefined]);
      expect([buttons(show({ record, telling: 'tell' })).includes('stop-waiting'), buttons(show({ record })).includes('stop-waiting')]).toEqual([true, false]);
    }
    const well = show({ record: known(healthy()), telling: 'bring' });
    expect([well.note, buttons(well)]).toEqual([undefined, []]);
    for (const answers of [false, true]) expect(show({ tab: 'error-page', answers, telling: 'bring' }).note, String(answers)).toBe(catalogues.en['error-page.watched.bringing']);
  });

  it('has no space between two Japanese sentences', () => {
    const speak = translator('ja', catalogues.ja);
    for (const name of ['fault-server-failing', 'fault-failed-list', 'fault-outdated-bridge']) expect(JSON.stringify(present(cases[name] ?? input(), speak)), name).not.toMatch(/。 /);
  });

  it('waits while another tab of the site is being repaired', () => {
    const said = show({ record: sawFault('failed-list'), elsewhere: true, asksSite: true });
    expect(buttons(said)).toEqual([]);
    expect(JSON.stringify(said)).not.toContain('Fix this page');
  });

  it.each(faultIds)('%s: promises that nothing but the page is touched only where that is so', (fault) => {
    const { plan, cost } = faulty(fault);
    if (plan.length > 0) expect(show({ record: sawFault(fault) }).hint?.includes(t('cost.stays'))).toBe(!isDearer(cost, dearestUnasked));
  });
});

describe('doubled cookies', () => {
  it('leads to the site’s data where a cookie is doubled, and alarms nobody whose page works', () => {
    const said = [false, true].map((works) => show({ record: known({ ...faulty('doubled-cookies'), ...(works ? { works: 'list' } : {}) }) }));
    expect(said.map(buttons)).toEqual([['site-data'], ['site-data']]);
    expect(said.map(({ tone, sentences }) => [tone, sentences.length])).toEqual([['bad', 1], ['info', 2]]);
  });
});

describe('a repair', () => {
  const applying = { phase: 'applying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 } as const;

  it('shows its steps and can be cancelled', () => {
    const said = show({ record: sawFault('failed-list'), repair: applying });
    expect(said.tone).toBe('busy');
    expect(buttons(said)).toEqual(['cancel']);
    expect(said.steps.map(({ id, outcome }) => [id, outcome])).toEqual([['reload', 'running'], ['reload-past-cache', 'planned']]);
    expect(show({ repair: applying, now: now + 60_000 }).note).toBe(catalogues.en['busy.long']);
  });

  it('asks before something typed could be lost', () => {
    const said = present(cases['consent-unsaved-work'] ?? input(), t);
    expect(buttons(said)).toEqual(['consent-no', 'consent-yes']);
    expect(said.sentences[0]).toBe('This page may hold something you typed; reloading loses it.');
    const left = cases['consent-unsaved-work'] ?? input();
    expect(present({ ...left, record: known(healthy()) }, t).tone).toBe('good');
  });

  it('proves the cure with what was counted', () => {
    const probation = (shown: number | null, server: number | null) => ({ phase: 'probation', run: run('failed-list', ['cured']), proof: proof(shown, server), untilMs: now }) as const;
    expect(show({ repair: probation(7, 7) }).proof).toBe('7 sessions shown, the server has 7');
    expect(show({ repair: probation(7, null) }).proof).toBe('7 sessions shown');
    expect(show({ repair: probation(null, null) }).proof).toBe(catalogues.en['proof.page']);
    expect(show({ repair: probation(7, 7) }).steps).toHaveLength(1);
  });

  it('offers to put back what it removed, where that is kept', () => {
    const offered = (name: string) => buttons(present(cases[name] ?? input(), t));
    expect([offered('fixed-undoable'), offered('fixed-both')]).toEqual([['doubt', 'undo'], ['doubt']]);
    // For the hour that it is kept, and not for as long as "Fixed" stands there.
    expect([0, now].map((undoMs) => buttons(show({ record: known(healthy(7)), undoMs })))).toEqual([[], ['undo']]);
    // It is kept no more, or what is kept was cleared before this repair.
    const after = (undoMs: number) => buttons(present({ ...input(cases['fixed-undoable']), undoMs }, t));
    expect([after(0), after(now - 5000)]).toEqual([['doubt'], ['doubt']]);
    expect(show({ record: sawFault('dead-session-id') }).hint).toContain('can be put back for an hour, or until the page stores a new one');
    expect(show({ record: sawFault('stale-endpoint') }).hint).toContain('can be put back for an hour, unless it is very large');
  });

  it('is not called fixed when the page was seen broken afterwards', () => {
    const repair = { phase: 'probation', run: run('failed-list', ['cured']), proof: proof(7, 7), untilMs: now } as const;
    expect(show({ repair, record: known(faulty('frozen-list'), { atMs: now }) }).title).toBe(catalogues.en['fault.frozen-list.title']);
    expect(show({ repair, record: known(faulty('failed-list'), { atMs: now - 5000 }) }).title).toBe('Fixed');
  });

  it('that ended a login is fixed when nobody is signed in any more', () => {
    const said = present(cases['fixed-signed-out'] ?? input(), t);
    expect([said.title, said.proof]).toEqual(['Fixed', catalogues.en['proof.signed-out']]);
    const repair = cases['fixed-signed-out']?.repair;
    expect(show({ ...(repair && { repair }), record: known(faulty('vanished-keypair'), { atMs: now }) }).title).toBe(catalogues.en['fault.vanished-keypair.title']);
  });

  it.each(endReasons)('that ended by %s says so and what to do', (reason) => {
    const said = present(cases[`end-${reason}`] ?? input(), t);
    if (reason === 'cancelled' || reason === 'not-done')
      return expect([said.title, said.note, buttons(said)]).toEqual([catalogues.en['fault.stale-build.title'], catalogues.en[reason === 'cancelled' ? 'end.cancelled.title' : 'end.not-done.what'], ['fix']]);
    expect(said.title).toBe(catalogues.en[`end.${reason}.title`]);
    expect(said.code).toBe(reason === 'server' ? faults['server-failing'].code : faults['stale-build'].code);
    expect(buttons(said)).toEqual(reason === 'server' ? ['tell', 'look'] : ['look']);
    return expect(said.advice.length > 0).toBe(reason !== 'page-gone');
  });

  it('that was stopped by a policy offers what can be put back', () =>
    expect(buttons(show({ record: sawFault('dead-session-id'), undoMs: now, repair: ended('forbidden', 'dead-session-id', { canUndo: true }) }))).toEqual(['look', 'undo']));

  it('that has ended gives way to what is seen now', () => {
    const repair = ended('plan-over');
    expect(show({ repair, record: known(healthy()) }).tone).toBe('good');
    expect(show({ repair, record: sawFault('server-failing') }).title).toBe(catalogues.en['fault.server-failing.title']);
    expect(show({ repair: ended('page-gone'), record: sawFault('signed-out') }).title).toBe(catalogues.en['fault.signed-out.title']);
    expect(show({ repair: ended('cancelled'), record: null }).title).toBe(catalogues.en['end.cancelled.title']);
  });
});

describe('a browser that is too old', () => {
  it('is told what is lost, which version would do, and where to get it', () => {
    const said = present(cases['fault-outdated-told'] ?? input(), t);
    expect(said.sentences).toEqual([browserCatalogues.en.ruined, 'This Web-UI (26.9.4) needs Chrome 123 or newer. You have Chrome 109, from January 2023.']);
    expect(buttons(said)).toEqual(['update-browser', 'copy-address']);
    expect([said.tone, said.note]).toEqual(['bad', browserCatalogues.en.copied]);
  });
  it('is told in passing where something else comes first', () => expect(present(cases['fault-besides-outdated'] ?? input(), t)).toMatchObject({ title: catalogues.en['fault.signed-out.title'], note: browserCatalogues.en.besides }));
  it('is not blamed before it is known', () => expect(buttons(show({ record: known({ ...faulty('outdated-browser'), plan: [] }) }))).toEqual(['copy-address']));
  it('is offered what it lacks, where that can be supplied, but not in a private window, where nothing lasts', () => {
    const said = present(cases['fault-outdated-bridge'] ?? input(), t);
    expect([said.tone, said.actions.map(({ id, kind }) => `${id} ${kind}`), said.hint]).toEqual(['info', ['bridge primary', 'update-browser plain', 'copy-address plain'], `${catalogues.en['will.bridge']} ${catalogues.en['will.bridge-watches']} ${catalogues.en['fix.asks']}`]);
    expect(buttons(show({ record: sawFault('outdated-browser'), isPrivate: true }))).toEqual(['copy-address']);
  });
  it('is told what looks right because of us, how to end it, and what could not be added', () => {
    const said = present(cases['healthy-bridged'] ?? input(), t);
    expect([said.tone, said.sentences.at(-1), buttons(said).at(-1)]).toEqual(['good', catalogues.en['bridge.on'], 'unbridge']);
    expect(buttons(present(cases['fixed-bridged'] ?? input(), t))).toEqual(['unbridge']);
    expect(present(cases['fault-outdated-gave-up'] ?? input(), t).advice).toContain(catalogues.en['bridge.gave-up']);
    expect(present(cases['fault-outdated-not-here'] ?? input(), t).advice).toContain(catalogues.en['bridge.not-here']);
    expect(present(cases['ended-bridge'] ?? input(), t).sentences).toContain(catalogues.en['bridge.out']);
  });
  it.each([
    ['fault', { ...faulty('lost-cookie'), plan: ['renew-cookie'] }, ['fix', 'unbridge']],
    ['doubt', { verdict: 'cant-tell', reason: 'not-asked', facts: facts() }, ['look', 'unbridge']],
  ] as const)('can end what we add beside any %s, but not from a private window, nor against an administrator', (_what, diagnosis, all) => {
    const bridged = { record: known(diagnosis, { evidence: evidence(asked, { layout: { lacking: ['light-dark'], bridge: 'on' } }) }) };
    expect(buttons(show(bridged))).toEqual(all);
    expect(buttons(show({ ...bridged, isPrivate: true }))).toEqual(all.slice(0, 1));
    const by = (locked: readonly string[]) => buttons(show({ ...bridged, policy: readPolicy({ bridge: 'on', locked }).policy }));
    expect([by([]), by(['bridge'])]).toEqual([all, all.slice(0, 1)]);
  });
  it('is not told that something is taken out which was never added', () => {
    const refused = run('outdated-browser', ['planned']);
    expect(show({ record: sawFault('outdated-browser'), repair: { phase: 'exhausted', run: refused, reason: 'loop-guard', last: faulty('outdated-browser') } }).sentences).not.toContain(catalogues.en['bridge.out']);
  });
  it('is offered the colours alone where only they are missing, beside a page that is called well', () => {
    const said = present(cases['fault-brand-bridge'] ?? input(), t);
    expect([said.tone, said.actions.map(({ id, kind }) => `${id} ${kind}`), said.hint]).toEqual(['good', ['bridge plain'], `${catalogues.en['will.bridge']} ${catalogues.en['will.bridge-watches']} ${catalogues.en['fix.asks']}`]);
    expect(buttons(show({ record: known({ ...faulty('missing-brand'), plan: [], works: 'list' }) }))).toEqual([]);
  });
  it('is one more line over a page that works', () => {
    const said = show({ record: known({ ...faulty('missing-brand', { sessionsShown: 7 }), works: 'list' }) });
    expect([said.tone, said.title, said.sentences[0], said.sentences.at(-1)]).toEqual(['good', 'The session list works', 'The session list shows 7 sessions.', catalogues.en['fault.missing-brand.what']]);
  });
});

it.each([['25.14.0', true], ['26.9.4', false]] as const)('says of a refused sign-in that the server may not have judged it, where its version does not tell (%s: %s)', (version, isSaid) => {
  const { sentences } = show({ record: known(faulty('refused-login', { version })) });
  expect(sentences.some((each) => each === catalogues.en['login.unjudged'])).toBe(isSaid);
});
