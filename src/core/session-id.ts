/** The second carrier of the login session's id, beside the cookie, since 22.09.12 (docs/web-ui.md, login). */
export const sessionIdKey = 'backendaiwebui.sessionid';
export const sessionIdHeader = 'X-BackendAI-SessionID';
