import { accountInactive } from './account-inactive.ts';
import { addressRefused } from './address-refused.ts';
import { chunk404 } from './chunk-404.ts';
import { chunk500 } from './chunk-500.ts';
import { chunkHang } from './chunk-hang.ts';
import { chunkHtml } from './chunk-html.ts';
import { chunkSlow } from './chunk-slow.ts';
import { config404 } from './config-404.ts';
import { configAutoLogout } from './config-auto-logout.ts';
import { configDuplicateDebug } from './config-duplicate-debug.ts';
import { configLoginLimit } from './config-login-limit.ts';
import { configOtherScheme } from './config-other-scheme.ts';
import { cookies400Nginx } from './cookies-400-nginx.ts';
import { cookies431 } from './cookies-431.ts';
import { css404 } from './css-404.ts';
import { cssHtml } from './css-html.ts';
import { fontHtml } from './font-html.ts';
import { fontMissing } from './font-missing.ts';
import { gatewayDown } from './gateway-down.ts';
import { gatewayMissing } from './gateway-missing.ts';
import { keypairGone } from './keypair-gone.ts';
import { list401 } from './list-401.ts';
import { list500 } from './list-500.ts';
import { list502Html } from './list-502-html.ts';
import { listGraphqlErrors } from './list-graphql-errors.ts';
import { listHang } from './list-hang.ts';
import { listHtml } from './list-html.ts';
import { listOddItem } from './list-odd-item.ts';
import { listPartialError } from './list-partial-error.ts';
import { listPartialNull } from './list-partial-null.ts';
import { listReset } from './list-reset.ts';
import { listSlow } from './list-slow.ts';
import { listTruncated } from './list-truncated.ts';
import { login403Html } from './login-403-html.ts';
import { login409 } from './login-409.ts';
import { login429Html } from './login-429-html.ts';
import { login500 } from './login-500.ts';
import { loginHang } from './login-hang.ts';
import { loginHookRejected } from './login-hook-rejected.ts';
import { loginMonitor } from './login-monitor.ts';
import { loginNoKeypair } from './login-no-keypair.ts';
import { loginPasswordExpired } from './login-password-expired.ts';
import { loginReset } from './login-reset.ts';
import { loginTotp } from './login-totp.ts';
import { loginUnkept } from './login-unkept.ts';
import { loginUnverified } from './login-unverified.ts';
import { main404 } from './main-404.ts';
import { mainHtml } from './main-html.ts';
import { mainTruncated } from './main-truncated.ts';
import { managerDown } from './manager-down.ts';
import { needPasswordChange } from './need-password-change.ts';
import { precacheHtmlScript } from './precache-html-script.ts';
import { proxyCachedBadChunk } from './proxy-cached-bad-chunk.ts';
import { proxyCachedBadChunk404 } from './proxy-cached-bad-chunk-404.ts';
import { proxyCachedBadFont } from './proxy-cached-bad-font.ts';
import { proxyKeptWorker } from './proxy-kept-worker.ts';
import { serverDown } from './server-down.ts';
import { sessionStoreDown } from './session-store-down.ts';
import type { FaultKind } from './types.ts';

/** Every fault the lab can switch on; one file each, named as its id. */
export const FAULTS = {
  'account-inactive': accountInactive,
  'address-refused': addressRefused,
  'chunk-404': chunk404,
  'chunk-500': chunk500,
  'chunk-hang': chunkHang,
  'chunk-html': chunkHtml,
  'chunk-slow': chunkSlow,
  'config-404': config404,
  'config-auto-logout': configAutoLogout,
  'config-duplicate-debug': configDuplicateDebug,
  'config-login-limit': configLoginLimit,
  'config-other-scheme': configOtherScheme,
  'cookies-400-nginx': cookies400Nginx,
  'cookies-431': cookies431,
  'css-404': css404,
  'css-html': cssHtml,
  'font-html': fontHtml,
  'font-missing': fontMissing,
  'gateway-down': gatewayDown,
  'gateway-missing': gatewayMissing,
  'keypair-gone': keypairGone,
  'list-401': list401,
  'list-500': list500,
  'list-502-html': list502Html,
  'list-graphql-errors': listGraphqlErrors,
  'list-hang': listHang,
  'list-html': listHtml,
  'list-odd-item': listOddItem,
  'list-partial-error': listPartialError,
  'list-partial-null': listPartialNull,
  'list-reset': listReset,
  'list-slow': listSlow,
  'list-truncated': listTruncated,
  'login-403-html': login403Html,
  'login-409': login409,
  'login-429-html': login429Html,
  'login-500': login500,
  'login-hang': loginHang,
  'login-hook-rejected': loginHookRejected,
  'login-monitor': loginMonitor,
  'login-no-keypair': loginNoKeypair,
  'login-password-expired': loginPasswordExpired,
  'login-reset': loginReset,
  'login-totp': loginTotp,
  'login-unkept': loginUnkept,
  'login-unverified': loginUnverified,
  'main-404': main404,
  'main-html': mainHtml,
  'main-truncated': mainTruncated,
  'manager-down': managerDown,
  'need-password-change': needPasswordChange,
  'precache-html-script': precacheHtmlScript,
  'proxy-cached-bad-chunk': proxyCachedBadChunk,
  'proxy-cached-bad-chunk-404': proxyCachedBadChunk404,
  'proxy-cached-bad-font': proxyCachedBadFont,
  'proxy-kept-worker': proxyKeptWorker,
  'server-down': serverDown,
  'session-store-down': sessionStoreDown,
} as const satisfies { [Id in string]: FaultKind<Id> };

export type FaultId = keyof typeof FAULTS;

export function isFaultId(id: string): id is FaultId {
  return Object.hasOwn(FAULTS, id);
}
