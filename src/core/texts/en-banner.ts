import type { Text } from './text.ts';

/** The banner in the page, and the icon's menu; the rest of what they say is the popup's. */
export const enBanner = {
  'banner.name': 'Web-UI Repair',
  'banner.open': 'Open Web-UI Repair',
  'banner.later': 'Not now',
  'banner.later.page': 'Not on this page',
  'banner.later.hour': 'No banner on this site for an hour',
  'banner.later.week': 'No banner on this site for a week',
  'banner.later.never': 'Never for this problem here',
  'banner.self': 'This page was broken and was repaired by itself ({steps}). {proof}.',
  'banner.self-ended': 'A repair of this page began by itself ({steps}). {end}',
  'banner.about': 'Why do I see this?',
  'banner.sender': 'This note is from an extension of your browser, not from the page. Code for the help desk: {code}.',
  'banner.fixed': '{title}. {proof}.',
  'banner.ended': '{title}. {what}',
  'sign.todo': 'Web-UI Repair: something can be done about this page; click to see what',
  'sign.works': 'Web-UI Repair: this page works again',
  'menu.options': 'Options',
  'banner.close': 'Close',
} as const satisfies Record<string, Text>;
