import type { Mark } from '../../core/evidence.ts';
import { roots } from '../selectors.ts';

/** index.html of every release from 20.01 on names its version in an inline script; it survives a main bundle that fails. */
const versionPattern = /(?:globalThis|window)\.packageVersion\s*=\s*"(\d[\w.+-]{0,39})"/;
const buildPattern = /(?:globalThis|window)\.build(?:Number|Version)\s*=\s*"/;

/** Read once: what marks a page that is parsed stays in it. */
export function markOf(page: Document): () => Mark {
  let mark: Mark | null = null;
  return () => {
    if (mark !== null) return mark;
    const read = readMark(page);
    if ((read.strong || read.refusal) && page.readyState !== 'loading') mark = read;
    return read;
  };
}

/** Is this a Backend.AI Web-UI? Passive marks only, weighted; one strong mark is as good as proof. */
export function readMark(page: Document, status = statusOf()): Mark {
  const inline = [...page.scripts].filter((script) => script.src === '').map((script) => script.text).find((text) => versionPattern.test(text));
  const shell = page.querySelector(roots.react) ? 'react' : page.querySelector(roots.lit) ? 'lit' : page.querySelector(roots.console) ? 'console' : null;
  const strong = [
    inline !== undefined && buildPattern.test(inline),
    page.querySelector('backend-ai-webui#webui-shell, backend-ai-console#console-shell') !== null,
    /Could not render Backend\.AI (Web UI|console)/.test(page.querySelector('noscript')?.textContent ?? ''),
  ].filter(Boolean).length;
  const medium = [
    page.querySelector('script[src="manifest/app.js"]') !== null,
    page.querySelector('link[href^="manifest/backend-ai.iconset/"]') !== null,
    shell === 'react' && page.querySelector('#version-detail') !== null,
  ].filter(Boolean).length;
  const weak = page.title === 'Backend.AI' ? 1 : 0;
  const score = 10 * strong + 4 * medium + weak;
  return { score, strong: score >= 10, version: inline?.match(versionPattern)?.[1] ?? null, shell, refusal: isRefusal(page, status) };
}

/** The web server's own words (aiohttp; 26.x goes on with the start of the cookies, of which nothing is kept), and Go's (Traefik). */
const plainRefusal = /^(400, message:\s*)?Got more than \d+ bytes|^431 Request Header Fields Too Large/;
/** nginx and those made of it. */
const titleRefusal = /^4\d\d Request Header (Or Cookie|Fields) Too Large$/;

/** The page itself is the refusal. One that came well only talks about it; and the page of an error runs no scripts. */
function isRefusal(page: Document, status: number): boolean {
  if (status !== 0 && status < 400) return false;
  if (page.contentType === 'text/plain') return plainRefusal.test(page.body?.textContent ?? '');
  return page.scripts.length === 0 && titleRefusal.test(page.title);
}

/** 0: this browser does not tell (Chrome before 109, Firefox before 109). */
function statusOf(): number {
  const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & { responseStatus?: number })[];
  return navigation?.responseStatus ?? 0;
}
