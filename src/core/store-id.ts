/** The store of a tab's cookies. Firefox names it with the tab; Chromium has these two, as `cookies.getAllCookieStores` names them (seen in 156). */
export const storeIdOf = ({ cookieStoreId, incognito }: { readonly cookieStoreId?: string | undefined; readonly incognito: boolean }): string =>
  cookieStoreId ?? (incognito ? '1' : '0');

/** The store of ordinary windows, and in Firefox of no container. */
export const isOrdinary = (storeId: string): boolean => storeId === '0' || storeId === 'firefox-default';
