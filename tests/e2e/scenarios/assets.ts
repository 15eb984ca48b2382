import type { FaultId } from '../../lab/faults/index.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import { familyOf } from '../../lab/faults/types.ts';
import { everywhere, type Expected, type Scenario, type Stage } from '../scenario.ts';
import { blip, forgetEndpoint, openBroken } from './steps.ts';

const missing: Expected = { says: 'missing-asset', alone: 'persists', cure: 'none-offered' };
const copy: Expected = { says: 'broken-asset-copy', alone: 'persists', cure: 'reload' };
/** A reload in Firefox asks the server again about everything that is fetched before the load event. */
const cached: Expected = { says: 'broken-asset-copy', alone: 'persists', cure: 'refetch-assets', inFirefox: { cure: 'reload' } };

function standing(id: FaultId, expected: Expected): Scenario {
  return { id, title: FAULTS[id].title, existsIn: (pin) => FAULTS[id].existsIn(pin), play: (stage) => openBroken(stage, id), expectedIn: everywhere(expected) };
}
function passing(id: FaultId, expected: Expected): Scenario {
  return { id: `${id}-passing`, title: `${FAULTS[id].title}, once`, existsIn: (pin) => FAULTS[id].existsIn(pin), play: (stage) => blip(stage, id), expectedIn: everywhere(expected) };
}
/** The bad answer comes once and may be kept for a year; the server is good from then on. */
function kept(id: FaultId): Scenario {
  return { id, title: FAULTS[id].title, existsIn: (pin) => FAULTS[id].existsIn(pin), play: (stage) => openBroken(stage, id), expectedIn: everywhere(cached) };
}

/** Classic pages carry their styles in their scripts. */
const unstyled = (scenario: Scenario): Scenario => ({ ...scenario, existsIn: (pin) => familyOf(pin) !== 'classic' });

function configuration(id: FaultId): Scenario {
  const expected: Expected = { says: 'unreadable-configuration', alone: 'persists', cure: 'none-offered' };
  const play = async (stage: Stage): Promise<void> => {
    await forgetEndpoint(stage);
    await openBroken(stage, id);
  };
  return { id, title: FAULTS[id].title, existsIn: (pin) => FAULTS[id].existsIn(pin), play, expectedIn: everywhere(expected) };
}

export const assetScenarios: readonly Scenario[] = [
  standing('chunk-404', missing),
  standing('chunk-500', missing),
  standing('chunk-html', missing),
  passing('chunk-404', copy),
  passing('chunk-500', copy),
  passing('chunk-html', copy),
  kept('proxy-cached-bad-chunk'),
  kept('proxy-cached-bad-chunk-404'),
  standing('main-404', missing),
  standing('main-html', missing),
  passing('main-404', copy),
  passing('main-html', copy),
  unstyled(standing('css-html', missing)),
  configuration('config-404'),
  configuration('config-duplicate-debug'),
  standing('manager-down', { says: 'server-failing', alone: 'persists', cure: 'none-offered' }),
];
