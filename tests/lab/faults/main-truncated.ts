import { isMainBundle } from '../server/kind.ts';
import type { FaultKind } from './types.ts';

export const mainTruncated: FaultKind<'main-truncated'> = {
  id: 'main-truncated',
  title: 'Of the main bundle the first half comes, whole in length and type: a syntax error, and no element is ever defined',
  source: 'a proxy that was cut off and kept what it had',
  existsIn: () => true,
  hits: ({ ask, pin, isPrecaching }) => isMainBundle(ask.path, pin) && !isPrecaching,
  act: () => ({ do: 'rewrite', with: (good) => ({ ...good, body: good.body.slice(0, good.body.length / 2) }) }),
  shows: { classic: '', antd: '', astryx: '' },
};
