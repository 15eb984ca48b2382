import type { Text } from './text.ts';

/** The options page: what is watched, when the banner comes, and in which language. */
export const enOptions = {
  'options.title': 'Options',
  'options.failed': 'That did not work. Reload this page and try again.',

  'sites.title': 'Watched sites',
  'sites.why': 'On these sites the extension sees by itself what goes wrong while a page loads. Everywhere else it looks only when you click its icon.',
  'sites.none': 'No site is watched.',
  'sites.watched': 'Watched',
  'sites.taken-back': 'Not watched: the permission was taken back',
  'sites.forget-what': '“Forget this site” gives the permission back and deletes what is kept of the site here: its repairs, what could be put back, and when the banner came. Nothing on the site itself is changed.',
  'sites.address': 'Address of a Web-UI',
  'sites.example': 'For example https://webui.example.edu. Your browser then asks for your permission for this one host.',
  'sites.add': 'Watch this site',
  'sites.allow': 'Allow again',
  'sites.forget': 'Forget this site',
  'sites.added': '{site} is watched from now on.',
  'sites.forgotten': '{site} is forgotten.',
  'sites.denied': 'The permission was not given, so {site} is not watched.',
  'sites.no-address': 'That is no address of a web site. Such an address begins with https:// or http://.',

  'banner.title': 'Banner',
  'banner.on': 'Show a banner over a broken page of a watched site',
  'banner.off-what': 'Without it only the icon is marked.',
  'banner.quiet': 'You said “Not now” to these',
  'banner.none': 'Nothing is silenced.',
  'banner.every': 'Every problem',
  'banner.one': 'One problem of an earlier version',
  'banner.until': 'until {time}',
  'banner.never': 'for ever',
  'banner.again': 'Show again',
  'banner.shown-again': 'The banner may come on {site} again.',

  'automatic.title': 'Repair by itself',
  'automatic.label': 'When a page of a watched site is broken',
  'automatic.never': 'Never repair it by itself',
  'automatic.cache': 'Repair it where reloading and fresh files are enough',
  'automatic.what': 'Never where you have typed something into the page, at most once an hour for the same problem, and never what touches your settings or your login. A note over the page says what was done.',

  'pause.title': 'Pause',
  'pause.what': 'For a day no banner comes, no icon is marked and nothing is repaired by itself. A click on the icon still works.',
  'pause.start': 'Pause everything for a day',
  'pause.until': 'Paused until {time}.',
  'pause.end': 'Go on now',
  'pause.ended': 'No longer paused.',

  'language.title': 'Language',
  'language.label': 'Language of this extension',
  'language.browser': 'The browser’s own',
  'language.en': 'English',
  'language.ko': '한국어',
} as const satisfies Record<string, Text>;
