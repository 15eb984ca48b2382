import type { SignIn } from '../../core/evidence.ts';
import { ask } from '../ask.ts';
import { isShown } from '../dom.ts';
import { readTexts, type SiteTexts } from '../texts.ts';

/** Of a login panel: what it asks for or says, and whether the page lets anybody try. Words are compared, never kept. */
export async function probeSignIn(): Promise<SignIn> {
  const [texts, paused] = await Promise.all([readTexts(), isPaused(Date.now())]);
  return { says: saysIn(document, texts), paused };
}

/**
 * What lies over the panel goes before what stands in it, and a name that does not match before the code that was asked for earlier. The last two are
 * the manager's own words, as the web server hands them on; seen on the page to 24.03, for some seconds.
 */
export function saysIn(page: ParentNode, texts: SiteTexts): SignIn['says'] {
  const shown = [...everything(page)].filter(isShown);
  const words = shown.map(wordsOf).join('\n');
  const has = (some: readonly string[]): boolean => some.some((text) => words.includes(text));
  const signs: readonly (readonly [SignIn['says'], readonly string[]])[] = [
    ['expired-password', texts.passwordExpired],
    ['refused', texts.refused],
    ['unverified', [...texts.unverified, 'This account needs email verification.']],
    ['no-keypair', ['No API keypairs found.']],
  ];
  const said = signs.find(([, some]) => has(some));
  if (said) return said[0];
  return has(texts.codeSetUp) || shown.some((element) => isCodeField(element, texts)) ? 'one-time-code' : 'nothing';
}

function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

const wordsOf = ({ childNodes }: Element): string => [...childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')).join('');

/** `#otp` to 26.8 (Lit, antd); Astryx (26.9) makes its ids up, there the placeholder tells. */
const isCodeField = (element: Element, { code }: SiteTexts): boolean => element.id === 'otp' || (element instanceof HTMLInputElement && code.includes(element.placeholder));

/**
 * The page counts its tries and clears the count when one succeeds; above the limit it has held one back already, for so many seconds
 * from that one (`login_attempt_limit`, `login_block_time` of the client; docs/web-ui.md, login).
 */
async function isPaused(now: number): Promise<boolean> {
  const stored = (name: string): number => Number((localStorage.getItem(`backendaiwebui.settings.general.${name}`) ?? '').replaceAll('"', ''));
  const tries = stored('login_attempt');
  if (!(tries > 0)) return false;
  const { status, html, text } = await ask('/config.toml', { cache: 'no-store' });
  const set = (name: string, unless: number): number => Number(new RegExp(`^\\s*${name}\\s*=\\s*(\\d+)`, 'm').exec(text)?.[1] ?? unless);
  if (status !== 200 || html) return false;
  return tries > set('loginAttemptLimit', 500) && now / 1000 - stored('last_login') <= set('loginBlockTime', 180);
}
