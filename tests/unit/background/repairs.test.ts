import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RemedyId } from '../../../src/background/remedies/index.ts';
import { webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { evidence, asked } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenList, brokenUntil, newRun, tabId, well } from './site.ts';

const run = async (simulation: Simulation): Promise<Simulation> => {
  await simulation.open();
  await simulation.fix();
  await simulation.until(() => hasEnded(simulation));
  return simulation;
};
const deeds = ({ calls }: Simulation) => calls.filter((call) => ['reload', 'bypass', 'navigate', 'refetch-assets', 'reset-service-worker'].includes(call));

describe('a whole repair', () => {
  const roads: readonly [RemedyId, readonly string[]][] = [
    ['reload', ['reload']],
    ['refetch-assets', ['reload', 'refetch-assets', 'reload']],
    ['reset-service-worker', ['reload', 'refetch-assets', 'reload', 'reset-service-worker', 'reload']],
    ['reload-past-cache', ['reload', 'refetch-assets', 'reload', 'reset-service-worker', 'reload', 'bypass', 'reload']],
  ];
  it.each(roads)('is cured by %s and proved by an ordinary load', async (cure, expected) => {
    const simulation = await run(new Simulation(brokenUntil(cure)));
    expect(deeds(simulation)).toEqual(expected);
    expect(simulation.state).toMatchObject({ phase: 'probation', proof: { facts: { sessionsShown: 7, sessionsOnServer: 7 } }, run: { navigations: expected.filter((each) => /reload$|bypass/.test(each)).length } });
    expect(simulation.logged).toEqual([]);
  });

  it('ends in a plain message when the plan is over', async () => {
    const simulation = await run(new Simulation(brokenUntil(null)));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'plan-over', last: { fault: 'broken-asset-copy' }, run: { navigations: 5 } });
  });

  it('forgets the address once it is over', async () => {
    const simulation = await run(new Simulation(brokenUntil('reload')));
    expect(JSON.stringify([...simulation.session.all])).not.toContain('/session');
    expect(JSON.stringify([...simulation.local.all])).not.toContain('/session');
  });

  it('is over after a minute of health', async () => {
    const simulation = await run(new Simulation(brokenUntil('reload')));
    await simulation.until(() => simulation.state.phase === 'idle');
    expect(simulation.state).toEqual({ phase: 'idle' });
    expect(simulation.alarms.size).toBe(0);
  });

  it('does not loop when the fault comes back on probation', async () => {
    const simulation = await run(new Simulation(brokenUntil('reload')));
    await simulation.report(brokenList);
    await simulation.settle();
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'relapse' });
  });

  it('skips what the findings rule out', async () => {
    const lonely = evidence({ ...brokenList, shell: { registered: false, controlled: false, precached: null, poisoned: 0 } });
    const simulation = await run(new Simulation(() => lonely));
    expect(deeds(simulation)).toEqual(['reload', 'refetch-assets', 'reload', 'bypass', 'reload']);
    expect(simulation.state).toMatchObject({ run: { steps: [{ outcome: 'no-cure' }, { outcome: 'no-cure' }, { outcome: 'skipped' }, { outcome: 'no-cure' }] } });
  });

  it('takes the service worker away before fetching again in Firefox', async () => {
    const simulation = new Simulation(brokenUntil('refetch-assets'));
    simulation.engine = 'firefox';
    await run(simulation);
    expect(deeds(simulation)).toEqual(['reload', 'reset-service-worker', 'reload', 'refetch-assets', 'reload']);
    expect(simulation.state.phase).toBe('probation');
  });

  it('ends when the fault turns out to be the server\'s', async () => {
    const down = evidence(asked, { list: { state: 'error' }, server: { answer: 'http-error', status: 502, count: null, comparable: false } });
    const simulation = await run(new Simulation(({ loads }) => (loads > 0 ? down : brokenList)));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'server', last: { fault: 'server-failing' } });
    expect(deeds(simulation)).toEqual(['reload']);
  });

  it('ends when the browser shows its own error page', async () => {
    const simulation = new Simulation(brokenUntil('reload'));
    await simulation.open();
    await simulation.fix();
    simulation.isErrorPage = true;
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'server' });
  });

  it('does not take a healthy page without the list for a proof', async () => {
    const elsewhere = evidence(asked, { list: { state: 'absent' } });
    const simulation = await run(new Simulation(({ loads }) => (loads > 0 ? elsewhere : brokenList)));
    expect(simulation.state.phase).toBe('exhausted');
  });

  it('waits for a slow page, within patience', async () => {
    const slow = evidence({ list: { state: 'loading', rows: 0 }, visit: { awakeMs: 1000, awakeOnRouteMs: 1000 } });
    const simulation = new Simulation(({ loads }) => (loads > 0 ? slow : brokenList));
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => false, 20_000);
    expect(simulation.state.phase).toBe('verifying');
    if (simulation.tab) simulation.tab.seen = well;
    await simulation.report(evidence());
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state.phase).toBe('probation');
  });

  it('asks before unsaved work is lost, and goes on with consent', async () => {
    const simulation = new Simulation(brokenUntil('reload'));
    simulation.unsaved = 'cant-tell';
    await simulation.open();
    await simulation.fix();
    expect(simulation.state).toMatchObject({ phase: 'awaiting-consent', because: 'unsaved-work' });
    expect(deeds(simulation)).toEqual([]);
    await simulation.fix(true);
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state.phase).toBe('probation');
  });

  it('can be cancelled, and does nothing more', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.open();
    await simulation.fix();
    await simulation.event((worker) => worker.pages.cancel({ tabId }));
    const before = deeds(simulation).length;
    await simulation.until(() => false, 600_000);
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'cancelled' });
    expect(deeds(simulation)).toHaveLength(before);
  });

  it('is not taken for one that ended in the same tab, at another site', async () => {
    const elsewhere = webUiOriginOf('https://other.lab.test') as WebUiOrigin;
    const over = { phase: 'exhausted', run: newRun({ origin: elsewhere, fault: 'failed-list', code: 'WUR-41', steps: [], startedMs: 0 }), reason: 'plan-over', last: null };
    const begun = async (): Promise<Simulation> => {
      const simulation = new Simulation(brokenUntil(null));
      await simulation.session.set({ [sessionKeys.repair(elsewhere)]: { schema: 1, state: over } });
      await simulation.open();
      await simulation.fix();
      return simulation;
    };
    const shown = await begun();
    await shown.event((worker) => worker.pages.cancel({ tabId }));
    expect(shown.state).toMatchObject({ phase: 'exhausted', reason: 'cancelled' });
    const closed = await begun();
    closed.tab = null;
    await closed.event((worker) => worker.tabRemoved(tabId));
    expect(closed.state).toMatchObject({ phase: 'exhausted', reason: 'page-gone' });
  });

  it('ends with its tab', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.open();
    await simulation.fix();
    simulation.tab = null;
    await simulation.event((worker) => worker.tabRemoved(tabId));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'page-gone' });
  });

  it('starts by a click at most twice in an hour', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await run(simulation);
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ reason: 'plan-over' });
    const before = deeds(simulation).length;
    await simulation.fix();
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'loop-guard' });
    expect(deeds(simulation)).toHaveLength(before);
  });

  describe('of which no step could be done', () => {
    const panel = (cookie: 'alive' | 'dead', answer: 'keypair-unknown' | 'http-error' | 'unauthorized') =>
      evidence(asked, { list: { state: 'absent' }, login: { panel: true, storedId: false }, server: { answer, status: answer === 'http-error' ? 502 : 401, count: null }, session: { cookie, header: 'none' } });
    const vanished = panel('alive', 'keypair-unknown');
    const down = panel('alive', 'http-error');
    const clean = panel('dead', 'unauthorized');
    const pressed = async (now: Evidence): Promise<Simulation> => {
      const simulation = new Simulation(({ acts }) => (acts.includes('end-session') ? clean : vanished));
      await simulation.open();
      if (simulation.tab) simulation.tab.seen = now;
      simulation.canAct = false;
      await simulation.fix();
      return simulation;
    };
    const look = (simulation: Simulation) => simulation.event((worker) => worker.pages.look({ tabId })).then(() => simulation.settle());

    it('tells what is so now, and a click may start another when that is over', async () => {
      const simulation = await pressed(down);
      expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'not-done', last: { fault: 'server-failing' }, run: { steps: [{ outcome: 'failed' }], navigations: 0 } });
      expect([simulation.said, deeds(simulation)]).toEqual(['server-failing', []]);
      if (simulation.tab) simulation.tab.seen = vanished;
      await look(simulation);
      expect([simulation.state, simulation.said]).toEqual([{ phase: 'idle' }, 'vanished-keypair']);
      simulation.canAct = true;
      await simulation.fix();
      await simulation.until(() => hasEnded(simulation));
      expect(simulation.state).toMatchObject({ phase: 'probation', proof: { signedOut: true } });
      expect(simulation.acts).toEqual(['end-session']);
    });

    it('counts all the same: two in an hour', async () => {
      const simulation = await pressed(vanished);
      expect(simulation.state).toMatchObject({ reason: 'not-done' });
      simulation.now += 1000;
      await simulation.fix();
      expect(simulation.state).toMatchObject({ reason: 'not-done' });
      await look(simulation);
      simulation.now += 1000;
      await simulation.fix();
      expect(simulation.state).toMatchObject({ reason: 'loop-guard' });
    });

    it('has nothing to tell where all is well by now', async () => {
      const simulation = await pressed(well);
      expect([simulation.state, simulation.said, simulation.acts]).toEqual([{ phase: 'idle' }, null, []]);
    });

    it('looks at no other site that the tab has gone to', async () => {
      const simulation = new Simulation(() => vanished);
      await simulation.open();
      simulation.canAct = false;
      const went = simulation.fix();
      if (simulation.tab) Object.assign(simulation.tab, { url: 'https://other.lab.test/', seen: down });
      await went;
      expect([simulation.said, simulation.loads]).toEqual(['vanished-keypair', 0]);
    });
  });

  it('gives way to what is seen when the user looks again after its end', async () => {
    const simulation = await run(new Simulation(brokenUntil(null)));
    await simulation.event((worker) => worker.pages.look({ tabId }));
    expect(simulation.state).toMatchObject({ reason: 'plan-over' });
    await simulation.event((worker) => worker.pages.cancel({ tabId }));
    expect([simulation.state, simulation.said]).toEqual([{ phase: 'idle' }, 'broken-asset-copy']);
  });

  it('writes nothing about a private window to storage.local', async () => {
    const simulation = new Simulation(brokenUntil('reload'));
    simulation.isPrivate = true;
    await run(simulation);
    expect(simulation.local.all.size).toBe(0);
    expect(simulation.session.all.get(localKeys.ledger)).toHaveLength(1);
  });

  it('shows a small sign for what a click can mend, and takes it away', async () => {
    const simulation = await run(new Simulation(brokenUntil('reload')));
    expect(simulation.badges).toEqual(['', '!', '']);
  });
});

