import { plainStatus } from './answers.ts';
import { cssHtml } from './css-html.ts';
import type { FaultKind } from './types.ts';

export const css404: FaultKind<'css-404'> = {
  ...cssHtml,
  id: 'css-404',
  title: 'Every style sheet is answered 404',
  act: () => ({ do: 'answer', answer: plainStatus(404, 'Not Found') }),
};
