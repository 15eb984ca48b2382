/**
 * Makes a Web-UI that is too new for this browser look as it should: says its style sheets once more, in words that the browser knows.
 * Injected by the worker where the user wants it and the browser lacks something, and only there (docs/bridge.md).
 */
import type { KeptSheet } from '../core/kept-sheets.ts';
import { digestOf, hashOf } from './bridge/hash.ts';
import { isNeeded, isPlain, prepared, type Lacks } from './bridge/plain.ts';
import { releaseOf, sheetsOf, type PageSheet } from './bridge/sheets.ts';
import { isAlive, isWorker, runtime, send } from './channel.ts';
import { has } from './features.ts';
import { shared, type Memory } from './memory.ts';

/** Work during which the page gets nothing else done; one whose sheets take longer is left as it is. */
const patienceMs = 5_000;
/** Ten times the largest that a release has (26.9: 366 kB). */
const longest = 2_000_000;
/** 26.9 fades for 0.3 s (its `--duration-medium`). */
const fadingMs = 1_000;
/** A page that nobody sees has no frames. */
const hiddenMs = 1_000;
/** The page has its own work first; one that never rests is not waited for. */
const restMs = 10_000;

interface Made {
  readonly sheet: CSSStyleSheet;
  /** It says something that the browser does not understand. */
  readonly isNeeded: boolean;
  /** Of what was kept: the digest of what the page said then, until it is known that it says so still. */
  unproved: string | null;
}

class Bridge {
  readonly #made = new Map<string, Made>();
  /** What earlier visits have said of this release. */
  #kept = new Map<string, KeptSheet>();
  /** What this one has. */
  #fresh: Record<string, KeptSheet> = {};
  #release: string | null = null;
  #mine: readonly CSSStyleSheet[] = [];
  #spentMs = 0;
  #work = Promise.resolve();
  #isDue = false;
  #isResting = false;
  #state: 'none' | 'on' | 'gave-up' = 'on';
  readonly #lacks: Lacks;
  readonly #memory: Memory;
  readonly #stop = new AbortController();
  readonly #observer = new MutationObserver((changes) => changes.some(isOfStyle) && this.#again());

  constructor(memory: Memory) {
    const { signal } = this.#stop;
    this.#memory = memory;
    this.#lacks = { pairs: !has['light-dark'](), scope: !has.scope(), popover: !has.popover(), colours: !CSS.supports('color:color-mix(in srgb,red,red)') };
    // Pages that are opened later bring their own, and a change of theme may rewrite those that stand in the page.
    this.#observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    // A linked sheet counts once it has come.
    document.addEventListener('load', ({ target }) => target instanceof HTMLLinkElement && this.#again(), { capture: true, signal });
    runtime().onMessage.addListener(this.#listener);
    memory.stop.signal.addEventListener('abort', () => this.#leave('none'), { signal });
    this.#again();
  }

  /** When what stands in the page now has been painted; `none` where the page needs nothing of it. */
  async done(): Promise<'none' | 'on' | 'gave-up'> {
    await this.#work;
    await faded();
    return this.#state === 'on' && this.#mine.length === 0 ? 'none' : this.#state;
  }

  #leave(state: 'none' | 'gave-up'): void {
    this.#state = state;
    this.#stop.abort();
    this.#observer.disconnect();
    if (isAlive()) runtime().onMessage.removeListener(this.#listener);
    this.#adopt([]);
  }

  /** Whoever ends it looks next: answered when the colours have faded. */
  readonly #listener = (message: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: unknown) => void): true | undefined => {
    const { type, origin, hasFailed } = message as { type?: unknown; origin?: unknown; hasFailed?: unknown };
    if (!isWorker(sender) || type !== 'unbridge' || origin !== location.origin) return undefined;
    this.#leave(hasFailed === true ? 'gave-up' : 'none');
    void faded().then(() => respond({}));
    return true;
  };

  /** However much changes while one pass is at work, one more sees it all. */
  #again(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#work = this.#work.then(() => this.#bring()).catch((error: unknown) => {
      if (this.#isOver) return;
      console.warn('Web-UI Repair: the style sheets are left as they are', error);
      this.#leave('gave-up');
    });
  }

