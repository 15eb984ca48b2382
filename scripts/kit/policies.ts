import { published } from '../package/updates.ts';
import type { Brand, Fleet, Settings } from './fleet.ts';

/** What a browser is told of one extension: what it shall do with it, and what the extension itself is to read. */
export interface Policies {
  readonly extension: Settings;
  readonly settings: Settings;
}

/** What that browser asks the organisation's web server for: what there is, and the package itself. */
export const offerOf = (brand: Brand, { updateUrl }: Fleet): { readonly updates: string; readonly packed: string } => {
  const [updates, packed] = brand === 'firefox' ? [published.firefox, published.xpi] : [published.chromium, published.crx];
  return { updates: `${updateUrl}${updates}`, packed: `${updateUrl}${packed}` };
};

export function policiesOf(brand: Brand, fleet: Fleet): Policies {
  return { extension: brand === 'firefox' ? inFirefox(fleet) : inChromium(brand, fleet), settings: fleet.settings };
}

/**
 * https://chromeenterprise.google/policies/#ExtensionSettings, https://learn.microsoft.com/deployedge/microsoft-edge-manage-extensions-ref-guide.
 * `update_url` is for the installation; only with `override_update_url` is an update asked for there too (measured on 156).
 */
const inChromium = (brand: 'chrome' | 'edge', fleet: Fleet): Settings => ({
  installation_mode: 'force_installed',
  update_url: offerOf(brand, fleet).updates,
  override_update_url: true,
  ...(brand === 'edge' ? { toolbar_state: 'force_shown' } : { toolbar_pin: 'force_pinned' }),
});

/** https://mozilla.github.io/policy-templates/#extensionsettings; updates come by the manifest's own `update_url`. */
const inFirefox = (fleet: Fleet): Settings => ({
  installation_mode: 'force_installed',
  install_url: offerOf('firefox', fleet).packed,
  private_browsing: true,
  default_area: 'navbar',
});

/** A policy that is merely gone leaves the extension where it is, in Firefox; this one takes it away. */
export const firefoxRemoval: Policies = { extension: { installation_mode: 'blocked' }, settings: {} };

/** A file in Chrome's folder of managed policies, or Edge's. */
export const chromiumFile = ({ extension, settings }: Policies, id: string): object => ({
  ExtensionSettings: { [id]: extension },
  '3rdparty': { extensions: { [id]: settings } },
});

export const firefoxFile = ({ extension, settings }: Policies, id: string): { readonly policies: object } => ({
  policies: { ExtensionSettings: { [id]: extension }, ...(Object.keys(settings).length > 0 ? { '3rdparty': { Extensions: { [id]: settings } } } : {}) },
});

/** What Google's Admin console takes for one extension: https://support.google.com/chrome/a/answer/7532015 */
export const googleAdminFile = (settings: Settings): object => Object.fromEntries(Object.entries(settings).map(([key, Value]) => [key, { Value }]));
