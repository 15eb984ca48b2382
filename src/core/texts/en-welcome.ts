import type { Text } from './text.ts';

/** The page after the installation. */
export const enWelcome = {
  'welcome.title': 'Web-UI Repair is installed',
  'welcome.what': 'When a Backend.AI Web-UI looks broken, it finds out why, applies the smallest repair that helps, and proves that the page works again. Where your browser is not the cause, it says so.',
  'welcome.sites.title': 'Your organisation’s sites',
  'welcome.sites.what': 'Your organisation wants problems on these sites to be noticed as they happen. Your browser asks you once for all of them.',
  'welcome.sites.allow': 'Watch these sites',
  'welcome.sites.yes': 'These sites are watched from now on.',
  'welcome.sites.no': 'The permission was not given. You can give it in the options at any time.',
  'welcome.use.title': 'How to use it',
  'welcome.use.pin': 'Pin the icon: click the puzzle piece beside the address, then the pin beside “Web-UI Repair” (Firefox: its wheel, then “Pin to Toolbar”).',
  'welcome.use.click': 'When a Web-UI looks broken, click the icon on that page.',
  'welcome.use.watch': 'To have problems noticed as they happen, open your Web-UI, click the icon, and choose “Always watch this site”. Your browser then asks for your permission, for this one site.',
  'welcome.use.keys': 'By keyboard, {keys} does what a click on the icon does.',
  'welcome.use.no-keys': 'No keyboard shortcut is set for the icon. You can set one at chrome://extensions/shortcuts or edge://extensions/shortcuts (Firefox: about:addons, the wheel, “Manage Extension Shortcuts”).',
  'welcome.privacy.title': 'What it may see',
  'welcome.privacy.nothing': 'Nothing, until you click the icon or have a site watched; then that page only.',
  'welcome.privacy.read': 'It reads states, counts, sizes, statuses and versions. It keeps no text of pages and no names of projects, sessions, folders or people.',
  'welcome.privacy.kept': 'What it keeps stays in this browser, most of it until the browser ends. What you clear and can put back is kept for an hour. Of private windows nothing is written to the profile; what is kept of them is gone at the latest when the browser ends.',
  'welcome.privacy.sent': 'Nothing is sent to anybody but your Web-UI’s own server. The help-desk report is shown to you whole and leaves only by your own hand.',
} as const satisfies Record<string, Text>;
