import type { FaultKind } from './types.ts';

export const chunkSlow: FaultKind<'chunk-slow'> = {
  id: 'chunk-slow',
  title: 'The chunk of the session list takes four seconds',
  source: 'a server that takes its time; seen in real releases (docs/lab.md, sources)',
  isHealthy: true,
  existsIn: () => true,
  hits: ({ isListChunk }) => isListChunk,
  act: () => ({ do: 'delay', ms: 4000 }),
  shows: {
    classic: 'the menu and a round spinner, then rows',
    antd: 'the menu and a skeleton, then rows',
    astryx: 'the menu and a skeleton, then rows',
  },
};
