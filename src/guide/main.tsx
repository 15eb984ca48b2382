import { render } from 'preact';
import { loadGuideTexts } from '../core/texts/load-page.ts';
import { browser } from '../popup/api.ts';
import { speak } from '../popup/language.ts';
import { doorOf } from './door.ts';
import { GuideState } from './state.ts';
import { App } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const language = await speak(browser, asked);
const root = document.getElementById('app') ?? document.body;

const t = await loadGuideTexts(language);
document.title = t('guide.title');
const state = new GuideState(doorOf(browser, Number(asked.get('tab'))), t, language, asked.get('entry'), () => paint());
const paint = (): void => render(<App state={state} t={t} />, root);
paint();
document.querySelector('details[open]')?.scrollIntoView();
void state.start();
