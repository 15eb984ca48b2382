import { parseArgs } from 'node:util';
import { buildExtension } from './lib/build.ts';
import { idOf } from './package/crx.ts';
import { newKey, publicKeyOf, readKey } from './package/key.ts';
import type { Own } from './package/manifest.ts';
import { geckoIdIn, sitesIn, updateUrlIn } from './package/organisation.ts';
import { writePackages } from './package/write.ts';

const usage = `npm run package -- --new-key FILE
    makes the organisation's signing key, outside of this folder
npm run package -- --sites https://webui.example.edu,... --key FILE --update-url https://files.example.edu/web-ui-repair/ [--firefox-id ID] [--out DIR]
    the organisation's own packages, and the update manifests for its web server
npm run package -- [--sites ...] [--out DIR]
    the packages for the stores

See docs/deployment.md.`;

const { values } = parseArgs({
  options: {
    'new-key': { type: 'string' },
    sites: { type: 'string' },
    key: { type: 'string' },
    'update-url': { type: 'string' },
    'firefox-id': { type: 'string' },
    out: { type: 'string', default: 'dist/packages' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

try {
  if (values.help) console.log(usage);
  else if (values['new-key'] !== undefined) makeKey(values['new-key']);
  else await makePackages();
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function makeKey(file: string): void {
  newKey(file);
  console.log(`${file} is new. The extension's id with it: ${idOf(publicKeyOf(readKey(file)))}
Keep it where only those who may change every machine can read it, and keep a copy: without it there is no update.`);
}

async function makePackages(): Promise<void> {
  const { sites, key: keyFile, 'update-url': updateUrl, 'firefox-id': firefoxId, out } = values;
  if (sites === undefined && (keyFile ?? updateUrl ?? firefoxId) !== undefined) throw new Error(`--sites is missing\n\n${usage}`);
  if ((keyFile === undefined) !== (updateUrl === undefined)) throw new Error('--key and --update-url go together: what is signed is what machines are updated with');
  const own = sites === undefined ? undefined : ownOf(sites, firefoxId, updateUrl);
  const key = keyFile === undefined ? undefined : readKey(keyFile);
  const builds = { chromium: await buildExtension('chromium'), firefox: await buildExtension('firefox') };
  const written = await writePackages({ builds, out, ...(own && { own }), ...(key && { key }) });
  for (const path of written) console.log(`${out}/${path}`);
  if (key) console.log(`id in Chrome and Edge: ${idOf(publicKeyOf(key))}`);
  if (own) console.log(`id in Firefox:         ${own.geckoId}`);
}

function ownOf(list: string, firefoxId: string | undefined, updateUrl: string | undefined): Own {
  const sites = sitesIn(list);
  return { sites, geckoId: geckoIdIn(firefoxId, sites), ...(updateUrl === undefined ? {} : { updateUrl: updateUrlIn(updateUrl) }) };
}
