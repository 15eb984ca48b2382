import type { Browser } from 'webextension-polyfill';
import { doorOf } from './door.ts';
import { speak } from './language.ts';
import { painter } from './mount.tsx';
import { PopupState } from './state.ts';
import { newTexts } from './texts.ts';

/**
 * The browser's own API object: in extension pages of Manifest V3 every call answers with a promise in Chrome too, and the polyfill (3 kB of
 * the popup's 24) does nothing more here. The worker, which answers messages by promises, has it.
 */
declare const chrome: Browser;
const browser = (globalThis as { browser?: Browser }).browser ?? chrome;

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
