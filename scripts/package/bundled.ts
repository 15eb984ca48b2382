import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/ensure.mjs';

/** Other people's work that src imports; a test holds this list to it. */
export const imported = ['@csstools/postcss-light-dark-function', '@oddbird/popover-polyfill', 'postcss', 'preact', 'webextension-polyfill'] as const;
/** What these bring along into the package. The last one is data: scripts/lib/browsers.ts. */
const brought = ['@csstools/css-parser-algorithms', '@csstools/css-tokenizer', '@csstools/postcss-progressive-custom-properties', '@csstools/utilities', 'nanoid', 'postcss-value-parser', '@mdn/browser-compat-data'] as const;
export const bundled = [...imported, ...brought] as const;

interface Facts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
}

const factsOf = (folder: string): Facts => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Facts;
const folderOf = (name: string): string => join(root, 'node_modules', name);

/** CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/. Without its optional time and number, so that two builds are the same. */
export function billOfMaterials(version: string): string {
  const own = factsOf(root);
  const component = ({ name, version: each, license, description }: Facts, type: 'application' | 'library' | 'data') => ({
    type,
    'bom-ref': purl(name, each),
    name,
    version: each,
    description,
    licenses: [{ license: { id: license } }],
    purl: purl(name, each),
  });
  const components = bundled.map((name) => component(factsOf(folderOf(name)), name.startsWith('@mdn/') ? 'data' : 'library'));
  const subject = component({ ...own, version }, 'application');
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: subject },
    components,
    dependencies: [{ ref: subject['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

export function licences(): string {
  const parts = [root, ...bundled.map(folderOf)].map((folder) => {
    const { name, version, license } = factsOf(folder);
    return `${'='.repeat(80)}\n${folder === root ? name : `${name} ${version}`} (${license})\n${'='.repeat(80)}\n\n${licenceIn(folder).trim()}\n`;
  });
  return parts.join('\n');
}

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence`);
  return readFileSync(join(folder, file), 'utf8');
}
