import type { Text } from './text.ts';

/** Of a browser that is too old for its Web-UI; only a popup with that news carries it. */
export const enBrowser = {
  'ruined': 'Menus and hints lie open in the page and colours are missing, because your browser is too old for this version of the Web-UI. The page itself works.',
  'needs': 'This Web-UI ({version}) needs {browser} {needed} or newer.',
  'have': 'You have {browser} {have}.',
  'have-since': 'You have {browser} {have}, from {date}.',
  'old-windows': 'Windows 7 and 8 get no newer version of this browser. Ask your help desk for another computer.',
  'from-maker': 'Your browser is built on Chromium. Get its newest version from its maker.',
  'minimum': 'Your organisation supports {browser} {needed} or newer.',
  'recommended': 'Your organisation recommends {browser}.',
  'other-browser': 'If you have a newer browser, open this address there.',
  'besides': 'Besides, this Web-UI needs a newer browser to look as it should.',
  'copied': 'The address is copied.',
} as const satisfies Record<string, Text>;
