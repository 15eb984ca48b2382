import { describe, expect, it } from 'vitest';
import { transition } from '../../../src/background/repair/transition.ts';
import { sightOf } from '../../../src/background/repair/new-run.ts';
import type { Platform } from '../../../src/background/platform.ts';
import { readEvidence, withCookies } from '../../../src/background/see.ts';
import type { Evidence, Standing } from '../../../src/core/evidence.ts';
import type { RepairState } from '../../../src/core/repair.ts';
import { asked, evidence } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { list, newRun, origin } from './site.ts';

const now = 5_000_000;
const panel = (cookie: Standing, answer: 'unauthorized' | 'keypair-unknown'): Evidence =>
  evidence(asked, { list: { state: 'absent' }, login: { panel: true, storedId: false }, server: { answer, status: 401, count: null }, session: { cookie, header: 'none', status: cookie === 'error' ? 500 : 200 } });
const gone = panel('alive', 'keypair-unknown');
const clean = panel('dead', 'unauthorized');

describe('the cookies of a session that the server does not take', () => {
  const dead = evidence(asked, { session: { cookie: 'dead', header: 'none' } });
  const told = (sessionCookies: Platform['sessionCookies']) => withCookies({ sessionCookies } as Platform, 7, dead);
  it('are counted where the browser tells of them', async () => expect((await told(async () => 2)).cookies).toEqual({ sessions: 2 }));
  it('keep nobody from seeing the page where the browser refuses to tell', async () =>
    expect(await told(async () => Promise.reject(new Error("First-Party Isolation is enabled, but the required 'firstPartyDomain' attribute was not set.")))).toBe(dead));
});

describe('a run that ends a login', () => {
  const run = newRun({ fault: 'vanished-keypair', code: 'WUR-52', startedMs: now - 1000, steps: [{ remedy: 'end-session', outcome: 'running' }], navigations: 1 });
  const ending: RepairState = { phase: 'verifying', run, step: 0, deadlineMs: now + 20_000, from: 'old' };
  const seen = (what: Evidence, more: { readonly asked?: boolean; readonly atHome?: boolean } = {}) => ({ type: 'seen', sight: { ...readEvidence(what, 'new', list), atHome: true, ...more } }) as const;

  it('is proved by a clean login panel', () => {
    expect(transition(ending, seen(clean), now).state).toMatchObject({ phase: 'probation', proof: { signedOut: true }, run: { where: origin } });
  });

  it.each([
    ['over a session that is still alive', panel('alive', 'unauthorized'), {}],
    ['without the server asked', clean, { asked: false }],
    ['elsewhere', clean, { atHome: false }],
  ])('is not proved by a panel %s', (_name, what, more) => {
    expect(transition(ending, seen(what, more), now).state.phase).toBe('verifying');
  });

  it('ends where the server can no longer say who is signed in', () => {
    expect(transition(ending, seen(panel('error', 'unauthorized')), now).state).toMatchObject({ phase: 'exhausted', reason: 'server' });
  });

  it('is over with its plan where the keypair is refused still', () => {
    expect(transition(ending, seen(gone), now).state).toMatchObject({ phase: 'exhausted', reason: 'plan-over' });
  });

  it('proves nothing where another fault was to be cured', () => {
    expect(transition({ ...ending, run: { ...run, fault: 'failed-list' } }, seen(clean), now).state).toMatchObject({ phase: 'exhausted', reason: 'page-gone' });
  });
});

describe('a run of which a login panel is an end too', () => {
  const run = newRun({ fault: 'broken-client-log', code: 'WUR-55', startedMs: now - 1000, steps: [{ remedy: 'forget-client-log', outcome: 'running' }], navigations: 1 });
  const verifying: RepairState = { phase: 'verifying', run, step: 0, deadlineMs: now + 20_000, from: 'old' };
  const seen = (what: Evidence) => ({ type: 'seen', sight: { ...readEvidence(what, 'new', list), atHome: true } }) as const;
  it('is proved by a healthy list', () => expect(transition(verifying, seen(evidence(asked)), now).state).toMatchObject({ phase: 'probation', proof: { facts: { sessionsShown: 7 } } }));
  it('is proved by a login panel where nobody was signed in', () => expect(transition(verifying, seen(clean), now).state).toMatchObject({ phase: 'probation', proof: { signedOut: true } }));
  it('is not proved by a panel over a live session', () => expect(transition(verifying, seen(panel('alive', 'unauthorized')), now).state.phase).toBe('verifying'));
});

describe('a cookie that was lost', () => {
  const by = (cookie: Standing): Evidence => evidence(asked, { session: { cookie, header: 'alive' } });
  const runOf = (fault: 'lost-cookie' | 'failed-list', remedy: 'renew-cookie' | 'reload') => newRun({ fault, code: 'WUR-58', startedMs: now - 1000, steps: [{ remedy, outcome: 'running' }], navigations: 1 });
  const after = (run: ReturnType<typeof newRun>, what: Evidence) => {
    const state: RepairState = { phase: 'verifying', run, step: 0, deadlineMs: now + 20_000, from: 'old' };
    const sight = sightOf(run, readEvidence(what, 'new', list));
    return transition(state, { type: 'seen', sight }, now).state;
  };
  it('is back when the cookie alone signs in', () => expect(after(runOf('lost-cookie', 'renew-cookie'), by('alive'))).toMatchObject({ phase: 'probation' }));
  it('is not said to be back where nobody could ask', () => expect(after(runOf('lost-cookie', 'renew-cookie'), by('error'))).toMatchObject({ phase: 'verifying' }));
  it('is lost still', () => expect(after(runOf('lost-cookie', 'renew-cookie'), by('dead'))).toMatchObject({ phase: 'exhausted', reason: 'plan-over' }));
  it('is no proof against a list that was mended', () => expect(after(runOf('failed-list', 'reload'), by('dead'))).toMatchObject({ phase: 'probation', proof: { facts: { sessionsShown: 7 } } }));

  it('leaves no sign on the icon', async () => {
    const simulation = new Simulation(() => by('dead'));
    await simulation.open();
    await simulation.report(by('dead'));
    await simulation.settle();
    expect(simulation.badges.filter((text) => text === '!')).toEqual([]);
  });
});

describe('a worker that dies while a login is ended', () => {
  const site = ({ acts }: { readonly acts: readonly string[] }): Evidence => (acts.includes('end-session') ? clean : gone);

  it('ends it once, whatever the moment', async () => {
    for (let moment = 1, isOver = false; !isOver; moment += 1) {
      const simulation = new Simulation(site);
      await simulation.open();
      simulation.killAfter(moment);
      await simulation.fix();
      await simulation.until(() => hasEnded(simulation) && simulation.state.phase !== 'idle', 3_600_000);
      const story = `killed at moment ${moment}: ${simulation.calls.join(' ')}`;
      if (simulation.state.phase === 'idle') expect(simulation.acts, story).toEqual([]);
      else expect(simulation.state, story).toMatchObject({ phase: 'probation', proof: { signedOut: true } });
      expect(simulation.acts.length, story).toBeLessThanOrEqual(1);
      expect(simulation.loads, story).toBeLessThanOrEqual(1);
      isOver = !simulation.wasKilled;
    }
  }, 60_000);

  it('is never begun without a click', async () => {
    const simulation = new Simulation(site);
    await simulation.open();
    await simulation.report(gone);
    await simulation.settle();
    expect(simulation.acts).toEqual([]);
  });
});
