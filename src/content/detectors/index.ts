import accountInactive from './account-inactive.ts';
import accountUnverified from './account-unverified.ts';
import addressRefused from './address-refused.ts';
import answersWithoutCookies from './answers-without-cookies.ts';
import apiFailing from './api-failing.ts';
import appProxyFailing from './app-proxy-failing.ts';
import assetGoodOnServer from './asset-good-on-server.ts';
import assetMissing from './asset-missing.ts';
import assetUnreachable from './asset-unreachable.ts';
import bareControls from './bare-controls.ts';
import bareErrorPage from './bare-error-page.ts';
import blankList from './blank-list.ts';
import blankRoot from './blank-root.ts';
import blockedStorage from './blocked-storage.ts';
import bridgeable from './bridgeable.ts';
import brokenAsset from './broken-asset.ts';
import brokenClientLog from './broken-client-log.ts';
import cachedBadAsset from './cached-bad-asset.ts';
import configurationUnread from './configuration-unread.ts';
import cosmeticFeatureMissing from './cosmetic-feature-missing.ts';
import deadSessionId from './dead-session-id.ts';
import doubledCookies from './doubled-cookies.ts';
import endlessListLoading from './endless-list-loading.ts';
import endlessSplash from './endless-splash.ts';
import errorInListPlace from './error-in-list-place.ts';
import foreignAnswers from './foreign-answers.ts';
import fullStorage from './full-storage.ts';
import hiddenLogin from './hidden-login.ts';
import keypairMissing from './keypair-missing.ts';
import keypairUnknown from './keypair-unknown.ts';
import layoutFeatureMissing from './layout-feature-missing.ts';
import leftoverSessionId from './leftover-session-id.ts';
import listContradictsTab from './list-contradicts-tab.ts';
import listNotRefreshing from './list-not-refreshing.ts';
import listShortOfServer from './list-short-of-server.ts';
import liveSession from './live-session.ts';
import loginAccepted from './login-accepted.ts';
import loginBlocked from './login-blocked.ts';
import loginElsewhere from './login-elsewhere.ts';
import loginFailing from './login-failing.ts';
import loginIntercepted from './login-intercepted.ts';
import loginPaused from './login-paused.ts';
import loginRefused from './login-refused.ts';
import loginThrottled from './login-throttled.ts';
import loginUnanswered from './login-unanswered.ts';
import loginUnderWay from './login-under-way.ts';
import loginUndone from './login-undone.ts';
import lostBrand from './lost-brand.ts';
import lostCookie from './lost-cookie.ts';
import mainBundleFailed from './main-bundle-failed.ts';
import misdirectingConfiguration from './misdirecting-configuration.ts';
import needlessLoginPanel from './needless-login-panel.ts';
import newerBuildOnServer from './newer-build-on-server.ts';
import offline from './offline.ts';
import oldShellPrecached from './old-shell-precached.ts';
import oneTimeCodeAsked from './one-time-code-asked.ts';
import pageRefused from './page-refused.ts';
import passwordExpired from './password-expired.ts';
import poisonedPrecache from './poisoned-precache.ts';
import refusalInWords from './refusal-in-words.ts';
import removableLog from './removable-log.ts';
import renewableCookie from './renewable-cookie.ts';
import requestRefused from './request-refused.ts';
import retryPending from './retry-pending.ts';
import serverAnswers from './server-answers.ts';
import serverFailing from './server-failing.ts';
import serverServesOldPage from './server-serves-old-page.ts';
import sessionCheckFailing from './session-check-failing.ts';
import sessionExpired from './session-expired.ts';
import sessionRefused from './session-refused.ts';
import sessionUnknown from './session-unknown.ts';
import signedOut from './signed-out.ts';
import silentLoginPanel from './silent-login-panel.ts';
import silentPage from './silent-page.ts';
import silentServer from './silent-server.ts';
import speltIcons from './spelt-icons.ts';
import staleEndpoint from './stale-endpoint.ts';
import stillLoading from './still-loading.ts';
import strayPopovers from './stray-popovers.ts';
import unstyledPage from './unstyled-page.ts';
import vainLogin from './vain-login.ts';
import vitalFeatureMissing from './vital-feature-missing.ts';
import workerRegistered from './worker-registered.ts';

