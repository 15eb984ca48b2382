import { someHtml } from './answers.ts';
import { familyOf, webuiFrom, type FaultKind } from './types.ts';

export const precacheHtmlScript: FaultKind<'precache-html-script'> = {
  id: 'precache-html-script',
  title: 'While the service worker installed, one script was answered with HTML, and it keeps that',
  source: 'docs/web-ui.md, service worker: any answer below 400 is stored',
  times: 1,
  needsWorker: true,
  // 25.18 to 26.2 precache no numbered chunk.
  existsIn: (pin) => familyOf(pin) === 'classic' || webuiFrom(pin, 26, 3),
  hits: ({ isListChunk, isPrecaching }) => isListChunk && isPrecaching,
  act: () => ({ do: 'answer', answer: someHtml() }),
  shows: {
    classic: 'the precache of the Lit views holds HTML: the menu and an endless round spinner',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page", whatever is reloaded',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page", whatever is reloaded',
  },
};
