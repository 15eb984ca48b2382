import type { Text } from './text.ts';

/** Faults of a page and its files: WUR-3x, 4x and 8x. In the order of their codes. */
export const enPage = {
  // WUR-31
  'fault.stale-shell.title': 'Your browser still opens the old version',
  'fault.stale-shell.what': 'The Web-UI was updated, but your browser keeps opening the old page that it has stored.',
  // WUR-32
  'fault.poisoned-precache.title': 'Your browser stored a broken copy of the Web-UI',
  'fault.poisoned-precache.what': 'The broken copy is used again at every visit, so a simple reload does not help.',
  // WUR-33
  'fault.stale-build.title': 'The Web-UI was updated while this page was open',
  'fault.stale-build.what': 'This page is from the old version, and the server has only the files of the new one.',
  // WUR-34
  'fault.broken-asset-copy.title': 'A part of this page did not load',
  'fault.broken-asset-copy.what': 'A file of the page is missing or broken in your browser. The server has a good one.',
  // WUR-35
  'fault.failed-boot.title': 'The Web-UI did not start',
  'fault.failed-boot.what': 'The page stopped while it was starting up.',
  // WUR-41
  'fault.failed-list.title': 'The session list did not load',
  'fault.failed-list.what': 'Something went wrong while the list was loading. The server answers now.',
  // WUR-42
  'fault.short-list.title': 'Sessions are missing from the list',
  'fault.short-list.what': 'The list shows fewer sessions than there are.',
  // WUR-43
  'fault.frozen-list.title': 'The session list has stopped refreshing',
  'fault.frozen-list.what': 'What you see may be out of date. The server answers, but the list no longer asks it.',
  // WUR-81
  'fault.outdated-browser.title': 'This Web-UI needs a newer browser',
  'fault.outdated-browser.what': 'Colours are missing, and black boxes may stand in the page, because your browser is too old for this version of the Web-UI. Everything works all the same.',
  // WUR-82
  'fault.missing-brand.title': 'Your site’s own colours are missing',
  'fault.missing-brand.what': 'Only your site’s own colours are missing; a newer browser would show them.',
  // WUR-83
  'fault.unfit-browser.title': 'This Web-UI does not run in your browser',
  'fault.unfit-browser.what': 'The browser is too old for this version of the Web-UI. The server and your sessions are not affected.',
} as const satisfies Record<string, Text>;
