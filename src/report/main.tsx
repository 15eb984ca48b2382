import { render } from 'preact';
import { receivedIn } from '../core/managed.ts';
import { loadReportTexts } from '../core/texts/load-page.ts';
import { families } from '../core/texts/families.ts';
import { loadTexts } from '../core/texts/load.ts';
import { browser } from '../popup/api.ts';
import { speak } from '../popup/language.ts';
import { doorOf } from './door.ts';
import { ReportState } from './state.ts';
import { App } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const language = await speak(browser, asked);
const root = document.getElementById('app') ?? document.body;

const [popupWords, words] = await Promise.all([loadTexts(language, [...families, 'repair']), loadReportTexts(language)]);
document.title = words('report.title');
const state = new ReportState(doorOf(browser, Number(asked.get('tab'))), () => paint());
const received = await receivedIn(browser.storage.session);
const desk = received === undefined ? null : await import('../popup/view/help-desk.tsx').then(({ helpDesk }) => helpDesk(received.policy, language));
const paint = (): void => render(<App state={state} t={words} popupWords={popupWords} desk={desk} />, root);
paint();
void state.start();
