import { isFont, lostIcons, plainStatus } from './answers.ts';
import type { FaultKind } from './types.ts';

export const fontMissing: FaultKind<'font-missing'> = {
  id: 'font-missing',
  title: 'Every font is answered 404',
  source: 'seen in Chromium 156, 2026-11-25 (docs/layout.md); a static server or a proxy',
  existsIn: () => true,
  hits: isFont,
  act: () => ({ do: 'answer', answer: plainStatus(404, 'Not Found') }),
  shows: lostIcons,
};
