import { createHash } from 'node:crypto';
import { xml } from '../lib/xml.ts';
import { idIn, nameOf, type Brand, type Fleet } from './fleet.ts';
import { firefoxFile, type Policies } from './policies.ts';

type Plist = string | number | boolean | readonly Plist[] | { readonly [key: string]: Plist };

const domains = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge', firefox: 'org.mozilla.firefox' } as const satisfies Record<Brand, string>;

/** The preference domains of one browser, with what the profile puts there: https://support.google.com/chrome/a/answer/7517624 */
function payloadsOf(brand: Brand, fleet: Fleet, policies: Policies): Readonly<Record<string, Readonly<Record<string, Plist>>>> {
  const id = idIn(brand, fleet);
  const domain = domains[brand];
  // https://github.com/mozilla/policy-templates/tree/main/mac
  if (brand === 'firefox') return { [domain]: { EnterprisePoliciesEnabled: true, ...(firefoxFile(policies, id).policies as Record<string, Plist>) } };
  return { [domain]: { ExtensionSettings: { [id]: { ...policies.extension } } }, [`${domain}.extensions.${id}`]: { ...policies.settings } };
}

/** https://developer.apple.com/documentation/devicemanagement/toplevel. The same name gives the same UUID, so that a new profile takes the old one's place. */
export function mobileconfig(brand: Brand, fleet: Fleet, policies: Policies): string {
  const identifier = `web-ui-repair.${brand}`;
  const head = (type: string, name: string): Readonly<Record<string, Plist>> => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: name,
    PayloadUUID: uuidOf(`${name} ${fleet.chromiumId} ${fleet.geckoId}`),
  });
  const content = Object.entries(payloadsOf(brand, fleet, policies)).map(([domain, values]) => ({ ...head(domain, `${identifier}.${domain}`), ...values }));
  const profile = {
    ...head('Configuration', identifier),
    PayloadDisplayName: `Web-UI Repair in ${nameOf[brand]}`,
    PayloadScope: 'System',
    PayloadRemovalDisallowed: true,
    PayloadContent: content,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(profile, '')}
</plist>
`;
}

function plist(value: Plist, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${xml(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (isList(value)) return `${indent}<array>\n${value.map((each) => `${plist(each, inner)}\n`).join('')}${indent}</array>`;
  return `${indent}<dict>\n${Object.entries(value).map(([key, each]) => `${inner}<key>${xml(key)}</key>\n${plist(each, inner)}\n`).join('')}${indent}</dict>`;
}

const isList = (value: object): value is readonly Plist[] => Array.isArray(value);

/** Version 8, made of what we like: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `A${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
