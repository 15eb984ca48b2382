/**
 * The banner, injected by the worker when there is something to say. It shows words that it is given, and says which of its
 * buttons was pressed by the user's own hand; no more than that can be had from it, whatever the page does to it.
 */
import { bannerLimits, type BannerButton, type BannerWords, type Press } from '../core/banner.ts';
import { css } from './banner/style.ts';
import { isAlive, isWorker, send, takePlace } from './channel.ts';
import { shared } from './memory.ts';
import { newOverlay } from './overlay.ts';

const mark = 'data-web-ui-repair-banner';

/** An element with its attributes; ARIA by attribute, since Firefox 115 reflects none of its properties. */
function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string | null)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** `press` is called for trusted events only: what the page's own scripts send is not the user. */
export function drawBanner(words: BannerWords, press: (which: Press) => void, root: ShadowRoot): void {
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
  const opening = (text: string, part: HTMLElement, style = ''): HTMLButtonElement =>
    button(text, { class: style, 'aria-expanded': 'false' }, (opener) => opener.setAttribute('aria-expanded', String(!(part.hidden = !part.hidden))));

  let isPressed = false;
  const { later, about } = words;
  const choices = later && make('div', { class: 'row', hidden: '' }, ...later.choices.map((each) => pressing(each)));
  const lines = about && make('div', { class: 'about', hidden: '' }, ...about.lines.map((line) => make('p', {}, line)));
  const bar = make(
    'section',
    { class: words.tone, lang: words.language, 'aria-label': words.name },
    make('p', { class: 'text', role: 'status' }, make('b', {}, `${words.name}: `), words.text),
    make('div', { class: 'row' }, ...words.buttons.map((each, at) => pressing(each, at === 0 ? 'main' : '')), later && choices && opening(later.text, choices), about && lines && opening(about.text, lines, 'link')),
    choices,
    lines,
    button('×', { class: 'x', 'aria-label': words.close }, () => press('close')),
  );
  bar.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && press('close'));
  root.replaceChildren(make('style', {}, css), bar);
}

let host: HTMLElement | null = null;
let root: ShadowRoot | null = null;
let fading: ReturnType<typeof setTimeout> | undefined;

function remove(): void {
  clearTimeout(fading);
  host?.remove();
  host = root = null;
}

/** Good news need no answer. */
function fade(): void {
  clearTimeout(fading);
  fading = setTimeout(() => (host?.matches(':hover, :focus') ? fade() : press('close')), bannerLimits.goodMs);
}

function show(words: BannerWords): void {
  clearTimeout(fading);
  // What a copy of an older version left behind.
  for (const old of document.querySelectorAll(`[${mark}]`)) if (old !== host) old.remove();
  if (host === null || root === null) {
    ({ host, root } = newOverlay(mark, 'inset:auto 0 0!important;display:flex!important;justify-content:center!important'));
  }
  const hadFocus = root.activeElement !== null;
  drawBanner(words, press, root);
  if (hadFocus) root.querySelector('button')?.focus();
  if (!host.isConnected) document.documentElement.append(host);
  if (words.tone === 'good') fade();
}

function press(which: Press): void {
  if (which === 'close') remove();
  if (!isAlive()) return remove();
  send('pressed', { press: which }).catch((error: unknown) => {
    console.debug('Web-UI Repair: not told', error);
    remove();
  });
}

const end = takePlace('__webUiRepairBanner', (message, sender, respond) => {
  if (!isWorker(sender)) return undefined;
  const { type, origin, words } = message as { type?: unknown; origin?: unknown; words?: BannerWords | null };
  if (type !== 'banner' || origin !== location.origin) return undefined;
  if (words) show(words);
  else remove();
  respond({ value: true });
  return true;
}, remove);
// With the copy of our script that watches this page, the banner goes.
shared.__webUiRepair?.stop.signal.addEventListener('abort', end);
