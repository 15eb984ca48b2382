import type { Text } from './text.ts';

/** What an old browser lacks, added by us: the offer, and how it stands. */
export const enBridge = {
  'do.bridge': 'Make it work here',
  'do.unbridge': 'Stop adding it',
  'will.bridge': '“Make it work here” adds what your browser lacks to this site only, at every visit, until you stop it. Your browser should still be updated.',
  'will.bridge-watches': 'The site is always watched from then on.',
  'bridge.on': 'What your browser lacks for this Web-UI is added by this extension. Your browser should still be updated.',
  'bridge.gave-up': 'Adding what is missing does not help here, or takes too long. It is taken out again.',
  'bridge.not-here': 'In this browser, this extension cannot add what is missing.',
  'bridge.out': 'What was added is taken out again.',
} as const satisfies Record<string, Text>;
