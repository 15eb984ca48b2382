import { someHtml } from './answers.ts';
import type { FaultKind } from './types.ts';

export const cssHtml: FaultKind<'css-html'> = {
  id: 'css-html',
  title: 'Every style sheet is answered 200 with HTML',
  source: 'docs/web-ui.md, what the web server does: unknown paths',
  existsIn: () => true,
  hits: ({ kind, isPrecaching }) => kind === 'style' && !isPrecaching,
  act: () => ({ do: 'answer', answer: someHtml() }),
  shows: {
    classic: 'icon names over the buttons; rows shown',
    antd: '26.8 hardly changes; 25.18 to 26.3 the error page',
    astryx: 'the layout collapses; the closed login dialog becomes visible',
  },
};
