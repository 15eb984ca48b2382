import type { Text } from './text.ts';

/** The banner in the page; the rest of what it says is the popup's. */
export const enBanner = {
  'banner.name': 'Web-UI Repair',
  'banner.open': 'Open Web-UI Repair',
  'banner.later': 'Not now',
  'banner.later.page': 'Not on this page',
  'banner.later.hour': 'Not for an hour',
  'banner.later.week': 'Not for a week',
  'banner.later.never': 'Never for this problem here',
  'banner.self': 'This page was broken and was repaired by itself ({steps}).',
  'banner.about': 'Why do I see this?',
  'banner.sender': 'This note is from an extension of your browser, not from the page. Code for the help desk: {code}.',
  'banner.close': 'Close',
} as const satisfies Record<string, Text>;
