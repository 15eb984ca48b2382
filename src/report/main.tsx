import { render } from 'preact';
import { receivedIn } from '../core/managed.ts';
import { loadReportTexts } from '../core/texts/load-page.ts';
import { families } from '../core/texts/families.ts';
import type { Language } from '../core/texts/index.ts';
import { loadTexts } from '../core/texts/load.ts';
import { browser } from '../popup/api.ts';
import { wordsFor } from '../popup/words.ts';
import { doorOf } from './door.ts';
import { ReportState } from './state.ts';
import { App } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('app') ?? document.body;

async function load(language: Language) {
  const [popupWords, t, received] = await Promise.all([loadTexts(language, [...families, 'repair']), loadReportTexts(language), receivedIn(browser.storage.session)]);
  const desk = received === undefined ? null : await import('../popup/view/help-desk.tsx').then(({ helpDesk }) => helpDesk(received.policy, language));
  return { popupWords, t, desk };
}

const words = await wordsFor(browser, asked, load, () => paint());
const state = new ReportState(doorOf(browser, Number(asked.get('tab'))), () => paint());
function paint(): void {
  document.title = words().t('report.title');
  render(<App state={state} {...words()} />, root);
}
paint();
void state.start();
