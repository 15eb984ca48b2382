import data from '@mdn/browser-compat-data' with { type: 'json' };
import { brands, type Brand, type BrowserTable } from '../../src/core/browsers.ts';
import { features, type Feature } from '../../src/core/needs.ts';
import { oldest } from './manifest.ts';

/** The file of the build that the popup fetches. */
export const tableFile = 'browsers.json';

/** Where each feature stands in https://github.com/mdn/browser-compat-data (CC0). */
const statements = {
  'object-has-own': data.javascript.builtins?.Object?.hasOwn?.__compat,
  popover: data.api.HTMLElement?.popover?.__compat,
  'light-dark': data.css.types?.color?.['light-dark']?.__compat,
  scope: data.css['at-rules']?.scope?.__compat,
} satisfies Record<Feature, unknown>;

/** https://whattrainisitnow.com: a Firefox of these versions may be years younger than its number. The data mark only the newest. */
const extendedSupport = ['115', '128', '140', '153'];

export function browserTable(): BrowserTable {
  const since = Object.fromEntries(features.map((feature) => [feature, Object.fromEntries(brands.map((brand) => [brand, sinceOf(feature, brand)]))]));
  return { since: since as BrowserTable['since'], released: Object.fromEntries(brands.map((brand) => [brand, releasedOf(brand)])) as BrowserTable['released'] };
}

function sinceOf(feature: Feature, brand: Brand): number {
  const support = statements[feature]?.support[brand];
  const { version_added: version } = (Array.isArray(support) ? support[0] : support) ?? {};
  if (typeof version !== 'string' || !/^\d+$/.test(version)) throw new Error(`browser-compat-data does not say since when ${brand} has ${feature}`);
  return Number(version);
}

/** Of the versions that may carry the extension; what is not out yet has no day. */
function releasedOf(brand: Brand): Record<string, string> {
  const releases = Object.entries(data.browsers[brand].releases);
  const newest = releases.filter(([, { status }]) => status === 'esr').map(([version]) => version);
  const stranger = brand === 'firefox' && newest.find((version) => !extendedSupport.includes(version));
  if (stranger) throw new Error(`Firefox ${stranger} has extended support now, and scripts/lib/browsers.ts does not name it`);
  const isOut = (status: string): boolean => ['retired', 'current', 'esr'].includes(status);
  const first = Number(/\d+/.exec(brand === 'firefox' ? oldest.firefox : oldest.chromium)?.[0]) - (brand === 'opera' ? 20 : 0);
  return Object.fromEntries(
    releases
      .filter(([version, { status, release_date: day }]) => Number(version) >= first && isOut(status) && day !== undefined && !(brand === 'firefox' && extendedSupport.includes(version)))
      .map(([version, { release_date: day }]) => [version, String(day)]),
  );
}
