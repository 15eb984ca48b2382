/** Where the user has blocked the site's data, the very look at `localStorage` throws; Firefox may have it switched off altogether. */
export function siteStorage(): Storage | null {
  try {
    return (localStorage as Storage | null) ?? null;
  } catch (error) {
    console.debug('Web-UI Repair: no storage here', error instanceof Error ? error.name : '');
    return null;
  }
}
