import type { Faulty } from './diagnosis.ts';
import type { WebUiOrigin } from './origin.ts';

/** A sign-in that the user tries in a private window, which has nothing of what this profile stored: the answer tells whose fault it is. */
export interface PrivateTry {
  readonly origin: WebUiOrigin;
  readonly atMs: number;
  /** Where none could be opened, the user is told how. */
  readonly opened: boolean;
  /** What stood on the screen before. */
  readonly found: Pick<Faulty, 'fault' | 'code'> | null;
  /** Could the user sign in there? null: not said yet. */
  readonly answer: Extract<PrivateAnswer, 'yes' | 'no'> | null;
}

/** With the last two all is as if nothing had been asked: not tried, and enough of what the answer means. */
export type PrivateAnswer = 'yes' | 'no' | 'untried' | 'back';

/** Later nobody remembers which private window was meant; what was answered stands as long. */
export const privateTryMs = 600_000;
