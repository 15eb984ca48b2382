import { siteStorage } from './site-storage.ts';

/**
 * Since 22.09.12 the id of the login session lives in localStorage too, and travels as a header that the server prefers to its
 * own cookie (docs/web-ui.md, login).
 */
export const sessionIdKey = 'backendaiwebui.sessionid';
export const sessionIdHeader = 'X-BackendAI-SessionID';

/** Where the user has blocked the site's data, the page has no id either. */
export const storedSessionId = (): string | null => siteStorage()?.getItem(sessionIdKey) ?? null;

/** The page's own way of saying who it is. */
export function sessionHeader(): Record<string, string> {
  const id = storedSessionId();
  return id === null ? {} : { [sessionIdHeader]: id };
}
