import { render } from 'preact';
import { languageOf } from '../../src/core/texts/index.ts';
import { families } from '../../src/core/texts/families.ts';
import { loadSpeech } from '../../src/popup/texts.ts';
import { App } from '../../src/popup/view/app.tsx';
import '../../src/popup/popup.css';
import { cases } from './cases.ts';
import { view } from './view.ts';

// ?lang=ko&only=fault- : some screens in one language. Look at it with `npx vite --config tests/popup-gallery/vite.config.ts`.
const asked = new URLSearchParams(location.search);
const language = languageOf(asked.get('lang') ?? undefined);
document.documentElement.lang = language;
const speech = await loadSpeech(language, [...families, 'private', 'repair', 'bridge', 'unseen']);
const sheet = document.getElementById('sheet');

for (const [name, input] of Object.entries(cases)) {
  if (!name.includes(asked.get('only') ?? '')) continue;
  const figure = document.createElement('figure');
  figure.id = name;
  sheet?.append(figure);
  render(<><figcaption>{name}</figcaption><App state={{ ...view, input }} speech={speech} /></>, figure);
}
if (asked.has('open')) document.querySelectorAll('details').forEach((details) => (details.open = true));
