import { isMainBundle } from '../server/kind.ts';
import type { FaultKind } from './types.ts';

export const mainTruncated: FaultKind<'main-truncated'> = {
  id: 'main-truncated',
  title: 'Of the main bundle the first half comes, whole in length and type: a syntax error, and no element is ever defined',
  source: 'a proxy that was cut off and kept what it had',
  existsIn: () => true,
  hits: ({ ask, pin, isPrecaching }) => isMainBundle(ask.path, pin) && !isPrecaching,
  act: () => ({ do: 'rewrite', with: (good) => ({ ...good, body: good.body.slice(0, good.body.length / 2) }) }),
  shows: {
    classic: 'the splash "Loading components…" for ever',
    antd: '25.18 to 26.3 the splash for ever; 26.4 to 26.8 a blank page after 10 s',
    astryx: 'the splash "Loading components…" for ever',
  },
};
