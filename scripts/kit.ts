import { parseArgs } from 'node:util';
import { settingsIn } from './kit/settings.ts';
import { writeKit } from './kit/write.ts';
import { idOf } from './package/crx.ts';
import { publicKeyOf, readKey } from './package/key.ts';
import { chromiumIdIn, geckoIdIn, sitesIn, updateUrlIn } from './package/organisation.ts';

const usage = `npm run kit -- --sites https://webui.example.edu,... --update-url https://files.example.edu/web-ui-repair/ --id ID [--firefox-id ID] [--settings FILE] [--out DIR]
    writes what installs the organisation's package in Chrome, Edge and Firefox, on Windows, macOS and Linux and by Google's Admin console
    --id         as npm run package said it; or --key FILE
    --settings   a JSON file: docs/policy.md

See docs/deployment.md.`;

const { values } = parseArgs({
  options: {
    sites: { type: 'string' },
    'update-url': { type: 'string' },
    id: { type: 'string' },
    key: { type: 'string' },
    'firefox-id': { type: 'string' },
    settings: { type: 'string' },
    out: { type: 'string', default: 'dist/kit' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

try {
  if (values.help) console.log(usage);
  else await makeKit();
} catch (error) {
  console.error(`kit: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function makeKit(): Promise<void> {
  const { sites: list, 'update-url': updateUrl, id, key, out } = values;
  if (list === undefined || updateUrl === undefined || (id === undefined) === (key === undefined)) throw new Error(`--sites, --update-url and one of --id and --key are needed\n\n${usage}`);
  const sites = sitesIn(list);
  const written = await writeKit(
    {
      chromiumId: key === undefined ? chromiumIdIn(id as string) : idOf(publicKeyOf(readKey(key))),
      geckoId: geckoIdIn(values['firefox-id'], sites),
      updateUrl: updateUrlIn(updateUrl),
      settings: settingsIn(values.settings, sites),
    },
    out,
  );
  for (const path of written) console.log(`${out}/${path}`);
}
