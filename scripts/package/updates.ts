import { oldest } from '../lib/manifest.ts';
import { xml } from '../lib/xml.ts';
import { oldestForDeclaration } from './manifest.ts';

/** What a fleet's browsers ask for, beside each other in one folder of the organisation's web server. */
export const published = { crx: 'web-ui-repair.crx', xpi: 'web-ui-repair.xpi', chromium: 'updates.xml', firefox: 'updates.json' } as const;

/** The version in the address, so that no cache gives the file of yesterday. */
const addressOf = (updateUrl: string, file: string, version: string): string => `${updateUrl}${file}?${version}`;

/** https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
export const updatesXml = (id: string, version: string, updateUrl: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${xml(addressOf(updateUrl, published.crx, version))}" version="${version}" prodversionmin="${/\d+/.exec(oldest.chromium)?.[0]}"/>
  </app>
</gupdate>
`;

/** https://extensionworkshop.com/documentation/manage/updating-your-extension/. No hash: Mozilla's signature changes the file. */
export const updatesJson = (id: string, version: string, updateUrl: string): string =>
  `${JSON.stringify(
    {
      addons: {
        [id]: {
          updates: [{ version, update_link: addressOf(updateUrl, published.xpi, version), applications: { gecko: { strict_min_version: oldestForDeclaration } } }],
        },
      },
    },
    null,
    2,
  )}\n`;
