import { render } from 'preact';
import type { Input } from './screen.ts';
import type { PopupState } from './state.ts';
import type { Speech } from './texts.ts';
import { App } from './view/app.tsx';

/** Paints once storage has been read and the words are here. When the pressed button is gone with its screen, the keyboard goes on at the new title instead of at the top. */
export function painter(state: PopupState, texts: (input: Input) => Speech | null, root: HTMLElement): () => void {
  let isFirst = true;
  return () => {
    const speech = state.recalled ? texts(state.input) : null;
    if (speech === null) return;
    if (isFirst) root.replaceChildren();
    isFirst = false;
    const hadFocus = root.contains(document.activeElement);
    render(<App state={state} speech={speech} />, root);
    if (hadFocus && !root.contains(document.activeElement)) root.querySelector('h1')?.focus();
  };
}
