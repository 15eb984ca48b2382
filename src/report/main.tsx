import { render } from 'preact';
import { receivedIn } from '../core/managed.ts';
import { loadReportTexts } from '../core/texts/load-page.ts';
import { families } from '../core/texts/families.ts';
import { translator, type Catalogue, type Language, type Texts } from '../core/texts/index.ts';
import { loadCatalogue } from '../core/texts/load.ts';
import { wordsIn } from '../core/texts/past.ts';
import { browser } from '../popup/api.ts';
import { wordsFor } from '../popup/words.ts';
import { doorOf } from './door.ts';
import { ReportState } from './state.ts';
import { App } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('app') ?? document.body;

async function load(language: Language) {
  const [catalogue, t, received] = await Promise.all([loadCatalogue(language, ['base', ...families, 'repair']), loadReportTexts(language), receivedIn(browser.storage.session)]);
  const desk = received === undefined ? null : await import('../popup/view/help-desk.tsx').then(({ helpDesk }) => helpDesk(received.policy, language));
  return { language, t, popupWords: translator<Texts>(language, catalogue as Catalogue), wordOf: wordsIn(catalogue), desk };
}

const words = await wordsFor(browser, asked, load, () => paint());
const state = new ReportState(doorOf(browser, Number(asked.get('tab'))), () => paint());
function paint(): void {
  document.title = words().t('report.title');
  render(<App state={state} {...words()} />, root);
}
paint();
void state.start();
