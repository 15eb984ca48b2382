import type { FaultId } from '../../src/background/faults/index.ts';
import type { RemedyId } from '../../src/background/remedies/index.ts';
import { familyOf, type Family } from '../lab/faults/types.ts';
import type { Lab, ListOf } from '../lab/lab.ts';
import type { Pin } from '../lab/releases.ts';
import type { RigPage } from '../rig/index.ts';

/** What the popup may say: a fault of ours, or one of the other verdicts. */
export type Said = FaultId | 'healthy' | 'waiting' | 'cant-tell' | 'not-web-ui';

export interface Stage {
  readonly lab: Lab;
  readonly page: RigPage;
}

/** What must come of one scenario in one page family. */
export interface Expected {
  readonly says: Said;
  /** Left alone for 45 s, visible and without input. */
  readonly alone: 'persists' | 'heals' | 'healthy';
  /** The remedy that must cure it; `none-offered` where there is no button; `no-cure` where the plan must end in plain words. */
  readonly cure: RemedyId | 'none-offered' | 'no-cure';
  /** What comes out otherwise in Firefox; the scenario says why. */
  readonly inFirefox?: Partial<Omit<Expected, 'inFirefox'>>;
}

/** One way in which a real page breaks, or stays healthy. Data for the end-to-end tests, the matrix and `npm start`. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** Only https on a host name has the service worker. */
  readonly https?: true;
  /** On the same host name by plain http, where no `Secure` cookie is kept. */
  readonly isNamed?: true;
  /** On a host of its own, whose cookies no other lab shares. */
  readonly ownSite?: true;
  readonly sessions?: number;
  /** Whose session list; the user's own unless said. */
  readonly list?: ListOf;
  /** `npm test` plays it on these releases only, to save time; the matrix on all. */
  readonly testedOn?: readonly string[];
  existsIn(pin: Pin): boolean;
  /** Brings a signed-in page to the fault and leaves it there. */
  play(stage: Stage): Promise<void>;
  /** Takes away what it left in the browser, which other scenarios share. */
  tidy?(stage: Stage): Promise<void>;
  expectedIn(pin: Pin): Expected;
}

/** What a scenario comes to where releases differ by page family only. */
export const byFamily =
  (expected: Readonly<Record<Family, Expected>>) =>
  (pin: Pin): Expected =>
    expected[familyOf(pin)];
export const everywhere = (expected: Expected) => (): Expected => expected;
