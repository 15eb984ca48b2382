import type { BannerButton, BannerWords, Press } from '../../core/banner.ts';
import { css } from './style.ts';

/** Screen readers look at a page's changes some times a second. */
const spokenMs = 500;

/** An element with its attributes; ARIA by attribute, since Firefox 115 reflects none of its properties. */
function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string | null)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** `press` is called for trusted events only: what the page's own scripts send is not the user. `grow`: from the one line that it is where it would be in the way. */
export function drawBanner(words: BannerWords, press: (which: Press) => void, root: ShadowRoot, grow: () => void): HTMLElement {
  const button = (text: string, attributes: Readonly<Record<string, string>>, act: (button: HTMLButtonElement) => void): HTMLButtonElement => {
    const made = make('button', { type: 'button', ...attributes }, text);
    made.addEventListener('click', (event) => event.isTrusted && act(made));
    return made;
  };
  const pressing = ({ press: which, text }: BannerButton, style = ''): HTMLButtonElement =>
    button(text, { class: style }, () => {
      // One press is enough; what becomes of it is shown by the next words. The focus stays where it is.
      if (isPressed) return;
      isPressed = true;
      bar.setAttribute('aria-busy', 'true');
      press(which);
    });
  /** One at a time: it grows over what lies above it. */
  const opening = (text: string, part: HTMLElement, style = ''): HTMLButtonElement =>
    button(text, { class: style, 'aria-expanded': 'false' }, (opener) => {
      const opens = part.hidden;
      for (const each of bar.querySelectorAll('[aria-expanded]')) each.setAttribute('aria-expanded', String(opens && each === opener));
      for (const each of [choices, lines]) if (each) each.hidden = each !== part || !opens;
    });

  let isPressed = false;
  const { later, about } = words;
  const choices = later && make('div', { class: 'row', hidden: '' }, ...later.choices.map((each) => pressing(each)));
  const lines = about && make('div', { class: 'about', hidden: '' }, ...about.lines.map((line) => make('p', {}, line)));
  const bar = make(
    'section',
    { class: words.tone, lang: words.language, 'aria-label': words.name },
    make('p', { class: 'text' }, make('b', {}, `${words.name}: `), words.text),
    make('div', { class: 'row' }, ...words.buttons.map((each, at) => pressing(each, at === 0 ? 'main' : '')), later && choices && opening(later.text, choices), about && lines && opening(about.text, lines, 'link')),
    choices,
    lines,
    button('', { class: 'grow', 'aria-label': words.text, 'aria-expanded': 'false' }, grow),
    button('×', { class: 'x', 'aria-label': words.close }, () => press('close')),
  );
  bar.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && press('close'));
  root.querySelector('section')?.remove();
  if (root.firstChild === null) root.append(make('style', {}, css), make('p', { role: 'status' }));
  root.append(bar);
  // The region stays while the bar is drawn anew, and gets its words later: one that comes together with them is often not read.
  setTimeout(() => root.querySelector('[role]')?.replaceChildren(`${words.name}: ${words.text}`), spokenMs);
  return bar;
}
