import type { FaultId } from '../../lab/faults/index.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import { familyOf, webuiFrom } from '../../lab/faults/types.ts';
import { byFamily, everywhere, type Expected, type Scenario } from '../scenario.ts';
import { openList } from '../../lab/drive.ts';
import type { Pin } from '../../lab/releases.ts';
import { blip, openBroken, openHealthyList, settle, switchRefreshOff } from './steps.ts';

const healthy: Expected = { says: 'healthy', alone: 'healthy', cure: 'none-offered' };
const server: Expected = { says: 'server-failing', alone: 'persists', cure: 'none-offered' };
const reload: Expected = { says: 'failed-list', alone: 'persists', cure: 'reload' };
/** Classic lists ask again 15 to 20 s after a failure: with the server well, they heal before anybody can click. */
const heals: Expected = { says: 'healthy', alone: 'heals', cure: 'none-offered' };

export const wellScenarios: readonly Scenario[] = [
  { id: 'healthy', title: 'Seven sessions', existsIn: () => true, play: openHealthyList, expectedIn: everywhere(healthy) },
  { id: 'empty', title: 'A user without sessions', sessions: 0, existsIn: () => true, play: async (stage) => void (await openBroken(stage, 'list-slow')), expectedIn: everywhere(healthy) },
  { id: 'slow', title: 'The list takes 4 s', existsIn: () => true, play: async (stage) => void (await openBroken(stage, 'list-slow')), expectedIn: everywhere(healthy) },
  { id: 'fifty', title: 'More sessions than one page or one screen holds', sessions: 50, existsIn: () => true, play: openHealthyList, expectedIn: everywhere(healthy) },
];

/** The server fails the list once, and is well when somebody looks. */
function passing(id: FaultId, antd: Expected = reload, astryx: Expected = antd, classic: Expected = heals): Scenario {
  return { id: `${id}-passing`, title: `${FAULTS[id].title}, once`, existsIn: (pin) => FAULTS[id].existsIn(pin), play: (stage) => blip(stage, id), expectedIn: byFamily({ classic, antd, astryx }) };
}

/** From 24.03.0-beta.1 to 25.14 React hosts the classic list, and a list that breaks off unmounts the whole app. */
function crashing(id: FaultId, inFirefox: Expected['inFirefox'] = {}): Scenario {
  const kept = passing(id);
  const crash: Expected = { says: 'failed-boot', alone: 'persists', cure: 'reload', inFirefox };
  return { ...kept, expectedIn: (pin) => (pin.era === 'E2b' && familyOf(pin) === 'classic' ? crash : kept.expectedIn(pin)) };
}

/** The server goes on failing. */
function standing(id: FaultId, expected: Expected = server): Scenario {
  return { id, title: FAULTS[id].title, existsIn: (pin) => FAULTS[id].existsIn(pin), play: (stage) => openBroken(stage, id), expectedIn: everywhere(expected) };
}

/** Read like the user's own, but never compared with a count of the server's: other filters, other scopes. */
function others(list: 'admin' | 'project-admin', since: readonly [year: number, month: number]): Scenario[] {
  const existsIn = (pin: Pin): boolean => webuiFrom(pin, ...since);
  const whose = list === 'admin' ? 'The administrators\u2019 list' : 'The project administrators\u2019 list';
  return [
    { id: `${list}-healthy`, title: whose, list, existsIn, play: openHealthyList, expectedIn: everywhere(healthy) },
    { id: `${list}-list-500-passing`, title: `${whose} is answered 500, once`, list, existsIn, play: (stage) => blip(stage, 'list-500'), expectedIn: everywhere(reload) },
  ];
}

export const listScenarios: readonly Scenario[] = [
  passing('list-500'),
  passing('list-502-html'),
  passing('list-html'),
  passing('list-graphql-errors'),
  // Tabs and refresh stay there with the error in the list's place, and the next refresh heals it.
  passing('list-partial-null', heals),
  // Firefox itself asks ten times more; to its words for a reset in the end the page answers with a notice and a blank grid, and heals as ever.
  crashing('list-reset', heals),
  crashing('list-truncated'),
  standing('list-500'),
  standing('list-502-html'),
  standing('list-html'),
  standing('list-graphql-errors'),
  standing('list-partial-null'),
  standing('list-reset'),
  standing('list-401', { says: 'session-expired', alone: 'persists', cure: 'none-offered' }),
  // To 22.03 an aborted list looks like an empty one, and only the server's count tells.
  { ...standing('list-odd-item'), expectedIn: (pin) => ({ says: webuiFrom(pin, 22, 9) ? 'failed-list' : 'short-list', alone: 'persists', cure: 'no-cure' }) },
  standing('list-hang', { says: 'server-failing', alone: 'persists', cure: 'none-offered' }),
  {
    id: 'refresh-fails',
    title: 'A list on screen whose refresh fails, and goes on failing',
    existsIn: () => true,
    async play(stage) {
      await openHealthyList(stage);
      await stage.lab.setFault({ id: 'list-500' });
      // The next refresh comes within 15 s in every family.
      await settle(stage, 1000);
    },
    expectedIn: everywhere(server),
  },
  {
    id: 'list-partial-null-unrefreshed',
    title: 'The list looks empty beside "All 7", and the user has switched its refresh off',
    // Before 26.8 no list lets its refresh be switched off, and the next one heals it.
    existsIn: (pin) => webuiFrom(pin, 26, 8),
    async play(stage) {
      await switchRefreshOff(stage);
      await blip(stage, 'list-partial-null');
    },
    expectedIn: everywhere({ says: 'short-list', alone: 'persists', cure: 'reload' }),
  },
  {
    id: 'admin-pending',
    title: 'The administrators\u2019 page of 26.3, which shows pending sessions only',
    list: 'admin',
    existsIn: ({ webui }) => webui.startsWith('26.3.'),
    play: async (stage) => {
      await openList(stage.page, stage.lab);
      await settle(stage);
    },
    expectedIn: everywhere(healthy),
  },
  ...others('admin', [26, 4]),
  ...others('project-admin', [26, 7]),
];
