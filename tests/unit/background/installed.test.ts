import { describe, expect, it } from 'vitest';
import { Simulation } from './simulation.ts';
import { brokenUntil } from './site.ts';

describe('the page after the installation', () => {
  it.each([
    ['install', true, ['src/welcome/index.html']],
    ['install', false, []],
    ['update', true, []],
    ['browser_update', true, []],
  ] as const)('%s, by the user: %s', async (reason, byUser, opened) => {
    const simulation = new Simulation(brokenUntil(null));
    simulation.installedByUser = byUser;
    await simulation.event((worker) => worker.installed(reason));
    expect(simulation.openedPages).toEqual(opened);
  });
});
