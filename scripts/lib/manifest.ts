import type { Plugin } from 'vite';

/** What one build is made for. Edge and Chrome share the Chromium build. */
export const targets = ['chromium', 'firefox'] as const;
export type Target = (typeof targets)[number];

export const isTarget = (value: unknown): value is Target => targets.some((target) => target === value);

/** The oldest engines that the ground rules name; syntax is lowered to them. */
export const oldest = { chromium: 'chrome109', firefox: 'firefox115' } as const satisfies Record<Target, string>;

/** A stable id keeps permissions and storage over reinstalls; tests preset its UUID by this id. */
export const geckoId = 'web-ui-repair@lablup-community';

type Json = Record<string, unknown>;
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** One manifest.json, two browsers: only what must differ differs. */
export function manifestFor(target: Target, source: Json, version: string): Json {
  const shared = { ...source, version };
  if (target === 'chromium') return { ...shared, minimum_chrome_version: '109' };

  // No `storage`: Firefox hands a policy on as it is, and checks it against no schema.
  const { optional_host_permissions: hosts, background, optional_permissions: optional, storage: _schema, ...rest } = shared as Json;
  const { service_worker: worker } = background as { service_worker: string };
  return {
    ...rest,
    // Firefox has no extension service workers: https://bugzil.la/1573659
    background: { scripts: [worker], type: 'module' },
    // `optional_host_permissions` came with Firefox 128; host patterns here work from 115 on.
    optional_permissions: [...strings(optional), ...strings(hosts)],
    browser_specific_settings: {
      gecko: {
        id: geckoId,
        // No `data_collection_permissions`: with it Firefox 115 calls the extension invalid (measured on 115.14; 140 and 153 take it).
        strict_min_version: '115.0',
      },
    },
  };
}

/**
 * crxjs lists its chunks as web-accessible, which would let any site see that the extension is there.
 * Content scripts are standalone here, so no page ever needs one of our files.
 */
export function withoutWebAccessible(): Plugin {
  return {
    name: 'without-web-accessible-resources',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') return;
        const { web_accessible_resources: _dropped, ...manifest } = JSON.parse(String(asset.source)) as Json;
        asset.source = `${JSON.stringify(manifest, null, 2)}\n`;
      },
    },
  };
}
