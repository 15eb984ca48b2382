import type { FaultKind } from './types.ts';

export const listSlow: FaultKind<'list-slow'> = {
  id: 'list-slow',
  title: 'The session list query takes four seconds',
  source: 'a server that takes its time; seen in real releases (docs/lab.md, sources)',
  isHealthy: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'delay', ms: 4000 }),
  shows: {
    classic: 'empty grid, then rows',
    antd: 'skeleton, then rows',
    astryx: 'skeleton, then rows',
  },
};
