import { bannerLimits, type Press } from '../../../src/core/banner.ts';
import { Simulation } from './simulation.ts';
import { origin, tabId, type Site } from './site.ts';

/** A site that the user watches, as its page is at first. */
export async function watched(site: Site): Promise<Simulation> {
  const simulation = new Simulation(site);
  await simulation.event((worker) => worker.pages.watch({ tabId }));
  if (simulation.tab) simulation.tab.seen = site({ acts: [], loads: 0 });
  return simulation;
}

/** The content script has seen it, and the moment that makes it certain is over. */
export async function reported(simulation: Simulation): Promise<void> {
  await simulation.report();
  await simulation.until(() => false, 2 * bannerLimits.certainMs);
}

/** What the banner was told to say; null: to go. */
export const texts = ({ banners }: Simulation) => banners.map((words) => words?.text ?? null);

export const press = (simulation: Simulation, which: Press) => simulation.event((worker) => worker.content.pressed({ tabId, origin, document: 'doc-1', url: origin }, { press: which }));
