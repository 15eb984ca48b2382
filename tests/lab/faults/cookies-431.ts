import { hasLargeCookies } from './answers.ts';
import type { FaultKind } from './types.ts';

export const cookies431: FaultKind<'cookies-431'> = {
  id: 'cookies-431',
  title: 'A proxy in front refuses large cookies with 431 and no page',
  source: 'docs/web-ui.md, what the web server does: others in front of cookies that are too large',
  existsIn: () => true,
  hits: ({ ask }) => hasLargeCookies(ask),
  act: () => ({ do: 'answer', answer: { status: 431, headers: { Connection: 'close' }, body: '' } }),
  shows: { classic: "the browser's own error page", antd: "the browser's own error page", astryx: "the browser's own error page" },
};
