import { browser } from './api.ts';
import { doorOf } from './door.ts';
import { speak } from './language.ts';
import { painter } from './mount.tsx';
import { PopupState } from './state.ts';
import { newTexts } from './texts.ts';

// Opened as a tab, the address may name the tab to speak of.
const asked = new URLSearchParams(location.search);
// Not waited for: storage is read for the screen meanwhile.
const language = speak(browser, asked);
const root = document.getElementById('app') ?? document.body;

// Words and records are read at the same time; whichever is last paints.
const state = new PopupState(doorOf(browser, asked.get('tab'), language), () => paint());
const paint = painter(state, newTexts(language, () => paint()), root);
void state.start();
// A step that takes long is told, though nothing changes.
setInterval(() => paint(), 1000);
