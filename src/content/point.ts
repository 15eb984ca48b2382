/**
 * Points at a button of the page, by the user's click in the guide: scrolls to it, outlines it, and says which it is. It is never pressed from
 * here, and nothing of the page's own is changed. Injected by the worker after the page was opened.
 */
import type { PointWords, Target } from '../core/guide.ts';
import { isAlive, isWorker, takePlace } from './channel.ts';
import { shared } from './memory.ts';
import { find, type Found } from './point/find.ts';
import { Outline } from './point/outline.ts';
import { readWords } from './texts.ts';

/** A page that has just been opened draws its buttons within seconds; the user may have to open a tab of it first. A healthy page is not walked through for ever. */
const times = { everyMs: 200, giveUpMs: 60_000 } as const;

let end: (() => void) | null = null;

async function point(target: Target, words: PointWords): Promise<void> {
  end?.();
  const stop = new AbortController();
  const outline = new Outline(words, () => stop.abort());
  const path = location.pathname;
  let until = performance.now() + times.giveUpMs;
  let found: Found | null = null;
  let shown: 'target' | 'before' | null = null;
  /** That the user pressed; it may stand there still. */
  let isDone = false;
  end = () => stop.abort();
  const { signal } = stop;
  document.addEventListener('keydown', ({ key, isTrusted }) => isTrusted && key === 'Escape' && stop.abort(), { capture: true, signal });
  document.addEventListener(
    'click',
    ({ isTrusted }) => {
      if (!isTrusted || found === null) return;
      if (found.isTarget) return stop.abort();
      isDone = true;
      outline.hide();
    },
    { capture: true, signal },
  );
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && stop.abort(), { signal });
  signal.addEventListener('abort', () => outline.hide());
  const siteWords = await readWords();
  const look = (): void => {
    if (signal.aborted) return clearInterval(timer);
    // A page that adds a project or a prefix to its address while it starts has shown nothing yet.
    const hasLeft = found !== null && location.pathname !== path && !location.pathname.endsWith(path);
    if (!isAlive() || hasLeft || performance.now() > until) return stop.abort();
    const now = find(target, siteWords);
    if (now !== null && (now.isTarget || !isDone)) {
      const as = now.isTarget ? 'target' : 'before';
      // Counted from when it came, not for as long as it stands; what comes and goes with the page's own refresh is no news.
      if (as !== shown) until = performance.now() + times.giveUpMs;
      shown = as;
      outline.show(now.elements, as);
    } else outline.hide();
    found = now ?? found;
  };
  const timer = setInterval(look, times.everyMs);
  look();
}

const leave = takePlace('__webUiRepairPoint', (message, sender, respond) => {
  if (!isWorker(sender)) return undefined;
  const { type, origin, target, words } = message as { type?: unknown; origin?: unknown; target?: Target; words?: PointWords };
  if (type !== 'point' || origin !== location.origin || target === undefined || words === undefined) return undefined;
  void point(target, words);
  respond({ value: true });
  return true;
}, () => end?.());
// With the copy of our script that looks at this page, the outline goes.
shared.__webUiRepair?.stop.signal.addEventListener('abort', leave);
