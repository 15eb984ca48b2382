/** Where the user has blocked the site's data, the very look at `localStorage` throws; Firefox may have it switched off altogether. */
export function siteStorage(): Storage | null {
  try {
    return (localStorage as Storage | null) ?? null;
  } catch {
    return null; // The stored-data detectors tell of it.
  }
}
