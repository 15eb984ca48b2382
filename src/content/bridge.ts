/**
 * Makes a Web-UI that is too new for this browser look as it should: says its style sheets once more, in words that the browser knows.
 * Injected by the worker where the user wants it and the browser lacks something, and only there (docs/bridge.md).
 */
import { sheetsOf, type PageSheet } from './bridge/sheets.ts';
import { transform, type Lacks } from './bridge/transform.ts';
import { isAlive, isWorker, runtime } from './channel.ts';
import { has } from './features.ts';
import { shared, type Memory } from './memory.ts';

/** Work during which the page gets nothing else done; one whose sheets take longer is left as it is. */
const patienceMs = 5_000;
/** Ten times the largest that a release has (26.9: 366 kB). */
const longest = 2_000_000;
/** 26.9 fades for 0.3 s (its `--duration-medium`). */
const fadingMs = 1_000;

interface Made {
  readonly sheet: CSSStyleSheet;
  /** It says something that the browser does not understand. */
  readonly isNeeded: boolean;
}

class Bridge {
  readonly #made = new Map<string, Made>();
  #mine: readonly CSSStyleSheet[] = [];
  #spentMs = 0;
  #count = 0;
  #work = Promise.resolve();
  #isDue = false;
  #state: 'none' | 'on' | 'gave-up' = 'on';
  readonly #lacks: Lacks;
  readonly #stop = new AbortController();
  readonly #observer = new MutationObserver((changes) => changes.some(isOfStyle) && this.#again());

  constructor(memory: Memory) {
    const { signal } = this.#stop;
    this.#lacks = { scope: !has.scope(), popover: !has.popover(), colours: !CSS.supports('color:color-mix(in srgb,red,red)') };
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

  readonly #listener = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    const { type, origin, hasFailed } = message as { type?: unknown; origin?: unknown; hasFailed?: unknown };
    if (isWorker(sender) && type === 'unbridge' && origin === location.origin) this.#leave(hasFailed === true ? 'gave-up' : 'none');
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
    this.#adopt(own.some(({ isNeeded }) => isNeeded) ? own.map(({ sheet }) => sheet) : []);
  }

  /** Null for what did not come; the next pass asks for it again. */
  async #make({ key, media, base, text }: PageSheet): Promise<Made | null> {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const css = await text();
    if (css === null || this.#isOver) return null;
    if (css.length > longest) throw new Error('one is too large');
    const began = performance.now();
    const sheet = new CSSStyleSheet({ baseURL: base, media });
    sheet.replaceSync(transform(css, this.#count++, this.#lacks));
    this.#spentMs += performance.now() - began;
    if (this.#spentMs > patienceMs) throw new Error('they take too long');
    const made = { sheet, isNeeded: css.includes('light-dark(') };
    this.#made.set(key, made);
    return made;
  }

  /** After the page's own, which say the same where the browser understands them. */
  #adopt(sheets: readonly CSSStyleSheet[]): void {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => !this.#mine.includes(sheet)), ...sheets];
    this.#mine = sheets;
  }
}

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
