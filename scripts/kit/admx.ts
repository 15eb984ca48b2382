import { settingKeys, settings, type Setting } from '../../src/core/policy.ts';
import { xml } from '../lib/xml.ts';
import { brands, idIn, nameOf, type Brand, type Fleet, type Setting as Value } from './fleet.ts';
import { policiesOf } from './policies.ts';
import { extensionKey, registryOf, settingsKey } from './registry.ts';

/** One line of the group policy editor. */
interface Line {
  readonly name: string;
  readonly brand: Brand;
  readonly title: string;
  readonly help: string;
  readonly attributes: string;
  readonly body: string;
  /** What stands under it in the editor when it is opened. */
  readonly presentation: string;
  /** What Intune is to send for it: https://learn.microsoft.com/windows/client-management/understanding-admx-backed-policies */
  readonly enabled: string | null;
}

const linesOf = (fleet: Fleet): readonly Line[] =>
  brands.flatMap((brand) => [installLine(brand, fleet), ...settingKeys.map((key) => ({ ...settingLine(brand, fleet, key), enabled: enabledBy(key, fleet.settings[key]) }))]);

/** Switched on it writes the whole of what installs; switched off or unset it takes that away. */
function installLine(brand: Brand, fleet: Fleet): Line {
  const [key] = registryOf(brand, idIn(brand, fleet), { ...policiesOf(brand, fleet), settings: {} });
  const item = ([name, value]: [string, string | number]): string => `<item key="${xml(key?.path ?? '')}" valueName="${xml(name)}"><value>${valueOf(value)}</value></item>`;
  return {
    name: `${brand}_install`,
    brand,
    title: `Install Web-UI Repair in ${nameOf[brand]}`,
    help: `Installs the extension from ${fleet.updateUrl}, and keeps it there.`,
    attributes: `key="${xml(extensionKey(brand, idIn(brand, fleet)))}"`,
    body: `<enabledList>${Object.entries(key?.values ?? {}).map(item).join('')}</enabledList>`,
    presentation: '',
    enabled: '<enabled/>',
  };
}

const valueOf = (value: string | number): string => (typeof value === 'number' ? `<decimal value="${value}"/>` : `<string>${xml(value)}</string>`);

/** One for each setting that there is, so that the editor offers those too that the kit leaves alone. */
function settingLine(brand: Brand, fleet: Fleet, key: Setting): Omit<Line, 'enabled'> {
  const { type, description: help } = settings[key];
  const path = xml(settingsKey(brand, idIn(brand, fleet)));
  const shared = { name: `${brand}_${key}`, brand, title: `${key}, in ${nameOf[brand]}`, help };
  if (type === 'yes-no') {
    // As registry.ts writes it: words in Firefox, numbers elsewhere.
    const stored = (each: boolean): string => valueOf(brand === 'firefox' ? String(each) : Number(each));
    const body = `<enabledValue>${stored(true)}</enabledValue><disabledValue>${stored(false)}</disabledValue>`;
    return { ...shared, attributes: `key="${path}" valueName="${key}"`, body, presentation: '' };
  }
  const [element, presentation] =
    type === 'list'
      ? [`<list id="${key}" key="${path}\\${key}" valuePrefix=""/>`, `<listBox refId="${key}">${key}</listBox>`]
      : [`<text id="${key}" valueName="${key}" maxLength="${longestText}"/>`, `<textBox refId="${key}"><label>${key}</label></textBox>`];
  return { ...shared, attributes: `key="${path}"`, body: `<elements>${element}</elements>`, presentation };
}

/** A logo is the longest: 32 kB as base64. Without it the editor cuts at 1023. */
const longestText = 45_000;

/** Null where the kit says nothing of it. */
function enabledBy(key: Setting, value: Value | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? '<enabled/>' : '<disabled/>';
  // Of a list names and values in turn, parted by a character that XML knows by its number only.
  const data = typeof value === 'string' ? xml(value) : value.flatMap((each, index) => [String(index + 1), xml(each)]).join('&#xF000;');
  return `<enabled/><data id="${key}" value="${data}"/>`;
}

/** https://learn.microsoft.com/previous-versions/windows/desktop/Policy/admx-schema */
export function admx(fleet: Fleet): string {
  const policy = ({ name, brand, attributes, body, presentation }: Line): string => `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_help)"${presentation ? ` presentation="$(presentation.${name})"` : ''} ${attributes}>
      <parentCategory ref="${brand}"/>
      <supportedOn ref="any"/>
      ${body}
    </policy>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <policyNamespaces>
    <target prefix="webuirepair" namespace="WebUIRepair.Policies"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions><definition name="any" displayName="$(string.any)"/></definitions>
  </supportedOn>
  <categories>
    <category name="webuirepair" displayName="$(string.webuirepair)"/>
${brands.map((brand) => `    <category name="${brand}" displayName="$(string.${brand})"><parentCategory ref="webuirepair"/></category>`).join('\n')}
  </categories>
  <policies>
${linesOf(fleet).map(policy).join('\n')}
  </policies>
</policyDefinitions>
`;
}

export function adml(fleet: Fleet): string {
  const lines = linesOf(fleet);
  const words = { any: 'Windows 10 or newer', webuirepair: 'Web-UI Repair', ...nameOf };
  const strings = [...Object.entries(words), ...lines.flatMap(({ name, title, help }) => [[name, title], [`${name}_help`, help]] as const)];
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <displayName>Web-UI Repair</displayName>
  <description>Web-UI Repair in Chrome, Edge and Firefox</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${xml(text)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${lines.filter(({ presentation }) => presentation).map(({ name, presentation }) => `      <presentation id="${name}">${presentation}</presentation>`).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

/** The custom settings (OMA-URI) of an Intune profile, for those who send the ADMX by it. */
export function intune(fleet: Fleet): string {
  const setting = ({ name, brand, enabled }: Line): string => `| \`./Device/Vendor/MSFT/Policy/Config/WebUIRepair~Policy~webuirepair~${brand}/${name}\` | \`${enabled}\` |`;
  return `# Intune

Devices, Configuration, Create, Windows 10 and later, Templates, **Custom**. One row each, data type String. Leave out the browsers that you do not have.

| OMA-URI | value |
|---|---|
| \`./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/WebUIRepair/Policy/WebUIRepair\` | the whole text of \`web-ui-repair.admx\` |
${linesOf(fleet).filter(({ enabled }) => enabled !== null).map(setting).join('\n')}

The first row has to arrive before the others; where they fail at first, Intune tries again at the next sync. To take it away, unassign the profile
(Firefox: first bring \`firefox-remove.reg\` as a Win32 app, as below; see README.md).

Windows lets no ADMX that comes by Intune write below \`Software\\Policies\\Microsoft\`, but for a list of keys
(https://learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration). If the rows for Edge are refused, pack
\`edge.reg\` and \`edge-remove.reg\` as a Win32 app (Microsoft Win32 Content Prep Tool): install command \`reg.exe import edge.reg\`, uninstall command
\`reg.exe import edge-remove.reg\`, detection: the registry value \`installation_mode\` below \`…\\ExtensionSettings\\${fleet.chromiumId}\`.
`;
}
