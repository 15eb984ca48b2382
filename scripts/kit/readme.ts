import type { Fleet } from './fleet.ts';
import { offerOf } from './policies.ts';

/** What an administrator finds beside the files; the whole way is docs/deployment.md. */
export const readme = (fleet: Fleet): string => `# Kit for Web-UI Repair

| | |
|---|---|
| id in Chrome and Edge | \`${fleet.chromiumId}\` |
| id in Firefox | \`${fleet.geckoId}\` |
| packages and updates from | ${fleet.updateUrl} |

Each way does the same: it installs the extension from that address, keeps users from removing it, and sets what \`settings.json\` says. The machine must be managed
(Windows: Active Directory, Entra ID or Chrome Enterprise Core; macOS: MDM), or Chrome and Edge install nothing from outside of their stores; Firefox needs Mozilla's signature.

## Windows

| | install | remove | check |
|---|---|---|---|
| by hand, or a script of yours | \`reg.exe import windows\\chrome.reg\` (\`edge.reg\`, \`firefox.reg\`), as administrator | \`reg.exe import windows\\chrome-remove.reg\` (and so on) | \`powershell -ExecutionPolicy Bypass -File windows\\check.ps1 chrome\` (\`edge\`, \`firefox\`), as the user |
| group policy | \`windows\\web-ui-repair.admx\` into \`PolicyDefinitions\`, \`windows\\en-US\\web-ui-repair.adml\` into its \`en-US\`; then enable "Install Web-UI Repair in ..." and set the settings | set them to "Not configured"; Firefox: import \`firefox-remove.reg\` too | the same |
| Intune | \`windows\\intune.md\` | there | the same |

Where \`ExtensionSettings\` is already set as one JSON text (by the browsers' own templates), put the extension into that text instead: it is in \`linux/chrome.json\`,
\`linux/edge.json\`, \`linux/policies.json\`. The check says whether it is so.

## macOS

Install: upload \`macos/chrome.mobileconfig\` (\`edge\`, \`firefox\`) to your MDM and assign it to the devices. macOS takes such a profile from an MDM only.
Where you already have a profile for the same domain (\`com.google.Chrome\`), put the entry into that one.
Remove: unassign it; for Firefox assign \`macos/firefox-remove.mobileconfig\` in its place until each machine has started Firefox once.
Check, as the user: \`sh macos/check.sh chrome\` (\`edge\`, \`firefox\`).

## Linux

\`\`\`
sudo sh linux/kit.sh install chromium     # or chrome, edge, firefox
sh linux/kit.sh check chromium            # as the user, who has started the browser since
sudo sh linux/kit.sh remove chromium
\`\`\`

It never writes over a file that is not its own; it says so and names the file. Chromium as a snap reads \`/etc/chromium-browser\`, Firefox as a snap \`/etc/firefox\`;
as a flatpak \`/var/lib/flatpak/extension/org.mozilla.firefox.systemconfig/x86_64/stable/policies/policies.json\`, where the file has to be put by hand.

## Google Admin console

Devices, Chrome, Apps & extensions, Users & browsers: choose the organisational unit, +, "Add Chrome app or extension by ID", "From a custom URL":
\`${fleet.chromiumId}\`, \`${offerOf('chrome', fleet).updates}\`. Installation policy: "Force install + pin". "Policy for extensions": upload \`google-admin/policy.json\`.
Remove: delete it from the list, or choose "Block". Check: \`chrome://policy\` of an enrolled browser, and the console's report of apps and extensions.

## What Firefox does otherwise

A policy that is gone leaves the extension where it is. The files named \`remove\` tell Firefox to take it away at its next start; delete them after that.
On Windows: \`reg.exe delete "HKLM\\Software\\Policies\\Mozilla\\Firefox\\ExtensionSettings\\${fleet.geckoId}" /f\`.
`;
