import { plainStatus } from './answers.ts';
import { isMainBundle } from '../server/kind.ts';
import type { FaultKind } from './types.ts';

export const main404: FaultKind<'main-404'> = {
  id: 'main-404',
  title: 'The main bundle is answered 404',
  source: 'docs/web-ui.md, how a list fails: main bundle missing',
  existsIn: () => true,
  hits: ({ ask, pin, isPrecaching }) => isMainBundle(ask.path, pin) && !isPrecaching,
  act: () => ({ do: 'answer', answer: plainStatus(404, 'Not Found') }),
  shows: {
    classic: 'the splash "Loading components…" for ever',
    antd: '25.18 to 26.3 the splash for ever; 26.4 to 26.8 a blank page after 10 s',
    astryx: 'the splash "Loading components…" for ever',
  },
};
