import blockedLogin from './blocked-login.ts';
import blockedStorage from './blocked-storage.ts';
import brokenAssetCopy from './broken-asset-copy.ts';
import brokenClientLog from './broken-client-log.ts';
import deadSessionId from './dead-session-id.ts';
import doubledCookies from './doubled-cookies.ts';
import expiredPassword from './expired-password.ts';
import failedBoot from './failed-boot.ts';
import failedList from './failed-list.ts';
import failedLogin from './failed-login.ts';
import frozenList from './frozen-list.ts';
import fullStorage from './full-storage.ts';
import inactiveAccount from './inactive-account.ts';
import interceptedLogin from './intercepted-login.ts';
import loginElsewhere from './login-elsewhere.ts';
import lostCookie from './lost-cookie.ts';
import misdirectingConfiguration from './misdirecting-configuration.ts';
import missingAsset from './missing-asset.ts';
import missingBrand from './missing-brand.ts';
import needlessLoginPanel from './needless-login-panel.ts';
import noKeypair from './no-keypair.ts';
import offline from './offline.ts';
import oneTimeCode from './one-time-code.ts';
import outdatedBrowser from './outdated-browser.ts';
import oversizedCookies from './oversized-cookies.ts';
import pausedLogin from './paused-login.ts';
import poisonedPrecache from './poisoned-precache.ts';
import refusedAddress from './refused-address.ts';
import refusedLogin from './refused-login.ts';
import serverFailing from './server-failing.ts';
import serverNotRestarted from './server-not-restarted.ts';
import sessionExpired from './session-expired.ts';
import sessionStoreFailing from './session-store-failing.ts';
import shortList from './short-list.ts';
import signedOut from './signed-out.ts';
import staleBuild from './stale-build.ts';
import staleEndpoint from './stale-endpoint.ts';
import staleShell from './stale-shell.ts';
import throttledLogin from './throttled-login.ts';
import unansweredLogin from './unanswered-login.ts';
import undoneLogin from './undone-login.ts';
import unfitBrowser from './unfit-browser.ts';
import unreachableApps from './unreachable-apps.ts';
import unreadableConfiguration from './unreadable-configuration.ts';
import unverifiedAccount from './unverified-account.ts';
import vanishedKeypair from './vanished-keypair.ts';

/**
 * The registry: file name = id. The order is the order of judgement: the first fault that fits is the diagnosis, so that a
 * cause that explains others stands before them, and the server's faults before the browser's.
 */
export const faults = {
  offline,
  'oversized-cookies': oversizedCookies,
  'server-not-restarted': serverNotRestarted,
  'blocked-storage': blockedStorage,
  'stale-endpoint': staleEndpoint,
  'misdirecting-configuration': misdirectingConfiguration,
  'unreadable-configuration': unreadableConfiguration,
  'session-store-failing': sessionStoreFailing,
  'server-failing': serverFailing,
  'unfit-browser': unfitBrowser,
  'broken-client-log': brokenClientLog,
  'full-storage': fullStorage,
  'inactive-account': inactiveAccount,
  'refused-address': refusedAddress,
  'dead-session-id': deadSessionId,
  'vanished-keypair': vanishedKeypair,
  'needless-login-panel': needlessLoginPanel,
  'doubled-cookies': doubledCookies,
  'undone-login': undoneLogin,
  'unanswered-login': unansweredLogin,
  'intercepted-login': interceptedLogin,
  'failed-login': failedLogin,
  'blocked-login': blockedLogin,
  'throttled-login': throttledLogin,
  'login-elsewhere': loginElsewhere,
  'paused-login': pausedLogin,
  'expired-password': expiredPassword,
  'one-time-code': oneTimeCode,
  'unverified-account': unverifiedAccount,
  'no-keypair': noKeypair,
  'refused-login': refusedLogin,
  'session-expired': sessionExpired,
  'signed-out': signedOut,
  'stale-shell': staleShell,
  'poisoned-precache': poisonedPrecache,
  'stale-build': staleBuild,
  'missing-asset': missingAsset,
  'broken-asset-copy': brokenAssetCopy,
  'failed-boot': failedBoot,
  'failed-list': failedList,
  'short-list': shortList,
  'frozen-list': frozenList,
  'lost-cookie': lostCookie,
  'outdated-browser': outdatedBrowser,
  'unreachable-apps': unreachableApps,
  'missing-brand': missingBrand,
} as const;

export type FaultId = keyof typeof faults;
