import { gatewayPage } from './answers.ts';
import type { FaultKind } from './types.ts';

export const list502Html: FaultKind<'list-502-html'> = {
  id: 'list-502-html',
  title: 'The session list query is answered 502 with a gateway\'s page',
  source: 'what nginx says over a web server that is away, 157 bytes (docs/lab.md, sources)',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'answer', answer: gatewayPage(502, 'Bad Gateway') }),
  shows: {
    classic: 'no rows, pager "1 / 0", a passing notice "502 Bad Gateway - …"',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};
