import { someHtml } from './answers.ts';
import type { FaultKind } from './types.ts';

export const listHtml: FaultKind<'list-html'> = {
  id: 'list-html',
  title: 'The session list query is answered 200 with HTML',
  source: 'docs/web-ui.md, how a list fails; a gateway or a captive portal in the place of the server',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'answer', answer: someHtml() }),
  shows: {
    classic: 'no rows; 24.03.10 looks empty ("No sessions to display", "1 / 1")',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};
