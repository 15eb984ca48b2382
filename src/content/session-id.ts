/**
 * Since 22.09.12 the id of the login session lives in localStorage too, and travels as a header that the server prefers to its
 * own cookie (docs/web-ui.md, login).
 */
export const sessionIdKey = 'backendaiwebui.sessionid';
export const sessionIdHeader = 'X-BackendAI-SessionID';

/** The page's own way of saying who it is. */
export function sessionHeader(storage: Pick<Storage, 'getItem'> = localStorage): Record<string, string> {
  const id = storage.getItem(sessionIdKey);
  return id === null ? {} : { [sessionIdHeader]: id };
}
