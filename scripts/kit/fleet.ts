/** Of the types that src/core/policy.ts names: what every browser's policies have. */
export type Setting = boolean | string | readonly string[];
export type Settings = Readonly<Record<string, Setting>>;

/** What the machines of an organisation are to have. */
export interface Fleet {
  readonly chromiumId: string;
  readonly geckoId: string;
  /** The folder with the packages and update manifests, with a slash at its end. */
  readonly updateUrl: string;
  /** What the extension reads from `storage.managed`. */
  readonly settings: Settings;
}

export const brands = ['chrome', 'edge', 'firefox'] as const;
export type Brand = (typeof brands)[number];

export const nameOf = { chrome: 'Google Chrome', edge: 'Microsoft Edge', firefox: 'Firefox' } as const satisfies Record<Brand, string>;

export const idIn = (brand: Brand, { chromiumId, geckoId }: Fleet): string => (brand === 'firefox' ? geckoId : chromiumId);
