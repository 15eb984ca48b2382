/**
 * Counts only the time in which the document is visible and awake: hidden, frozen, restored and throttled tabs count none.
 * No timer: it adds up when asked, and drops gaps in which the page cannot have run.
 */
export class AwakeClock {
  #sumMs = 0;
  #sinceMs: number | null;
  #routeStartMs = 0;

  constructor(now = performance.now(), visible = document.visibilityState === 'visible') {
    // A script that comes late counts what it has seen itself, not what came before.
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
