import { sessionIdHeader, sessionIdKey } from '../core/session-id.ts';

export { sessionIdHeader, sessionIdKey };

/** Where the user has blocked the site's data, the very look at `localStorage` throws; the page then has no id either. */
export function storedSessionId(): string | null {
  try {
    return localStorage.getItem(sessionIdKey);
  } catch (error) {
    console.debug('Web-UI Repair: no storage here', error instanceof Error ? error.name : '');
    return null;
  }
}

/** The page's own way of saying who it is. */
export function sessionHeader(): Record<string, string> {
  const id = storedSessionId();
  return id === null ? {} : { [sessionIdHeader]: id };
}
