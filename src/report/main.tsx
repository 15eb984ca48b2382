import { render } from 'preact';
import type { Browser } from 'webextension-polyfill';
import { loadReportTexts } from '../core/texts/load-page.ts';
import { families } from '../core/texts/families.ts';
import { loadTexts } from '../core/texts/load.ts';
import { speak } from '../popup/language.ts';
import { doorOf } from './door.ts';
import { ReportState } from './state.ts';
import { App } from './view/app.tsx';

// As in the popup: the browser's own API object.
declare const chrome: Browser;
const browser = (globalThis as { browser?: Browser }).browser ?? chrome;

const asked = new URLSearchParams(location.search);
const language = await speak(browser, asked);
const root = document.getElementById('app') ?? document.body;

const [popupWords, words] = await Promise.all([loadTexts(language, [...families, 'repair']), loadReportTexts(language)]);
document.title = words('report.title');
const state = new ReportState(doorOf(browser, Number(asked.get('tab'))), () => paint());
const paint = (): void => render(<App state={state} t={words} popupWords={popupWords} />, root);
paint();
void state.start();
