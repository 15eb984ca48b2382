import { sessionIdHeader, sessionIdKey } from '../core/session-id.ts';
import { siteStorage } from './site-storage.ts';

export { sessionIdHeader, sessionIdKey };

/** Where the user has blocked the site's data, the page has no id either. */
export const storedSessionId = (): string | null => siteStorage()?.getItem(sessionIdKey) ?? null;

/** The page's own way of saying who it is. */
export function sessionHeader(): Record<string, string> {
  const id = storedSessionId();
  return id === null ? {} : { [sessionIdHeader]: id };
}
