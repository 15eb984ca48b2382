import { inPage } from '../../lab/drive/page-side.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import { webuiFrom } from '../../lab/faults/types.ts';
import { until } from '../../rig/index.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { failedLogin, own } from './failed-login.ts';
import { openHealthyList, openToLogin } from './steps.ts';

/** The panel takes no press while it waits for an answer. */
async function tryAgain({ page }: Stage, hasCome: () => Promise<boolean>, code?: string): Promise<void> {
  await until(
    async () => {
      if (code !== undefined) await inPage(page, `fillCode(${JSON.stringify(code)})`);
      await inPage(page, 'pressLogin()');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return hasCome();
    },
    { what: 'the second try to sign in', timeoutMs: 20_000 },
  );
}

/** To 24.03 a notice says it for some seconds, and a cell's clock of animations, which stands still, would keep it there. */
const noticePasses = (words: string) => async ({ page, lab }: Stage): Promise<void> => {
  if (webuiFrom(lab.release.pin, 25, 1)) return;
  const isShown = () => inPage(page, `deep('*').some((each) => each.children.length === 0 && each.textContent.includes(${JSON.stringify(words)}) && isVisible(each))`);
  await until(async () => (await isShown()) === true, { what: 'the notice' });
  await until(async () => (await isShown()) === false, { what: 'the notice to pass' });
};

/** Once per reason and way of telling it, over the three releases of `npm test`. */
const testedOn: Readonly<Record<string, readonly string[]>> = {
  'login-code-asked': ['24.03.10', '26.9.4'],
  'login-code-wrong': ['26.8.0'],
  'login-password-expired': ['24.03.10', '26.8.0'],
  'login-unverified': ['26.8.0', '26.9.4'],
  'login-500': ['26.9.4'],
  'login-reset': ['26.9.4'],
  'login-403-html': ['24.03.10'],
  'login-hook-rejected': ['26.8.0'],
  'login-paused': ['24.03.10', '26.9.4'],
  'auto-logout': ['24.03.10'],
  'need-password-change': ['26.9.4'],
};

/** A failed login that is no fault of the session: its own sentence where the page tells, the general one elsewhere. Nothing is offered. */
const all: readonly Scenario[] = [
  failedLogin({ id: 'login-code-asked', title: 'A one-time code is asked for', says: 'one-time-code', fault: 'login-totp' }),
  failedLogin({
    id: 'login-code-wrong',
    title: 'A one-time code that is not the right one',
    says: 'one-time-code',
    fault: 'login-totp',
    after: async (stage) => {
      await stage.page.waitFor(`document.readyState === 'complete'`);
      await until(async () => inPage(stage.page, `fillCode('123456')`).then(Boolean), { what: 'the field for a code' });
      await tryAgain(stage, async () => stage.lab.faultHits > 1, '123456');
    },
  }),
  // The dialog came with 22.09.3 or a little later.
  failedLogin({ id: 'login-password-expired', title: FAULTS['login-password-expired'].title, says: (pin) => (webuiFrom(pin, 23, 3) || pin.id === '22.09.20' ? 'expired-password' : 'refused-login'), fault: 'login-password-expired' }),
  // Before, a notice says it, and is gone long before the 45 s are over; 25.x and 26.3 show "unknown error".
  failedLogin({ id: 'login-unverified', title: FAULTS['login-unverified'].title, says: (pin) => (webuiFrom(pin, 26, 4) ? 'unverified-account' : 'refused-login'), fault: 'login-unverified', after: noticePasses('This account needs email verification.') }),
  // 26.9 shows what it shows for a wrong password.
  failedLogin({ id: 'login-no-keypair', title: FAULTS['login-no-keypair'].title, says: 'refused-login', fault: 'login-no-keypair', after: noticePasses('No API keypairs found.') }),
  failedLogin({ id: 'login-500', title: FAULTS['login-500'].title, says: 'failed-login', fault: 'login-500' }),
  failedLogin({ id: 'login-reset', title: FAULTS['login-reset'].title, says: 'unanswered-login', fault: 'login-reset', hasCome: ({ lab }) => lab.faultHits > 0 }),
  failedLogin({ id: 'login-hang', title: FAULTS['login-hang'].title, says: 'unanswered-login', fault: 'login-hang', hasCome: ({ lab }) => lab.faultHits > 0 }),
  failedLogin({ id: 'login-403-html', title: FAULTS['login-403-html'].title, says: 'intercepted-login', fault: 'login-403-html' }),
  failedLogin({ id: 'login-429-html', title: FAULTS['login-429-html'].title, says: 'throttled-login', fault: 'login-429-html' }),
  failedLogin({ id: 'login-hook-rejected', title: FAULTS['login-hook-rejected'].title, says: 'refused-login', fault: 'login-hook-rejected', hasCome: ({ lab }) => lab.faultHits > 0 }),
  failedLogin({ id: 'login-monitor', title: FAULTS['login-monitor'].title, says: 'refused-login', fault: 'login-monitor' }),
  {
    ...failedLogin({
      id: 'login-paused',
      title: FAULTS['config-login-limit'].title,
      says: 'paused-login',
      password: 'not this one',
      fault: 'config-login-limit',
      after: async (stage) => {
        await until(async () => stage.lab.requests.some(({ kind, status }) => kind === 'login' && status !== 400), { what: 'the try to sign in' });
        await tryAgain(stage, async () => Number(await stage.page.evaluate(`localStorage.getItem('backendaiwebui.settings.general.login_attempt')`)) > 1);
      },
    }),
    // The console of 20.x and 21.02 keeps its count under another name.
    existsIn: (pin) => webuiFrom(pin, 21, 3),
  },
  {
    ...own,
    id: 'auto-logout',
    title: `${FAULTS['config-auto-logout'].title}: by design`,
    existsIn: FAULTS['config-auto-logout'].existsIn,
    async play(stage) {
      const { page, lab } = stage;
      await lab.setFault({ id: 'config-auto-logout' });
      await page.evaluate(`localStorage.setItem('backendaiwebui.settings.user.last_window_close_time', String(Date.now() / 1000 - 60))`);
      await openToLogin(stage);
      if (!lab.requests.some(({ kind }) => kind === 'logout')) throw new Error(`${lab.release.id}: the page did not log itself out`);
    },
    expectedIn: () => ({ says: 'signed-out', alone: 'persists', cure: 'none-offered' }),
  },
  {
    ...own,
    id: 'need-password-change',
    title: FAULTS['need-password-change'].title,
    existsIn: FAULTS['need-password-change'].existsIn,
    async play(stage) {
      await stage.lab.setFault({ id: 'need-password-change' });
      await openHealthyList(stage);
    },
    expectedIn: () => ({ says: 'healthy', alone: 'healthy', cure: 'none-offered' }),
  },
];

export const loginReasonScenarios: readonly Scenario[] = all.map((each) => ({ ...each, testedOn: testedOn[each.id] ?? [] }));
