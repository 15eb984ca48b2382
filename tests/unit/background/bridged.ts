import { localKeys, sessionKeys, type TabRecord } from '../../../src/core/storage.ts';
import { asked, evidence } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { origin, tabId } from './site.ts';

const painted = (bareButtons: number) => evidence(asked, { mark: { version: '26.9.4' }, versions: { announced: '26.9.4', served: '26.9.4' }, layout: { buttons: 2, bareButtons, brand: 'painted', lacking: ['light-dark'] } });
export const old = painted(2);
export const bridged = evidence(painted(0), { layout: { bridge: 'on' } });
export const gaveUp = evidence(painted(2), { layout: { bridge: 'gave-up' } });
export const from = { tabId, origin, document: 'doc-1', url: origin };
/** The page that stands there now. */
export const here = ({ tab }: Simulation) => ({ ...from, document: `doc-${tab?.document}` });

/** A browser without `light-dark()` on 26.9, which `helps`, or does not. */
export function lacking(helps: boolean): Simulation {
  const simulation: Simulation = new Simulation(() => (helps && isOn(simulation) ? bridged : old));
  return simulation;
}
export const isOn = ({ local }: Simulation): boolean => ((local.all.get(localKeys.bridged) ?? []) as string[]).includes(origin);

export async function standing(): Promise<Simulation> {
  const simulation = lacking(true);
  await simulation.open();
  await simulation.fix();
  await simulation.until(() => hasEnded(simulation));
  return simulation;
}

/** Watched because an administrator has listed it. */
export async function byPolicy(managed: unknown): Promise<Simulation> {
  const simulation = new Simulation(() => old);
  await simulation.open();
  simulation.managed = managed;
  await simulation.event((worker) => worker.managed());
  return simulation;
}
export const diagnosisIn = ({ session }: Simulation) => (session.all.get(sessionKeys.tab(tabId)) as TabRecord | undefined)?.diagnosis;

/** At a visit, when the page asks. */
export async function comes(simulation: Simulation): Promise<boolean> {
  simulation.calls.length = 0;
  await simulation.event((worker) => worker.content.needsBridge(here(simulation), { popover: false })).catch(() => undefined);
  return simulation.calls.includes('inject bridge');
}
