import { render } from 'preact';
import { loadGuideTexts } from '../core/texts/load-page.ts';
import { browser } from '../popup/api.ts';
import { wordsFor } from '../popup/words.ts';
import { doorOf } from './door.ts';
import { GuideState } from './state.ts';
import { App } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('app') ?? document.body;

const words = await wordsFor(browser, asked, async (language) => ({ language, t: await loadGuideTexts(language) }), () => paint());
const state = new GuideState(doorOf(browser, Number(asked.get('tab'))), words, asked.get('entry'), () => paint());
function paint(): void {
  const { t } = words();
  document.title = t('guide.title');
  render(<App state={state} t={t} />, root);
}
paint();
document.querySelector('details[open]')?.scrollIntoView();
void state.start();
