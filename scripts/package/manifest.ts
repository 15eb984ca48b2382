import { hostPatternOf, type WebUiOrigin } from '../../src/core/origin.ts';
import type { Target } from '../lib/manifest.ts';
import { published } from './updates.ts';

type Manifest = Readonly<Record<string, unknown>>;

/** What makes a build an organisation's own; without it the package is the one for the stores. */
export interface Own {
  readonly sites: readonly WebUiOrigin[];
  readonly geckoId: string;
  /** The folder that machines ask for updates; a store answers for its own packages, and refuses those that name another. */
  readonly updateUrl?: string;
}

/**
 * Mozilla signs only what declares its data collection. The declaration came with Firefox 140, on Android with 142, and the linter counts the
 * two as one; 115 refuses an extension that has it (measured on 115.14). dist/firefox has none, and runs there.
 */
export const oldestForDeclaration = '142.0';

export function packagedManifest(target: Target, built: Manifest, version: string, own?: Own): Manifest {
  const manifest = { ...built, version };
  return target === 'chromium' ? forChromium(manifest, own) : forFirefox(manifest, own);
}

/** A declared host is granted with the forced installation, an optional one is asked for all the same. So no optional ones are left. */
function forChromium(manifest: Manifest, own: Own | undefined): Manifest {
  if (!own) return manifest;
  const { optional_host_permissions: _dropped, ...rest } = manifest;
  return { ...rest, host_permissions: hostsOf(own), ...(own.updateUrl === undefined ? {} : { update_url: `${own.updateUrl}${published.chromium}` }) };
}

function forFirefox(manifest: Manifest, own: Own | undefined): Manifest {
  const { gecko } = manifest['browser_specific_settings'] as { gecko: object };
  const settings = (more: object): object => ({
    // Nothing is sent to anybody but the Web-UI itself: docs/privacy.md.
    gecko: { ...gecko, strict_min_version: oldestForDeclaration, data_collection_permissions: { required: ['none'] }, ...more },
  });
  if (!own) return { ...manifest, browser_specific_settings: settings({}) };
  const { optional_permissions: optional, ...rest } = manifest;
  const apis = (optional as string[]).filter((permission) => !permission.includes('/'));
  return {
    ...rest,
    ...(apis.length > 0 ? { optional_permissions: apis } : {}),
    host_permissions: hostsOf(own),
    browser_specific_settings: settings({ id: own.geckoId, ...updateUrlOf(own) }),
  };
}

/** Firefox refuses an extension whose address for updates is not https, a test's own machine or not (`secureUrl` in its schema). */
const updateUrlOf = ({ updateUrl }: Own): object => (updateUrl?.startsWith('https:') ? { update_url: `${updateUrl}${published.firefox}` } : {});

const hostsOf = ({ sites }: Own): string[] => [...new Set(sites.map(hostPatternOf))];
