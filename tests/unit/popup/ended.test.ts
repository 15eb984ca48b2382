import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../src/core/texts/all.ts';
import { translator } from '../../../src/core/texts/index.ts';
import type { Screen } from '../../../src/popup/screen.ts';
import { cases, ended, faulty, input, known, run, sawFault } from '../../popup-gallery/cases.ts';
import { present } from './whole.ts';

const t = translator('en', catalogues.en);
const show = (...some: Parameters<typeof input>): Screen => present(input(...some), t);
const buttons = ({ actions }: Screen): string[] => actions.map(({ id }) => id);

describe('a repair', () => {
  it('that did nothing does not claim that every step was tried, and tells what is so now', () => {
    const server = present(cases['end-not-done-server'] ?? input(), t);
    expect([server.title, server.note, buttons(server)]).toEqual([catalogues.en['fault.server-failing.title'], catalogues.en['end.not-done.what'], ['tell', 'look']]);
    expect(show({ repair: ended('not-done'), record: sawFault('needless-login-panel') })).toMatchObject({ title: catalogues.en['fault.needless-login-panel.title'], actions: [{ id: 'fix' }] });
    const unseen = present(cases['end-not-done-unseen'] ?? input(), t);
    expect([unseen.title, unseen.tone, buttons(unseen), unseen.steps.map(({ outcome }) => outcome)]).toEqual([catalogues.en['end.not-done.title'], 'info', ['look'], ['failed']]);
  });

  it.each([['stale-build', 'fix'], ['outdated-browser', 'bridge']] as const)('that was cancelled says so beside what is offered again (%s)', (fault, first) => {
    const said = show({ repair: ended('cancelled', fault), record: sawFault(fault) });
    expect([said.title, said.note, buttons(said)[0]]).toEqual([catalogues.en[`fault.${fault}.title`], catalogues.en['end.cancelled.title'], first]);
  });

  it('in the middle of a step says so, and nothing turns any more', () => {
    const said = show({ repair: { phase: 'exhausted', run: run('failed-list', ['no-cure', 'running']), reason: 'page-gone', last: null } });
    expect(said.steps.map(({ outcome, state }) => [outcome, state])).toEqual([['no-cure', catalogues.en['step.no-cure']], ['skipped', catalogues.en['step.stopped']]]);
  });

  it.each(['plan-over', 'not-done'] as const)('of a cookie says that there is none (%s)', (reason) => {
    const said = show({ repair: ended(reason, 'lost-cookie'), record: known({ ...faulty('lost-cookie'), works: 'list' }) });
    expect([said.sentences, said.advice]).toEqual([[catalogues.en['end.cookie']], [catalogues.en['advice.sign-in-again']]]);
  });

  it('of a cookie says nothing of it over a server that fails', () => {
    const over = show({ repair: { phase: 'exhausted', run: run('lost-cookie', ['failed']), reason: 'not-done', last: faulty('server-failing') }, record: sawFault('server-failing') });
    expect([over.title, over.code]).toEqual([catalogues.en['fault.server-failing.title'], 'WUR-13']);
  });

  it.each([
    ['no-cure', 'plan-over', true],
    ['cured', 'relapse', true],
    ['failed', 'not-done', false],
    ['planned', 'loop-guard', false],
  ] as const)('that ends a login speaks of the account only once the login was ended: %s', (outcome, reason, isTold) => {
    const said = show({ record: null, repair: { phase: 'exhausted', run: run('vanished-keypair', [outcome]), reason, last: null } });
    expect(said.advice.join().includes('no usable access key')).toBe(isTold);
  });

  it('does not say that a page worked which only asked to sign in', () => {
    const said = present(cases['end-account'] ?? input(), t);
    expect([said.title, said.sentences, said.advice]).toEqual([catalogues.en['end.relapse.title'], [], [expect.stringContaining('no usable access key')]]);
  });
});
