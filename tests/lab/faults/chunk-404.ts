import { plainStatus } from './answers.ts';
import type { FaultKind } from './types.ts';

export const chunk404: FaultKind<'chunk-404'> = {
  id: 'chunk-404',
  title: 'The lazy chunk that the list page fetches is answered 404',
  source: 'a static server or a proxy; the web server itself answers HTML (docs/web-ui.md, what the web server does)',
  existsIn: () => true,
  hits: ({ isListChunk, isPrecaching }) => isListChunk && !isPrecaching,
  act: () => ({ do: 'answer', answer: plainStatus(404, 'Not Found') }),
  shows: {
    classic: 'the menu and an endless round spinner',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};
