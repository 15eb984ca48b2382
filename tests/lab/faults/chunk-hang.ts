import type { FaultKind } from './types.ts';

export const chunkHang: FaultKind<'chunk-hang'> = {
  id: 'chunk-hang',
  title: 'The lazy chunk that the list page fetches is never answered',
  source: 'a request that is never answered; seen in real releases (docs/lab.md, sources)',
  existsIn: () => true,
  hits: ({ isListChunk, isPrecaching }) => isListChunk && !isPrecaching,
  act: () => ({ do: 'hang' }),
  shows: {
    classic: 'the menu and an endless round spinner',
    antd: 'a skeleton for ever',
    astryx: 'a skeleton for ever',
  },
};
