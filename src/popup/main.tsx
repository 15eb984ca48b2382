import { render } from 'preact';
import browser from 'webextension-polyfill';
import { languageOf, translator } from '../core/texts/index.ts';
import { doorOf } from './door.ts';
import { PopupState } from './state.ts';
import { App } from './view/app.tsx';

// Policy and option will stand before the browser's wish.
const language = languageOf(browser.i18n.getUILanguage(), ...navigator.languages);
document.documentElement.lang = language;

const root = document.getElementById('app');
if (root !== null) {
  const t = translator(language);
  let seconds = 0;
  const state: PopupState = new PopupState(doorOf(browser, location.search), () => render(<App state={state} t={t} />, root));
  void state.start();
  setInterval(() => state.tick(++seconds), 1000);
}
