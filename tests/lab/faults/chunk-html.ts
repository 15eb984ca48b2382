import { someHtml } from './answers.ts';
import type { FaultKind } from './types.ts';

export const chunkHtml: FaultKind<'chunk-html'> = {
  id: 'chunk-html',
  title: 'The lazy chunk that the list page fetches is answered 200 with HTML, as every unknown path is',
  source: 'docs/web-ui.md, what the web server does: unknown paths',
  existsIn: () => true,
  hits: ({ isListChunk, isPrecaching }) => isListChunk && !isPrecaching,
  act: () => ({ do: 'answer', answer: someHtml() }),
  shows: {
    classic: 'the menu and an endless round spinner',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};
