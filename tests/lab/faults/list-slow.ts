import type { FaultKind } from './types.ts';

export const listSlow: FaultKind<'list-slow'> = {
  id: 'list-slow',
  title: 'The session list query takes four seconds',
  source: 'web-ui-pages.md 3, slow',
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
