import browser from 'webextension-polyfill';
import { languageOf } from '../core/texts/index.ts';
import { loadTexts } from '../core/texts/load.ts';
import { doorOf } from './door.ts';
import { painter } from './mount.tsx';
import { PopupState } from './state.ts';

// Opened as a tab, the address may name tab and language (screens, tests). Policy and option will stand before the browser's wish.
const asked = new URLSearchParams(location.search);
const language = languageOf(asked.get('lang') ?? undefined, browser.i18n.getUILanguage(), ...navigator.languages);
document.documentElement.lang = language;
const root = document.getElementById('app') ?? document.body;

let paint = (): void => undefined;
const state = new PopupState(doorOf(browser, asked.get('tab')), () => paint());
// Words and records are read at the same time; whichever is last paints.
void loadTexts(language).then((t) => {
  paint = painter(state, t, root);
  paint();
});
void state.start();
// A step that takes long is told, though nothing changes.
setInterval(() => paint(), 1000);
