import { plainStatus } from './answers.ts';
import type { FaultKind } from './types.ts';

export const chunk500: FaultKind<'chunk-500'> = {
  id: 'chunk-500',
  title: 'The lazy chunk that the list page fetches is answered 500',
  source: 'docs/web-ui.md, how a list fails: a lazy chunk is missing',
  existsIn: () => true,
  hits: ({ isListChunk, isPrecaching }) => isListChunk && !isPrecaching,
  act: () => ({ do: 'answer', answer: plainStatus(500, 'Internal Server Error') }),
  shows: {
    classic: 'the menu and an endless round spinner',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};
