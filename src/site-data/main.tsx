import { render } from 'preact';
import { families } from '../core/texts/families.ts';
import type { Language } from '../core/texts/index.ts';
import { loadSiteDataTexts } from '../core/texts/load-page.ts';
import { loadTexts } from '../core/texts/load.ts';
import { browser } from '../popup/api.ts';
import { wordsFor } from '../popup/words.ts';
import { doorOf } from './door.ts';
import { SiteDataState } from './state.ts';
import { App, titleOf } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('app') ?? document.body;

async function load(language: Language) {
  const [popupWords, t] = await Promise.all([loadTexts(language, families), loadSiteDataTexts(language)]);
  return { popupWords, t };
}

const words = await wordsFor(browser, asked, load, () => paint());
const state = new SiteDataState(doorOf(browser, Number(asked.get('tab'))), () => paint());
function paint(): void {
  document.title = titleOf(state.data, words().t);
  render(<App state={state} {...words()} />, root);
}
paint();
void state.start();
