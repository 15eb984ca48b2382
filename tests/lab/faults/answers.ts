import type { Pin } from '../releases.ts';
import { html, json, problem, pythonJson, type Answer, type Ask } from '../server/answer.ts';
import { credentialsIn } from '../server/login.ts';
import { quirksOf } from '../server/quirks.ts';
import { throughGateway } from '../server/router.ts';
import { EMAIL, PASSWORD } from '../server/world/people.ts';
import type { Seen, Shows } from './types.ts';

/** As a proxy may mark whatever passes. */
export const FOREVER = { 'Cache-Control': 'max-age=31536000' };

/** What a gateway in front of a dead web server says (nginx, 157 bytes). */
export function gatewayPage(status: number, words: string): Answer {
  const body = `<html>\r\n<head><title>${status} ${words}</title></head>\r\n<body>\r\n<center><h1>${status} ${words}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status, headers: { 'Content-Type': 'text/html', Server: 'nginx' }, body };
}

/** HTML where something else was asked for, as the fallback or a captive portal would send it. */
export function someHtml(headers: Answer['headers'] = {}): Answer {
  return html('<!DOCTYPE html>\n<html><head><title>Backend.AI</title></head><body><div id="react-root"></div></body></html>\n', 200, headers);
}

/** The manager's answer to a database that is down (docs/backend.md, Postgres stopped). */
export function internalServerError(): Answer {
  const body = pythonJson({ type: 'https://api.backend.ai/probs/internal-server-error', title: 'Internal server error.' });
  return { status: 500, headers: { 'Content-Type': 'application/problem+json; charset=utf-8' }, body };
}

export function plainStatus(status: number, words: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: `${status}: ${words}` };
}

/** Name and password are right, so that what is refused is something else. */
export function isRightLogin({ kind, ask }: Seen): boolean {
  if (kind !== 'login') return false;
  const { username, password } = credentialsIn(ask);
  return username === EMAIL && password === PASSWORD;
}

/** `/server/login` hands on what the manager said: with its status from 26.4.0 on, as a 200 before (docs/web-ui.md, what a refused login looks like). */
export function loginRefusal(pin: Pin, type: string, title: string, details: string | null, status = 401): Answer {
  return json({ authenticated: false, data: { type: `https://api.backend.ai/probs/${type}`, title, details } }, quirksOf(pin).refusedLoginStatus === 200 ? 200 : status);
}

/** Whatever needs a login: the greeting does not. */
export const needsLogin = ({ ask }: Seen): boolean => ask.path.startsWith('/func/') && ask.path !== '/func/ping' && ask.path !== '/func/';

/**
 * The manager's own 401, which the web server hands through; 26.x asks GraphQL through a gateway. Recorded of 26.8.3 and 26.9.6 (docs/backend.md): there the refusal
 * names each field. Of the lines before them nothing is recorded, and they go on refusing the whole.
 */
export function managersRefusal({ pin, kind, asked }: Seen, msg: string, throughTheGateway = msg): Answer {
  const { is26, gatewayTellsFields } = quirksOf(pin);
  const code = { error_code: 'user_auth_unauthorized' };
  if (is26 && kind !== 'rest') return throughGateway({ ...code, msg: throughTheGateway }, gatewayTellsFields ? (asked?.keys ?? []) : []);
  return problem(401, 'auth-failed', 'Credential/signature mismatch.', is26 ? { ...code, msg } : { msg });
}

/** The condition is real: a request without the cookies is answered well. 8 kB: nginx's large_client_header_buffers. */
export const hasLargeCookies = ({ headers }: Ask): boolean => (headers.cookie ?? '').length > 8192;

export const isFont = ({ ask, isPrecaching }: Seen): boolean => /\.woff2?$/.test(ask.path) && !isPrecaching;

/** From 26.3 on all icons are pictures. */
export const lostIcons: Shows = {
  classic: 'icon names over the buttons ("power_settings_new"); rows shown',
  antd: 'other letters, nothing else: 25.18 to 26.2 have the icon font in the login form only',
  astryx: 'other letters, nothing else',
};
