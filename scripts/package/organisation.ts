import { webUiOriginOf, type WebUiOrigin } from '../../src/core/origin.ts';

/** What an administrator writes on the command line, taken apart; every refusal names what it refuses. */

export function sitesIn(text: string): readonly WebUiOrigin[] {
  const sites = text.split(',').map((site) => site.trim()).filter(Boolean);
  if (sites.length === 0) throw new Error('--sites: name at least one Web-UI, such as https://webui.example.edu');
  return [...new Set(sites.map(siteIn))];
}

/** An address bar's star or path is no site: a permission is for a whole host, and for that one only. */
function siteIn(text: string): WebUiOrigin {
  const origin = webUiOriginOf(text);
  if (origin === null || !/^[\w.-]+$|^\[[\da-f:]+\]$/.test(new URL(origin).hostname)) throw new Error(`--sites: ${text} is no address of a site (https://webui.example.edu); wildcards are not taken`);
  if (text !== origin && text !== `${origin}/`) throw new Error(`--sites: ${text} is more than a site; ${origin} is one`);
  return origin;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The folder with the update manifests. Only a test's own machine may do without https: what comes from there is installed unasked. */
export function updateUrlIn(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.search !== '' || url.hash !== '') throw new Error(`--update-url: ${text} is no address of a folder, such as https://files.example.edu/web-ui-repair/`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) throw new Error(`--update-url: ${text} is not https`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** https://searchfox.org/mozilla-central/source/toolkit/components/extensions/schemas/manifest.json, ExtensionID */
const geckoIdForm = /^[\w.-]*@[\w.-]+$/;

/** An id of the organisation's own; without a choice, by the host of its first site. */
export function geckoIdIn(text: string | undefined, sites: readonly WebUiOrigin[]): string {
  const id = text ?? `web-ui-repair@${new URL(sites[0] as string).hostname.replace(/[[\]]/g, '').replaceAll(':', '-')}`;
  if (!geckoIdForm.test(id) || id.length > 80) throw new Error(`--firefox-id: ${id} is no id for Firefox, such as web-ui-repair@example.edu`);
  return id;
}

export function chromiumIdIn(text: string): string {
  if (!/^[a-p]{32}$/.test(text)) throw new Error(`--id: ${text} is no id of an extension: 32 letters from a to p`);
  return text;
}

