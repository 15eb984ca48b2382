import type { Login } from '../../core/evidence.ts';
import { isShown, pierce } from '../dom.ts';
import { endpoint, login, roots } from '../selectors.ts';
import type { Memory } from '../memory.ts';
import type { SiteTexts } from '../texts.ts';
import { errorTextOf } from '../lists/error-text.ts';
import { storedSessionId } from '../session-id.ts';

export function collectLogin({ logins, sinceLogin }: Pick<Memory, 'logins' | 'sinceLogin'>, page: Document, texts: SiteTexts | null): Login {
  const newest = logins.at(-1);
  const panel = hasPanel(page);
  return {
    panel,
    asksEndpoint: panel && [...page.querySelectorAll(endpoint)].some(isShown),
    expired: texts !== null && texts.expired.some((text) => errorTextOf(page).includes(text)),
    storedId: storedSessionId() !== null,
    tries: logins.slice(-5).map(({ status }) => status),
    lastHtml: newest?.html ?? false,
    lastBytes: newest?.bytes ?? null,
    sinceTry: sinceLogin,
    triedMs: newest ? Math.round(performance.now() - newest.atMs) : null,
  };
}

/** Lit to 26.2 (one `backend-ai-login`, in the document or the shell's shadow), antd 26.3 to 26.8, Astryx 26.9. Closed ones stay in the DOM. */
function hasPanel(page: Document): boolean {
  const lit = pierce(page, login.classic) ?? pierce(page, `${roots.lit}, ${roots.console}`, login.classic);
  const passwords = lit?.shadowRoot?.querySelectorAll('#id_password, #id_user_id, #id_api_key');
  if (passwords && [...passwords].some(isShown)) return true;
  return [...page.querySelectorAll(`${login.antd}, ${login.astryx}`)].some(isShown);
}
