/** One way to drive both browsers with the built extension in them. Used by tests, `npm start`, screens, matrix, bench. */

export type BrowserName = 'chromium' | 'firefox';

export interface Rig {
  readonly name: BrowserName;
  readonly version: string;
  readonly extensionId: string;
  newPage(): Promise<RigPage>;
  /** The real action popup by a real action click on that page's tab, so activeTab is granted as for a user. */
  openPopup(page: RigPage): Promise<RigPopup>;
  /** As if the user had accepted the browser's prompt for `*://host/*`; `permissions.onAdded` fires. */
  grant(originPattern: string): Promise<void>;
  /** Stops the background worker (event page in Firefox); the next event starts it with all its variables lost. */
  killWorker(): Promise<void>;
  /** Evaluates in a background tab of the extension's own origin, with `chrome.*` at hand. */
  extensionEval(expression: string): Promise<unknown>;
  /** Settles when the browser has ended, by us or by the person before it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface WaitOptions {
  readonly timeoutMs?: number;
  /** Said in the error: "waited 15 s for WHAT". */
  readonly what?: string;
}

/** A document that takes expressions. Promises are awaited, results come back by value, throws become Errors. */
export interface Evaluates {
  evaluate(expression: string): Promise<unknown>;
  /** Until the expression is truthy, over navigations too; returns its value. */
  waitFor(expression: string, options?: WaitOptions): Promise<unknown>;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path?: string;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: 'Strict' | 'Lax' | 'None';
  /** Seconds since 1970; without it the cookie ends with the browser. */
  readonly expires?: number;
}

export interface RigPage extends Evaluates {
  /** Resolves at the load event; a navigation error (refused, reset) is thrown unless `mayFail`. */
  goto(url: string, options?: { readonly mayFail?: boolean }): Promise<void>;
  /** An ordinary reload, as by the browser's button. */
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Trusted input on the first visible match; CSS that looks into open shadow roots. */
  click(selector: string, options?: WaitOptions): Promise<void>;
  /** Trusted input at a point of the viewport, for what no selector reaches (closed shadow roots). */
  clickAt(x: number, y: number): Promise<void>;
  /** Trusted keystrokes into the element, which is clicked first and emptied. */
  type(selector: string, text: string): Promise<void>;
  /** Stops the clock of CSS animations, or lets it run: a page that waits under a spinner else paints 60 times a second. Firefox: nothing is done. */
  freezeAnimations(frozen: boolean): Promise<void>;
  screenshot(path: string): Promise<void>;
  addCookies(cookies: readonly Cookie[]): Promise<void>;
  setLocalStorage(entries: Readonly<Record<string, string>>): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  /** `console.error` and uncaught exceptions of this page so far. */
  readonly consoleErrors: readonly string[];
}

export interface RigPopup extends Evaluates {
  click(selector: string, options?: WaitOptions): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** False once the browser took the popup away (focus lost, prompt shown). */
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** The built extension, as the store gets it: dist/chromium or dist/firefox. */
  readonly extensionDir: string;
  readonly args?: readonly string[];
  readonly firefoxPrefs?: Readonly<Record<string, string | number | boolean>>;
  /** Run once with the browser's own privileges, before the extension and the first page. */
  readonly firefoxSetup?: string | null;
  readonly headless?: boolean;
  readonly executablePath?: string;
  readonly profileDir?: string;
  /** Entries of a fresh Chromium profile, such as the user's content settings. */
  readonly chromiumPreferences?: object;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Host permissions that the user has given before the test begins. */
  readonly grants?: readonly string[];
  /** What meets the extension's own `permissions.request`: an instant yes, or the browser's real prompt. */
  readonly prompts?: 'accept' | 'ask';
}
