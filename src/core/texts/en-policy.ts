import type { PolicyKey } from '../policy.ts';
import type { Text } from './text.ts';

const names = {
  'name.sites': 'Watched sites',
  'name.banner': 'Banner over broken pages',
  'name.automaticRepair': 'Repair without a click',
  'name.highestCost': 'What a repair may cost without being asked',
  'name.remediesOff': 'Remedies that are switched off',
  'name.detectorsOff': 'Detectors that are switched off',
  'name.helpDeskName': 'Help desk',
  'name.helpDeskMail': 'Mail of the help desk',
  'name.helpDeskLink': 'Page of the help desk',
  'name.helpDeskLogo': 'Logo of the help desk',
  'name.recommendedBrowser': 'Recommended browser',
  'name.recommendedBrowserLink': 'Where to get that browser',
  'name.minimumBrowser': 'Oldest supported browsers',
  'name.privateWindow': 'Sign-in may be tried in a private window',
  'name.language': 'Language',
} as const satisfies Record<`name.${PolicyKey}`, Text>;

/** The part of the options page that speaks of an organisation's policy; the problems are for its administrator. */
export const enPolicy = {
  ...names,
  'desk.title': 'Help desk',

  'managed.title': 'Managed by your organisation',
  'managed.what': 'Your organisation has set these. What is “fixed” can be changed by your administrator only; everything else is where you begin.',
  'managed.none': 'No setting has arrived.',
  'managed.fixed': 'fixed',
  'managed.default': 'a default',
  'managed.yes': 'yes',
  'managed.no': 'no',
  'managed.nothing': 'none',
  'managed.picture': 'a picture',
  'managed.problems': 'For your administrator: what could not be used',
  'managed.dropped': 'Values that the browser itself refused never arrive here. The browser’s own policy page lists what it has: chrome://policy, edge://policy, or about:policies in Firefox.',
  'managed.ask': 'These sites of your organisation still need your permission: {sites}',
  'managed.allow': 'Allow them all',

  'problem.not-an-object': 'The policy as a whole is no list of settings and was left out: {value}',
  'problem.unknown-key': 'There is no setting called “{key}”. Check its spelling, with capital and small letters.',
  'problem.not-a-list': '“{key}” must be a list of texts. It was left out: {value}',
  'problem.not-a-text': '“{key}” must be text. This was left out: {value}',
  'problem.not-yes-or-no': '“{key}” must be true or false. It was left out: {value}',
  'problem.too-long': '“{key}” is longer than 200 characters and was left out: {value}',
  'problem.wildcard': '“{key}” takes no wildcards. Write each address in full, for example https://webui.example.edu. This one was left out: {value}',
  'problem.not-an-origin': '“{key}” takes addresses of scheme, host and port only, for example https://webui.example.edu. This one was left out: {value}',
  'problem.too-high': '“{key}” cannot be higher than “cache”: what touches preferences or a login is always asked for. It was left out: {value}',
  'problem.not-a-cost': '“{key}” must be “nothing”, “page-state” or “cache”. It was left out: {value}',
  'problem.unknown-name': '“{key}” names something that this version does not know; it was left out: {value}',
  'problem.not-a-mail': '“{key}” must be a mail address. It was left out: {value}',
  'problem.not-a-link': '“{key}” is no address of a kind that is taken here. It was left out: {value}',
  'problem.not-a-png': '“{key}” must be a data: address of a PNG picture, as base64. It was left out: {value}',
  'problem.too-large': '“{key}” holds a picture of more than 32 kB. It was left out.',
  'problem.not-a-version': '“{key}” takes a browser and its version, for example “chrome 125”. This was left out: {value}',
  'problem.unknown-language': '“{key}” is no language of this extension. It was left out: {value}',
} as const satisfies Record<string, Text>;
