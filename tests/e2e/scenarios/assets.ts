import type { FaultId } from '../../lab/faults/index.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import type { Pin } from '../../lab/releases.ts';
import { byFamily, everywhere, type Expected, type Scenario, type Stage } from '../scenario.ts';
import { blip, forgetEndpoint, openBroken } from './steps.ts';

const missing: Expected = { says: 'missing-asset', alone: 'persists', cure: 'none-offered' };
const copy: Expected = { says: 'broken-asset-copy', alone: 'persists', cure: 'reload' };
/** A reload in Firefox asks the server again about everything that is fetched before the load event. */
const cached: Expected = { says: 'broken-asset-copy', alone: 'persists', cure: 'refetch-assets', inFirefox: { cure: 'reload' } };
/** What is kept is no error to anybody: the page does not start, and nothing says why. */
const truncated: Expected = { says: 'failed-boot', alone: 'persists', cure: 'reload-past-cache' };
/** Servers let nobody keep `backend-ai-webui.js`, which alone starts the page from 21.03 to 23.03: each load asks for it anew. */
const truncatedIn = ({ era }: Pin): Expected => (era === 'E1' || era === 'E2a' ? { ...truncated, cure: 'reload' } : truncated);

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

/** The list has the icon font to 25.14; without the others a page has other letters, and works. */
function fonts(id: FaultId, expected: Expected, play: Scenario['play'], ...testedOn: readonly string[]): Scenario {
  const well: Expected = { says: 'healthy', alone: 'healthy', cure: 'none-offered' };
  return { id, title: FAULTS[id].title, existsIn: () => true, testedOn, play, expectedIn: byFamily({ classic: expected, antd: well, astryx: well }) };
}
const testedOn = (scenario: Scenario, ...releases: readonly string[]): Scenario => ({ ...scenario, testedOn: releases });

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
  testedOn({ ...passing('main-truncated', truncated), expectedIn: truncatedIn }, '24.03.10'),
  standing('css-html', missing),
  testedOn(standing('css-404', missing), '26.9.4'),
  fonts('font-html', missing, (stage) => openBroken(stage, 'font-html'), '24.03.10'),
  fonts('font-missing', missing, (stage) => openBroken(stage, 'font-missing'), '26.8.0'),
  fonts('proxy-cached-bad-font', cached, (stage) => blip(stage, 'proxy-cached-bad-font'), '24.03.10'),
  configuration('config-404'),
  configuration('config-duplicate-debug'),
  standing('manager-down', { says: 'server-failing', alone: 'persists', cure: 'none-offered' }),
];
