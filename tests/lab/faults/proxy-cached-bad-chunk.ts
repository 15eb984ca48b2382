import { FOREVER, someHtml } from './answers.ts';
import type { FaultKind } from './types.ts';

export const proxyCachedBadChunk: FaultKind<'proxy-cached-bad-chunk'> = {
  id: 'proxy-cached-bad-chunk',
  title: 'A proxy once answered the list\'s chunk with HTML to be kept for a year; the server is well again',
  source: 'docs/lab.md, time that passes: how long scripts are kept; docs/platform.md, whose cache a fetch fills',
  times: 1,
  existsIn: () => true,
  hits: ({ isListChunk, isPrecaching }) => isListChunk && !isPrecaching,
  act: () => ({ do: 'answer', answer: someHtml(FOREVER) }),
  shows: {
    classic: 'the menu and an endless round spinner; an ordinary reload does not help',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"; an ordinary reload does not help',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"; an ordinary reload does not help',
  },
};
