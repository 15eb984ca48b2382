import type { Feature } from './needs.ts';

/** Browsers whose versions are known by name; the others of Chromium's family count by its version. */
export const brands = ['chrome', 'edge', 'firefox', 'opera'] as const;
export type Brand = (typeof brands)[number];

/** Made of `@mdn/browser-compat-data` when the extension is built (`scripts/lib/browsers.ts`): a file of a few kB that only a popup with news of this kind reads. */
export interface BrowserTable {
  readonly since: Readonly<Record<Feature, Readonly<Record<Brand, number>>>>;
  /** Day of each version's release; none of those with extended support, which say nothing of when the browser was last updated. */
  readonly released: Readonly<Record<Brand, Readonly<Record<string, string>>>>;
}

/** What a browser says of itself to a page of the extension. */
export interface SaysOfItself {
  readonly userAgent: string;
  /** `navigator.userAgentData.brands`; none in Firefox. */
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  /** Of Windows: "0.1" to "0.3" are 7, 8 and 8.1 (https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11); null elsewhere. */
  readonly windows: string | null;
}

export interface OwnBrowser {
  /** Null where its maker is not known. */
  readonly brand: Brand | null;
  readonly name: string;
  readonly version: number;
  /** The version that would do; null where it is not known, or where this one is as new and still lacks something. */
  readonly needed: number | null;
  /** When it came out, where a table of its time knows it. */
  readonly released: string | null;
  /** Where a newer one is to be had; null where its maker is not known, or has none for this system. */
  readonly link: string | null;
  /** Windows 7 or 8: nobody makes a newer one for it. */
  readonly isLast: boolean;
}

const known: Readonly<Record<Brand, { readonly name: string; readonly says: string; readonly link: string }>> = {
  chrome: { name: 'Chrome', says: 'Google Chrome', link: 'https://www.google.com/chrome/' },
  edge: { name: 'Edge', says: 'Microsoft Edge', link: 'https://www.microsoft.com/edge/download' },
  firefox: { name: 'Firefox', says: '', link: 'https://www.mozilla.org/firefox/new/' },
  opera: { name: 'Opera', says: 'Opera', link: 'https://www.opera.com/download' },
};

/** By its own words; a browser that keeps its name to itself is called by its engine. */
export function ownBrowser(says: SaysOfItself, features: readonly Feature[], table: BrowserTable): OwnBrowser | null {
  const { brand, version } = identityOf(says);
  if (!Number.isInteger(version)) return null;
  const { name, link } = brand === null ? { name: 'Chromium', link: null } : known[brand];
  const column = brand ?? 'chrome';
  const needed = Math.max(...features.map((feature) => table.since[feature][column]));
  const isLast = says.windows?.startsWith('0') === true || /Windows NT 6\.[0-3]/.test(says.userAgent);
  return { brand, name, version, needed: version < needed ? needed : null, released: table.released[column][version] ?? null, link: isLast ? null : link, isLast };
}

function identityOf({ userAgent, brands: named }: SaysOfItself): { readonly brand: Brand | null; readonly version: number } {
  const firefox = /Firefox\/(\d+)/.exec(userAgent)?.[1];
  if (firefox !== undefined) return { brand: 'firefox', version: Number(firefox) };
  const versionOf = (says: string): string | undefined => named.find((each) => each.brand === says)?.version;
  const brand = brands.find((each) => versionOf(known[each].says) !== undefined) ?? null;
  return { brand, version: Number.parseInt(versionOf(brand === null ? 'Chromium' : known[brand].says) ?? '', 10) };
}
