import { render } from 'preact';
import { bannerWords } from '../../src/background/banner/words.ts';
import type { RepairState } from '../../src/core/repair.ts';
import { drawBanner } from '../../src/content/banner/draw.ts';
import { families } from '../../src/core/texts/families.ts';
import { languageOf } from '../../src/core/texts/index.ts';
import { loadSpeech } from '../../src/popup/texts.ts';
import { App, type View } from '../../src/popup/view/app.tsx';
import '../../src/popup/popup.css';
import { cases, endReasons, ended, faultIds, faulty, proof, run } from './cases.ts';
import { view } from './view.ts';

/**
 * Each screen of the popup, and each of the banner in an open root, as a document of its own: what reads headings, landmarks and ids of a
 * whole document (tests/e2e/axe.spec.ts) asks for them by name.
 */
const language = languageOf(new URLSearchParams(location.search).get('lang') ?? undefined);
document.documentElement.lang = language;
const speech = await loadSpeech(language, [...families, 'private', 'repair', 'bridge', 'unseen']);
/** A new one for each screen: Preact would go on with what it drew in the old one. */
function room(): HTMLElement {
  const app = document.createElement('div');
  document.getElementById('app')?.replaceChildren(app);
  return app;
}

const broken = cases['fault-failed-list'] as View['input'];
const popups: Record<string, View> = {
  ...Object.fromEntries(Object.entries(cases).map(([name, input]) => [name, { ...view, input }])),
  'pressed': { ...view, input: broken, pressed: 'fix' },
  'trouble': { ...view, input: broken, trouble: 'failed' },
  'called-wrong': { ...view, input: broken, disputed: [faulty('failed-list').code] },
};

const words = bannerWords(language);
const repairs: Record<string, RepairState> = {
  asks: { phase: 'awaiting-consent', run: run('failed-list', []), because: 'unsaved-work' },
  fixed: { phase: 'probation', run: run('failed-list', ['cured']), proof: proof(7, 7), untilMs: 0 },
  'fixed by itself': { phase: 'probation', run: run('failed-list', ['cured'], { trigger: 'self' }), proof: proof(7, 7), untilMs: 0 },
  ...Object.fromEntries(endReasons.map((reason) => [reason, ended(reason)])),
};
const banners = Object.fromEntries([
  ...faultIds.map((fault) => [fault, words.fault(faulty(fault))] as const),
  ...Object.entries(repairs).map(([name, state]) => [name, words.repair(state)] as const),
]);

function showBanner(name: string, isSmall = false): boolean {
  const said = banners[name];
  if (!said) return false;
  const app = room();
  app.innerHTML = '<main><h1>A page of somebody’s</h1><div></div></main>';
  const root = (app.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
  drawBanner(said, () => undefined, root, () => undefined).classList.toggle('small', isSmall);
  // What is hidden at first is read too.
  for (const part of root.querySelectorAll('[hidden]')) part.removeAttribute('hidden');
  return true;
}

function showPopup(name: string): boolean {
  const app = room();
  render(<App state={popups[name] as View} speech={speech} />, app);
  for (const details of app.querySelectorAll('details')) details.open = true;
  return true;
}

/** False where there is nothing to be shown. */
const screens: Record<string, () => boolean> = {
  ...Object.fromEntries(Object.keys(popups).map((name) => [`popup ${name}`, () => showPopup(name)])),
  ...Object.fromEntries(Object.keys(banners).map((name) => [`banner ${name}`, () => showBanner(name)])),
  'banner in one line': () => showBanner('failed-list', true),
};
Object.assign(window, { screens });
