/**
 * Counts only the time in which the document is visible and awake: hidden, frozen, restored and throttled tabs count none.
 * No timer: it adds up when asked, and drops gaps in which the page cannot have run.
 */
export class AwakeClock {
  #sumMs: number;
  #sinceMs: number | null;
  #routeStartMs: number;

  /** `beforeMs`: visible time before we came. When the address last changed then is not known, so that the route starts now. */
  constructor(beforeMs: number, now = performance.now(), visible = document.visibilityState === 'visible') {
    this.#sumMs = beforeMs;
    this.#routeStartMs = beforeMs;
    this.#sinceMs = visible ? now : null;
  }

  awakeMs(now = performance.now()): number {
    return this.#sumMs + (this.#sinceMs === null ? 0 : now - this.#sinceMs);
  }

  onRouteMs(now = performance.now()): number {
    return this.awakeMs(now) - this.#routeStartMs;
  }

  moved(now = performance.now()): void {
    this.#routeStartMs = this.awakeMs(now);
  }

  shown(now = performance.now()): void {
    this.#sinceMs ??= now;
  }

  hidden(now = performance.now()): void {
    this.#sumMs = this.awakeMs(now);
    this.#sinceMs = null;
  }
}
