import { FOREVER, isFont, lostIcons, someHtml } from './answers.ts';
import type { FaultKind } from './types.ts';

export const proxyCachedBadFont: FaultKind<'proxy-cached-bad-font'> = {
  id: 'proxy-cached-bad-font',
  title: 'A proxy once answered the fonts with HTML to be kept for a year; the server is well again',
  source: 'as proxy-cached-bad-chunk; the web server itself lets fonts be kept for three days (docs/lab.md, sources)',
  existsIn: () => true,
  hits: isFont,
  act: () => ({ do: 'answer', answer: someHtml(FOREVER) }),
  shows: lostIcons,
};
