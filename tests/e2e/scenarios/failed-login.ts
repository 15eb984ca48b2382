import { tryToSignIn } from '../../lab/drive.ts';
import { FAULTS, type FaultId } from '../../lab/faults/index.ts';
import type { Pin } from '../../lab/releases.ts';
import { until } from '../../rig/index.ts';
import { quietPath } from '../../../src/core/site-data.ts';
import type { Said, Scenario, Stage } from '../scenario.ts';

/** Each on a host of its own: cookies know no port, and these scenarios end sessions. */
export const own = { ownSite: true } as const;

interface FailedLogin {
  readonly id: string;
  readonly title: string;
  readonly says: Said | ((pin: Pin) => Said);
  readonly password?: string;
  readonly fault?: FaultId;
  before?(stage: Stage): void;
  /** Where the answer is a 400, as is that to the page's own try with empty fields. */
  hasCome?(stage: Stage): boolean;
  /** After the answer to the first try. */
  after?(stage: Stage): Promise<void>;
}

/** Nobody is signed in, and the user tries by the page's own form. */
export function failedLogin({ id, title, says, password, fault, before, hasCome, after }: FailedLogin): Scenario {
  return {
    ...own,
    id,
    title,
    existsIn: (pin) => fault === undefined || FAULTS[fault].existsIn(pin),
    async play(stage) {
      const { page, lab } = stage;
      await signOutQuietly(stage);
      before?.(stage);
      if (fault !== undefined) await lab.setFault({ id: fault });
      await tryToSignIn(page, lab, password ?? lab.credentials.password);
      await until(async () => lab.requests.some(({ kind, status }) => kind === 'login' && status !== 400) || hasCome?.(stage) === true, { what: 'the try to sign in' });
      await after?.(stage);
    },
    expectedIn: (pin) => ({ says: typeof says === 'string' ? says : says(pin), alone: 'persists', cure: 'none-offered' }),
  };
}

/** As a browser that never signed in. */
async function signOutQuietly({ page, lab }: Stage): Promise<void> {
  lab.forgetSessions();
  await page.goto(lab.origin + quietPath);
  await page.evaluate(`localStorage.removeItem('backendaiwebui.sessionid')`);
  lab.clearRequests();
}
