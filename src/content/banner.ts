/**
 * The banner, injected by the worker when there is something to say. It shows words that it is given, and says which of its
 * buttons was pressed by the user's own hand; no more than that can be had from it, whatever the page does to it.
 */
import { bannerLimits, type BannerWords, type Press } from '../core/banner.ts';
import { drawBanner } from './banner/draw.ts';
import { placeFor } from './banner/place.ts';
import { isAlive, isWorker, send, takePlace } from './channel.ts';
import { shared } from './memory.ts';
import { newOverlay } from './overlay.ts';

const mark = 'data-web-ui-repair-banner';

let host: HTMLElement | null = null;
let root: ShadowRoot | null = null;
let bar: HTMLElement | null = null;
/** By the user's own hand, wherever it lies. */
let isGrown = false;
let fading: ReturnType<typeof setTimeout> | undefined;
let watching: ReturnType<typeof setInterval> | undefined;

function remove(): void {
  clearTimeout(fading);
  clearInterval(watching);
  window.removeEventListener('resize', place);
  window.removeEventListener('pagehide', pack);
  host?.remove();
  host = root = bar = null;
  isGrown = false;
}

/** A page that is left may come back as it was (https://web.dev/articles/bfcache), and the worker knows of no banner there any more. */
function pack({ isTrusted }: Event): void {
  if (isTrusted) remove();
}

/** Out of the way of the page's own controls; where there is no such place for all of it, one line is shown. */
function place(): void {
  if (!host || !bar) return;
  const { classList, style } = bar;
  style.pointerEvents = 'none';
  classList.remove('small');
  let at = placeFor(bar, innerHeight / 2);
  if (at.taken > 0 && !isGrown) {
    classList.add('small');
    at = placeFor(bar, innerHeight);
  }
  style.pointerEvents = '';
  host.style.setProperty('inset', `auto auto ${at.bottom}px ${at.left}px`, 'important');
}

/** The page goes on living: its notices come and go. Never from under the pointer or the focus. */
function makeWay(): void {
  if (!document.hidden && !isGrown && !root?.activeElement && !bar?.matches(':hover')) place();
}

function grow(): void {
  isGrown = true;
  place();
  focusFirst();
}

const focusFirst = (): void => root?.querySelector<HTMLElement>('.row button, .x')?.focus();

/** Good news need no answer, but somebody who sees them. */
function fade(): void {
  clearTimeout(fading);
  fading = setTimeout(() => (document.hidden || host?.matches(':hover, :focus') ? fade() : press('close')), bannerLimits.goodMs);
}

function show(words: BannerWords): void {
  clearTimeout(fading);
  // What a copy of an older version left behind.
  for (const old of document.querySelectorAll(`[${mark}]`)) if (old !== host) old.remove();
  if (host === null || root === null) {
    ({ host, root } = newOverlay(mark, ''));
    watching = setInterval(makeWay, 3000);
    window.addEventListener('resize', place);
    window.addEventListener('pagehide', pack);
  }
  const hadFocus = root.activeElement !== null;
  bar = drawBanner(words, press, root, grow);
  if (!host.isConnected) document.documentElement.append(host);
  place();
  if (hadFocus) focusFirst();
  if (words.tone === 'good') fade();
}

function press(which: Press): void {
  if (which === 'close') remove();
  if (!isAlive()) return remove();
  send('pressed', { press: which }).catch((error: unknown) => {
    console.debug('Web-UI Repair: press not taken', error);
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
