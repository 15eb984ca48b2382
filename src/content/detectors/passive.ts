import apiFailing from './api-failing.ts';
import appProxyFailing from './app-proxy-failing.ts';
import bareErrorPage from './bare-error-page.ts';
import blankList from './blank-list.ts';
import blankRoot from './blank-root.ts';
import brokenAsset from './broken-asset.ts';
import endlessListLoading from './endless-list-loading.ts';
import endlessSplash from './endless-splash.ts';
import errorInListPlace from './error-in-list-place.ts';
import leftoverSessionId from './leftover-session-id.ts';
import listContradictsTab from './list-contradicts-tab.ts';
import listNotRefreshing from './list-not-refreshing.ts';
import loginAccepted from './login-accepted.ts';
import loginBlocked from './login-blocked.ts';
import loginElsewhere from './login-elsewhere.ts';
import loginFailing from './login-failing.ts';
import loginRefused from './login-refused.ts';
import loginUnderWay from './login-under-way.ts';
import mainBundleFailed from './main-bundle-failed.ts';
import offline from './offline.ts';
import pageRefused from './page-refused.ts';
import retryPending from './retry-pending.ts';
import sessionExpired from './session-expired.ts';
import signedOut from './signed-out.ts';
import silentLoginPanel from './silent-login-panel.ts';
import silentPage from './silent-page.ts';
import stillLoading from './still-loading.ts';
import unstyledPage from './unstyled-page.ts';
import vainLogin from './vain-login.ts';

/**
 * Those that need nobody asked, and the one that says to wait: what the part in a healthy page carries. The worker and the replay run
 * all of `index.ts`; `registry.test.ts` holds this to it.
 */
export const passive = {
  'api-failing': apiFailing,
  'app-proxy-failing': appProxyFailing,
  'bare-error-page': bareErrorPage,
  'blank-list': blankList,
  'blank-root': blankRoot,
  'broken-asset': brokenAsset,
  'endless-list-loading': endlessListLoading,
  'endless-splash': endlessSplash,
  'error-in-list-place': errorInListPlace,
  'leftover-session-id': leftoverSessionId,
  'list-contradicts-tab': listContradictsTab,
  'list-not-refreshing': listNotRefreshing,
  'login-accepted': loginAccepted,
  'login-blocked': loginBlocked,
  'login-elsewhere': loginElsewhere,
  'login-failing': loginFailing,
  'login-refused': loginRefused,
  'login-under-way': loginUnderWay,
  'main-bundle-failed': mainBundleFailed,
  offline,
  'page-refused': pageRefused,
  'retry-pending': retryPending,
  'session-expired': sessionExpired,
  'signed-out': signedOut,
  'silent-login-panel': silentLoginPanel,
  'silent-page': silentPage,
  'still-loading': stillLoading,
  'unstyled-page': unstyledPage,
  'vain-login': vainLogin,
} as const;
