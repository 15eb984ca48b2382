import { isFont, lostIcons, someHtml } from './answers.ts';
import type { FaultKind } from './types.ts';

export const fontHtml: FaultKind<'font-html'> = {
  id: 'font-html',
  title: 'Every font is answered 200 with HTML, as every unknown path is',
  source: 'docs/web-ui.md, what the web server does: unknown paths',
  existsIn: () => true,
  hits: isFont,
  act: () => ({ do: 'answer', answer: someHtml() }),
  shows: lostIcons,
};
