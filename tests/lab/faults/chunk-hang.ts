import type { FaultKind } from './types.ts';

export const chunkHang: FaultKind<'chunk-hang'> = {
  id: 'chunk-hang',
  title: 'The lazy chunk that the list page fetches is never answered',
  source: 'web-ui-pages.md 3, lazy chunk hangs',
  existsIn: () => true,
  hits: ({ isListChunk, isPrecaching }) => isListChunk && !isPrecaching,
  act: () => ({ do: 'hang' }),
  shows: {
    classic: 'the menu and an endless round spinner',
    antd: 'a skeleton for ever',
    astryx: 'a skeleton for ever',
  },
};