/** The registry: file name = id. `registry.test.ts` walks the folder against it. */
export const detectors = {
  'account-inactive': accountInactive,
  'account-unverified': accountUnverified,
  'address-refused': addressRefused,
  'answers-without-cookies': answersWithoutCookies,
  'api-failing': apiFailing,
  'app-proxy-failing': appProxyFailing,
  'asset-good-on-server': assetGoodOnServer,
  'asset-missing': assetMissing,
  'asset-unreachable': assetUnreachable,
  'bare-controls': bareControls,
  'bare-error-page': bareErrorPage,
  'blank-list': blankList,
  'blank-root': blankRoot,
  'blocked-storage': blockedStorage,
  bridgeable,
  'broken-asset': brokenAsset,
  'broken-client-log': brokenClientLog,
  'cached-bad-asset': cachedBadAsset,
  'configuration-unread': configurationUnread,
  'cosmetic-feature-missing': cosmeticFeatureMissing,
  'dead-session-id': deadSessionId,
  'doubled-cookies': doubledCookies,
  'endless-list-loading': endlessListLoading,
  'endless-splash': endlessSplash,
  'error-in-list-place': errorInListPlace,
  'foreign-answers': foreignAnswers,
  'full-storage': fullStorage,
  'hidden-login': hiddenLogin,
  'keypair-missing': keypairMissing,
  'keypair-unknown': keypairUnknown,
  'layout-feature-missing': layoutFeatureMissing,
  'leftover-session-id': leftoverSessionId,
  'list-contradicts-tab': listContradictsTab,
  'list-not-refreshing': listNotRefreshing,
  'list-short-of-server': listShortOfServer,
  'live-session': liveSession,
  'login-accepted': loginAccepted,
  'login-blocked': loginBlocked,
  'login-elsewhere': loginElsewhere,
  'login-failing': loginFailing,
  'login-intercepted': loginIntercepted,
  'login-paused': loginPaused,
  'login-refused': loginRefused,
  'login-throttled': loginThrottled,
  'login-unanswered': loginUnanswered,
  'login-under-way': loginUnderWay,
  'login-undone': loginUndone,
  'lost-brand': lostBrand,
  'lost-cookie': lostCookie,
  'main-bundle-failed': mainBundleFailed,
  'misdirecting-configuration': misdirectingConfiguration,
  'needless-login-panel': needlessLoginPanel,
  'newer-build-on-server': newerBuildOnServer,
  offline,
  'old-shell-precached': oldShellPrecached,
  'one-time-code-asked': oneTimeCodeAsked,
  'page-refused': pageRefused,
  'password-expired': passwordExpired,
  'poisoned-precache': poisonedPrecache,
  'refusal-in-words': refusalInWords,
  'removable-log': removableLog,
  'renewable-cookie': renewableCookie,
  'request-refused': requestRefused,
  'retry-pending': retryPending,
  'server-answers': serverAnswers,
  'server-failing': serverFailing,
  'server-serves-old-page': serverServesOldPage,
  'session-check-failing': sessionCheckFailing,
  'session-expired': sessionExpired,
  'session-refused': sessionRefused,
  'session-unknown': sessionUnknown,
  'signed-out': signedOut,
  'silent-login-panel': silentLoginPanel,
  'silent-page': silentPage,
  'silent-server': silentServer,
  'spelt-icons': speltIcons,
  'stale-endpoint': staleEndpoint,
  'still-loading': stillLoading,
  'stray-popovers': strayPopovers,
  'unstyled-page': unstyledPage,
  'vain-login': vainLogin,
  'vital-feature-missing': vitalFeatureMissing,
  'worker-registered': workerRegistered,
} as const;

export type SymptomId = keyof typeof detectors;
