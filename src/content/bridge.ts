/**
 * Makes a Web-UI that is too new for this browser look as it should: says its style sheets once more, in words that the browser knows.
 * Injected by the worker where the user wants it and the browser lacks something, and only there (docs/bridge.md).
 */
import { sheetsOf, type PageSheet } from './bridge/sheets.ts';
import { transform } from './bridge/transform.ts';
import { isAlive, isWorker, runtime } from './channel.ts';
import { shared, type Memory } from './memory.ts';

/** Work during which the page gets nothing else done; one whose sheets take longer is left as it is. */
const patienceMs = 5_000;

class Bridge {
  readonly #made = new Map<string, CSSStyleSheet>();
  #mine: readonly CSSStyleSheet[] = [];
  #spentMs = 0;
  #count = 0;
  #work = Promise.resolve();
  #state: 'none' | 'on' | 'gave-up' = 'on';
  readonly #stop = new AbortController();
  readonly #observer = new MutationObserver((changes) => changes.some(isOfStyle) && this.#again());

  constructor(memory: Memory) {
    const { signal } = this.#stop;
    // Pages that are opened later bring their own, and a change of theme may rewrite those that stand in the page.
    this.#observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    // A linked sheet counts once it has come.
    document.addEventListener('load', ({ target }) => target instanceof HTMLLinkElement && this.#again(), { capture: true, signal });
    runtime().onMessage.addListener(this.#listener);
    memory.stop.signal.addEventListener('abort', () => this.#leave('none'), { signal });
    this.#again();
  }

  /** When what stands in the page now has been painted. */
  async done(): Promise<'none' | 'on' | 'gave-up'> {
    await this.#work;
    return this.#state;
  }

  #leave(state: 'none' | 'gave-up'): void {
    this.#state = state;
    this.#stop.abort();
    this.#observer.disconnect();
    if (isAlive()) runtime().onMessage.removeListener(this.#listener);
    this.#adopt([]);
  }

  readonly #listener = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    const { type, origin } = message as { type?: unknown; origin?: unknown };
    if (isWorker(sender) && type === 'unbridge' && origin === location.origin) this.#leave('none');
  };

  #again(): void {
    this.#work = this.#work.then(() => this.#bring()).catch((error: unknown) => {
      console.warn('Web-UI Repair: the style sheets are left as they are', error);
      this.#leave('gave-up');
    });
  }

  async #bring(): Promise<void> {
    const sheets = sheetsOf(document);
    const own: CSSStyleSheet[] = [];
    for (const sheet of sheets) own.push(await this.#make(sheet));
    const keys = new Set(sheets.map(({ key }) => key));
    for (const key of this.#made.keys()) if (!keys.has(key)) this.#made.delete(key);
    if (!this.#stop.signal.aborted) this.#adopt(own);
  }

  async #make({ key, media, base, text }: PageSheet): Promise<CSSStyleSheet> {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const css = await text();
    const began = performance.now();
    const sheet = new CSSStyleSheet({ baseURL: base, media });
    sheet.replaceSync(transform(css, this.#count++));
    this.#spentMs += performance.now() - began;
    if (this.#spentMs > patienceMs) throw new Error('they take too long');
    this.#made.set(key, sheet);
    return sheet;
  }

  /** After the page's own, which say the same where the browser understands them. */
  #adopt(sheets: readonly CSSStyleSheet[]): void {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => !this.#mine.includes(sheet)), ...sheets];
    this.#mine = sheets;
  }
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
