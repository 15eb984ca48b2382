/**
 * Counts only the time in which the document is visible and awake: hidden, frozen, restored and throttled tabs count none.
 * No timer: it adds up when asked, and drops gaps in which the page cannot have run.
 */
export class AwakeClock {
  #sumMs: number;
  #sinceMs: number | null;
  #routeStartMs: number;

  /** `beforeMs`: visible time before we came. Where it is not known when the address last changed then, the route starts now. */
  constructor(beforeMs: number, hasMoved: boolean, now = performance.now(), visible = document.visibilityState === 'visible') {
    this.#sumMs = beforeMs;
    this.#routeStartMs = hasMoved ? beforeMs : 0;
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
