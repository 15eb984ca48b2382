import { FOREVER, plainStatus } from './answers.ts';
import { withHeaders } from '../server/answer.ts';
import type { FaultKind } from './types.ts';

export const proxyCachedBadChunk404: FaultKind<'proxy-cached-bad-chunk-404'> = {
  id: 'proxy-cached-bad-chunk-404',
  title: 'A proxy once answered the list\'s chunk with a 404 to be kept for a year; the server is well again',
  source: 'as proxy-cached-bad-chunk',
  times: 1,
  existsIn: () => true,
  hits: ({ isListChunk, isPrecaching }) => isListChunk && !isPrecaching,
  act: () => ({ do: 'answer', answer: withHeaders(plainStatus(404, 'Not Found'), FOREVER) }),
  shows: {
    classic: 'the menu and an endless round spinner; an ordinary reload does not help',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"; an ordinary reload does not help',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"; an ordinary reload does not help',
  },
};
