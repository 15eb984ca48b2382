import { render } from 'preact';
import { families } from '../core/texts/families.ts';
import { loadSiteDataTexts } from '../core/texts/load-page.ts';
import { loadTexts } from '../core/texts/load.ts';
import { browser } from '../popup/api.ts';
import { speak } from '../popup/language.ts';
import { doorOf } from './door.ts';
import { SiteDataState } from './state.ts';
import { App } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const language = await speak(browser, asked);
const root = document.getElementById('app') ?? document.body;

const [t, words] = await Promise.all([loadTexts(language, families), loadSiteDataTexts(language)]);
const state = new SiteDataState(doorOf(browser, Number(asked.get('tab'))), () => paint());
const paint = (): void => render(<App state={state} t={words} popupWords={t} />, root);
paint();
void state.start();
