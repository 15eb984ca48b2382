import { FAULTS } from '../../lab/faults/index.ts';
import { webuiFrom } from '../../lab/faults/types.ts';
import { quietPath } from '../../../src/core/site-data.ts';
import { everywhere, type Expected, type Said, type Scenario, type Stage } from '../scenario.ts';
import { failedLogin, own } from './failed-login.ts';
import { hasHeader, openHealthyList, openToLogin, settle } from './steps.ts';

const deadId = 'deadbeefdeadbeefdeadbeefdeadbeef';

async function leaveDeadId({ page, lab }: Stage): Promise<void> {
  await page.goto(lab.origin + quietPath);
  await page.evaluate(`localStorage.setItem('backendaiwebui.sessionid', '${deadId}')`);
}

/** Never was here before: nothing is stored, and no cookie of an earlier login is sent. */
async function becomeGuest({ page, lab }: Stage): Promise<void> {
  lab.forgetSessions();
  await page.addCookies([{ name: 'AIOHTTP_SESSION', value: '', domain: new URL(lab.origin).hostname, httpOnly: true, expires: 1 }]);
  await page.goto(lab.origin + quietPath);
  await page.evaluate('localStorage.clear()');
}

/** The manager refuses whoever is signed in, under a list that is on screen. */
const refusedUnseen = (id: 'account-inactive' | 'address-refused', says: Said): Scenario => ({
  ...own,
  testedOn: [],
  id,
  title: FAULTS[id].title,
  existsIn: FAULTS[id].existsIn,
  play: async (stage) => {
    await openHealthyList(stage);
    await stage.lab.setFault({ id });
    await settle(stage, 1000);
  },
  expectedIn: everywhere({ says, alone: 'persists', cure: 'none-offered' }),
});

const gateway = (id: 'gateway-down' | 'gateway-missing', existsIn: Scenario['existsIn']): Scenario => ({
  ...own,
  testedOn: [],
  id,
  title: FAULTS[id].title,
  existsIn,
  play: async (stage) => {
    await stage.lab.setFault({ id });
    await openToLogin(stage);
  },
  expectedIn: everywhere({ says: 'server-failing', alone: 'persists', cure: 'none-offered' }),
});

const signedOut: Expected = { says: 'signed-out', alone: 'persists', cure: 'none-offered' };

const vanished: Expected = { says: 'vanished-keypair', alone: 'persists', cure: 'end-session' };

/** 26.3.0 and 26.4.2 ask the server nothing then, wherever they are opened; it is no fault, and a login by the form works. */
const guest = (id: string, title: string, open: (stage: Stage) => Promise<unknown>): Scenario => ({
  ...own,
  testedOn: [],
  id,
  title,
  existsIn: () => true,
  play: async (stage) => {
    await becomeGuest(stage);
    await open(stage);
  },
  expectedIn: everywhere(signedOut),
});

export const sessionScenarios: readonly Scenario[] = [
  guest('guest', 'A guest’s first visit', ({ page, lab }) => page.goto(`${lab.origin}/`)),
  guest('guest-at-list', 'A guest’s first visit, at the list’s address', openToLogin),
  {
    ...own,
    id: 'dead-session-id',
    title: 'A dead session id in localStorage beside a live cookie',
    existsIn: hasHeader,
    play: async (stage) => {
      await leaveDeadId(stage);
      await openToLogin(stage);
    },
    expectedIn: everywhere({ says: 'dead-session-id', alone: 'persists', cure: 'forget-session-id' }),
  },
  {
    ...own,
    id: 'session-forgotten',
    title: 'The server has forgotten the session: its ordinary end',
    existsIn: () => true,
    play: async (stage) => {
      stage.lab.forgetSessions();
      await openToLogin(stage);
    },
    expectedIn: everywhere(signedOut),
  },
  {
    ...own,
    id: 'keypair-gone',
    title: FAULTS['keypair-gone'].title,
    existsIn: () => true,
    play: async (stage) => {
      await stage.lab.setFault({ id: 'keypair-gone' });
      await openToLogin(stage);
    },
    // Releases ask the server to log them out, by themselves. Over an answer without any field, which nobody has recorded, these stay where they are, at every reload.
    expectedIn: (pin) => (webuiFrom(pin, 26, 3) && !webuiFrom(pin, 26, 8) ? vanished : signedOut),
  },
  {
    ...own,
    id: 'keypair-gone-unseen',
    title: 'The keypair vanishes under a list that is on screen',
    existsIn: () => true,
    play: async (stage) => {
      await openHealthyList(stage);
      await stage.lab.setFault({ id: 'keypair-gone' });
      await settle(stage, 1000);
    },
    expectedIn: everywhere(vanished),
  },
  {
    ...own,
    id: 'manager-down-at-start',
    title: 'The manager was down while the page started, and is back: a login panel over a live session',
    existsIn: () => true,
    play: async (stage) => {
      await stage.lab.setFault({ id: 'manager-down' });
      await openToLogin(stage);
      await stage.lab.setFault(null);
    },
    expectedIn: everywhere({ says: 'needless-login-panel', alone: 'persists', cure: 'reload' }),
  },
  gateway('gateway-down', FAULTS['gateway-down'].existsIn),
  gateway('gateway-missing', FAULTS['gateway-missing'].existsIn),
  {
    ...own,
    testedOn: [],
    id: 'session-store-down',
    title: FAULTS['session-store-down'].title,
    existsIn: () => true,
    play: async (stage) => {
      await stage.lab.setFault({ id: 'session-store-down' });
      await openToLogin(stage);
    },
    // In 26.9 the manager's greeting fails too.
    expectedIn: everywhere({ says: 'session-store-failing', alone: 'persists', cure: 'none-offered' }),
  },
  refusedUnseen('account-inactive', 'inactive-account'),
  refusedUnseen('address-refused', 'refused-address'),
  failedLogin({ id: 'wrong-password', title: 'A wrong password; an account that is switched off gets the same answer', says: 'refused-login', password: 'not this one' }),
  failedLogin({
    id: 'login-blocked',
    title: 'The eleventh try after ten wrong passwords, with the right one',
    says: 'blocked-login',
    before: ({ lab }) => lab.failEveryTry(),
  }),
  { ...failedLogin({ id: 'login-409', title: FAULTS['login-409'].title, says: 'login-elsewhere', fault: 'login-409' }), testedOn: ['26.9.4'] },
  failedLogin({ id: 'login-unkept', title: FAULTS['login-unkept'].title, says: 'undone-login', fault: 'login-unkept' }),
];