describe('a worker that dies at any moment', () => {
  const cures: readonly (RemedyId | null)[] = ['reload', 'refetch-assets', 'reload-past-cache', null];
  it.each(cures)('ends rightly and loads no page more than it needs (cure: %s)', async (cure) => {
    const whole = await run(new Simulation(brokenUntil(cure)));
    let last = 0;
    // The plan that fails dies at the same places as the one that cures last; a sample of them will do.
    for (let moment = 1; last === 0; moment += cure === null ? 5 : 1) {
      const simulation = new Simulation(brokenUntil(cure));
      await simulation.open();
      simulation.killAfter(moment);
      await simulation.fix();
      await simulation.until(() => hasEnded(simulation) && simulation.state.phase !== 'idle', 3_600_000);
      const story = `killed at moment ${moment}: ${simulation.calls.join(' ')}`;
      // Killed before anything was stored: the click is lost, and nothing was done.
      if (simulation.state.phase === 'idle') expect(simulation.loads, story).toBe(0);
      else expect(simulation.state, story).toMatchObject({ phase: cure === null ? 'exhausted' : 'probation' });
      expect(simulation.loads, story).toBeLessThanOrEqual(whole.loads);
      expect(simulation.acts.length, story).toBeLessThanOrEqual(whole.acts.length);
      if (!simulation.wasKilled) last = moment;
    }
    expect(last).toBeGreaterThan(30);
  }, 60_000);
});

describe('a worker that dies again and again', () => {
  const cure = fc.constantFrom<RemedyId | null>('reload', 'refetch-assets', 'reset-service-worker', 'reload-past-cache', null);
  it('ends rightly all the same', async () => {
    await fc.assert(
      fc.asyncProperty(cure, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 }), async (remedy, lives) => {
        const whole = await run(new Simulation(brokenUntil(remedy)));
        const simulation = new Simulation(brokenUntil(remedy));
        simulation.lives = lives;
        await run(simulation);
        await simulation.until(() => hasEnded(simulation) && simulation.state.phase !== 'idle', 3_600_000);
        if (simulation.state.phase !== 'idle') expect(simulation.state.phase).toBe(remedy === null ? 'exhausted' : 'probation');
        expect(simulation.loads).toBeLessThanOrEqual(whole.loads);
        expect(simulation.acts.length).toBeLessThanOrEqual(whole.acts.length);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
