import { render } from 'preact';
import type { Browser } from 'webextension-polyfill';
import { loadWelcomeTexts } from '../core/texts/load-page.ts';
import { speak } from '../popup/language.ts';
import { App } from './app.tsx';

// As in the popup: the browser's own API object.
declare const chrome: Browser;
const browser = (globalThis as { browser?: Browser }).browser ?? chrome;

const t = await loadWelcomeTexts(await speak(browser, new URLSearchParams(location.search)));
render(<App t={t} />, document.getElementById('app') ?? document.body);
