import { render } from 'preact';
import { browser } from '../popup/api.ts';
import { speak } from '../popup/language.ts';
import { doorOf } from './door.ts';
import { OptionsState } from './state.ts';
import { loadWords } from './texts.ts';
import { App, type ManagedSection } from './view/app.tsx';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('app') ?? document.body;
const wordsNow = async () => loadWords(await speak(browser, asked));

let words = await wordsNow();
let section: { readonly of: string; readonly Managed: ManagedSection | null } | null = null;
const state = new OptionsState(doorOf(browser), () => paint());
let chosen = state.preferences.language;

function paint(): void {
  const hadFocus = root.contains(document.activeElement);
  document.title = words.t('options.title');
  render(<App state={state} words={words} Managed={section?.Managed ?? null} />, root);
  // The pressed button may be gone with its row: the keyboard goes on at the title.
  if (hadFocus && !root.contains(document.activeElement)) root.querySelector('h1')?.focus();
  if (state.hasPolicy && section?.of !== words.language) void loadSection();
  if (chosen === state.preferences.language) return;
  chosen = state.preferences.language;
  void wordsNow().then((other) => {
    words = other;
    paint();
  });
}

async function loadSection(): Promise<void> {
  const { language } = words;
  section = { of: language, Managed: section?.Managed ?? null };
  const { loadManaged } = await import('./view/managed.tsx');
  section = { of: language, Managed: await loadManaged(language) };
  paint();
}

await state.start();