  get #isOver(): boolean {
    return this.#stop.signal.aborted;
  }

  async #bring(): Promise<void> {
    this.#isDue = false;
    if (this.#isOver) return;
    await this.#remember();
    if (this.#isOver) return;
    this.#spentMs = 0;
    const sheets = sheetsOf(document);
    const own: Made[] = [];
    for (const sheet of sheets) {
      const made = await this.#make(sheet);
      if (this.#isOver) return;
      if (made !== null) own.push(made);
    }
    const keys = new Set(sheets.map(({ key }) => key));
    for (const key of this.#made.keys()) if (!keys.has(key)) this.#made.delete(key);
    const isNeeded = own.some((made) => made.isNeeded);
    this.#adopt(isNeeded ? own.map(({ sheet }) => sheet).filter(({ cssRules }) => cssRules.length > 0) : []);
    if (isNeeded) this.#rest();
  }

  /** What was kept is asked for once, by the release's name. */
  async #remember(): Promise<void> {
    if (this.#release !== null) return;
    const address = releaseOf(document);
    if (address === null) return;
    // Another browser lacks other things.
    this.#release = `${address} ${Object.values(this.#lacks).map(Number).join('')}`;
    // Who once answers in the place of a server that proves nothing (plain http) is not to stay for later visits.
    const kept = isSecureContext ? await send('keptSheets', { release: this.#release }).catch(() => ({})) : {};
    this.#kept = new Map(Object.entries(kept));
  }

  /** Null for what did not come; the next pass asks for it again. */
  async #make(sheet: PageSheet): Promise<Made | null> {
    const known = this.#made.get(sheet.key);
    if (known !== undefined) return known;
    const kept = this.#kept.get(sheet.key);
    const text = kept?.text ?? (await this.#say(sheet));
    if (text === null || this.#isOver) return null;
    const adoptable = new CSSStyleSheet({ baseURL: sheet.base, media: sheet.media });
    this.#spend(() => adoptable.replaceSync(text));
    const made = { sheet: adoptable, isNeeded: isNeeded(text, this.#lacks), unproved: kept?.of ?? null };
    this.#made.set(sheet.key, made);
    return made;
  }

  async #say(sheet: PageSheet): Promise<string | null> {
    const css = await sheet.text();
    if (css === null || this.#isOver) return null;
    if (css.length > longest) throw new Error('one is too large');
    const own = prepared(css, this.#lacks);
    const isAsItIs = isPlain(own, this.#lacks);
    const transform = isAsItIs ? null : await this.#reader();
    // The next pass asks again.
    if (transform === undefined || this.#isOver) return null;
    const text = transform === null ? own : this.#spend(() => transform(css, hashOf(css), this.#lacks));
    // What stands in the page and takes no work is at hand at the next visit, too.
    if (isSecureContext && (sheet.isLinked || !isAsItIs)) {
      // First: what is fresh may be sent meanwhile, and begun anew.
      const of = await digestOf(css);
      this.#fresh[sheet.key] = { of, text };
    }
    return text;
  }

  /** A worker that stopped in the middle of the first message is there for the second. */
  async #reader(): Promise<Memory['transform']> {
    if (this.#memory.transform === undefined) await firstFrame();
    for (let time = 0; time < 2 && this.#memory.transform === undefined; time += 1) await send('needsTransform').catch(() => undefined);
    return this.#memory.transform;
  }

  #spend<T>(work: () => T): T {
    const began = performance.now();
    const result = work();
    this.#spentMs += performance.now() - began;
    if (this.#spentMs > patienceMs) throw new Error('they take too long');
    return result;
  }

  /** After the page's own, which say the same where the browser understands them. */
  #adopt(sheets: readonly CSSStyleSheet[]): void {
    if (sheets.length === this.#mine.length && sheets.every((sheet, at) => sheet === this.#mine[at])) return;
    const list = adoptedIn(document);
    // In place: of an array of ours a page in Firefox reads nothing.
    for (const sheet of this.#mine) if (list.includes(sheet)) list.splice(list.indexOf(sheet), 1);
    list.push(...sheets);
    this.#mine = sheets;
  }

  /** Once the page rests: what this visit has said is kept for the next, and what was kept is held to what the page says now. */
  #rest(): void {
    if (this.#isResting) return;
    this.#isResting = true;
    requestIdleCallback(() => void this.#prove().finally(() => (this.#isResting = false)), { timeout: restMs });
  }

  async #prove(): Promise<void> {
    for (const { key, text } of sheetsOf(document)) {
      const made = this.#made.get(key);
      if (this.#isOver || !made?.unproved) continue;
      const css = await text();
      // What does not come proves nothing.
      if (css === null) continue;
      const isSo = (await digestOf(css)) === made.unproved;
      made.unproved = null;
      if (isSo) continue;
      this.#made.delete(key);
      this.#kept.delete(key);
      this.#again();
    }
    await this.#work;
    const sheets = this.#fresh;
    if (this.#isOver || this.#release === null || Object.keys(sheets).length === 0) return;
    this.#fresh = {};
    // Without a copy the next visit is as this one.
    await send('keepSheets', { release: this.#release, sheets }).catch(() => undefined);
  }
}

/** Firefox shows a content script none of it, but by the page's own eyes it does (https://firefox-source-docs.mozilla.org/dom/scriptSecurity/xray_vision.html#waiving-xray-vision). */
const adoptedIn = (page: Document & { readonly wrappedJSObject?: Document }): CSSStyleSheet[] => (page.wrappedJSObject ?? page).adoptedStyleSheets;

/** The page's own first frame comes before the work that would hold it up. */
const firstFrame = (): Promise<unknown> =>
  Promise.race([new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))), new Promise((resolve) => setTimeout(resolve, hiddenMs))]);

/** What is on its way to another colour is no sight to judge by. */
async function faded(): Promise<void> {
  const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
  if (fading.length === 0) return;
  await Promise.race([Promise.allSettled(fading.map(({ finished }) => finished)), new Promise((resolve) => setTimeout(resolve, fadingMs))]);
}

function isOfStyle({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const isStyle = (node: Node | null): boolean => node instanceof HTMLStyleElement || node instanceof HTMLLinkElement;
  return isStyle(target) || isStyle(target.parentNode) || [...addedNodes, ...removedNodes].some(isStyle);
}

const memory = shared.__webUiRepair;
if (memory?.bridge === null) {
  const bridge = new Bridge(memory);
  memory.bridge = () => bridge.done();
}
