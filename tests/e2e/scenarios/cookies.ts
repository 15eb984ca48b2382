import { openList } from '../../lab/drive.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import { until } from '../../rig/index.ts';
import { everywhere, type Scenario, type Stage } from '../scenario.ts';
import { openHealthyList } from './steps.ts';

/** Another application on the same host, in characters: together more than any server here takes, each less than a browser's 4096. */
const foreign = ['analytics_a', 'analytics_b', 'analytics_c'];
const cookie = (name: string, { lab }: Stage, value: string) => ({ name, value, domain: new URL(lab.origin).hostname, httpOnly: true });

export const addLargeCookies = (stage: Stage): Promise<void> => stage.page.addCookies(foreign.map((name) => cookie(name, stage, 'x'.repeat(3500))));
/** The host comes again in another scenario of the same browser. */
const removeLargeCookies = (stage: Stage): Promise<void> => stage.page.addCookies(foreign.map((name) => ({ ...cookie(name, stage, ''), expires: 1 })));

const common = {
  ownSite: true,
  existsIn: () => true,
  tidy: removeLargeCookies,
  expectedIn: everywhere({ says: 'oversized-cookies', alone: 'persists', cure: 'none-offered' }),
} as const;

export const cookieScenarios: readonly Scenario[] = [
  {
    ...common,
    id: 'cookies-too-large',
    title: 'Another application fills the cookies of the host: the web server refuses every request',
    async play(stage) {
      await addLargeCookies(stage);
      await openList(stage.page, stage.lab);
    },
  },
  {
    ...common,
    id: 'cookies-too-large-nginx',
    title: FAULTS['cookies-400-nginx'].title,
    async play(stage) {
      await stage.lab.setFault({ id: 'cookies-400-nginx' });
      await addLargeCookies(stage);
      await openList(stage.page, stage.lab);
    },
  },
  {
    ...common,
    id: 'cookies-too-large-open-page',
    title: 'The same under a list that is on screen: its next request is refused',
    async play(stage) {
      await openHealthyList(stage);
      stage.lab.clearRequests();
      await addLargeCookies(stage);
      await until(async () => stage.lab.requests.some(({ status }) => status === 400), { timeoutMs: 45_000, what: 'the page to ask again' });
    },
  },
];
