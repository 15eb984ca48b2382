import type { List, ListState } from '../../core/evidence.ts';
import { isShown, numbersIn, pierce } from '../dom.ts';
import { classic, roots } from '../selectors.ts';

/** 20.03 to 25.14: Lit and vaadin-grid in open shadow roots. Null where there is no session view. */
export function readClassic(page: Document): List | null {
  const view = pierce(page, `${roots.lit}, ${roots.console}`, classic.view) ?? page.querySelector(classic.view);
  if (view === null) return null;
  const list = view.shadowRoot?.querySelector(classic.activeList) ?? null;
  const inside = list?.shadowRoot ?? null;
  const grid = inside?.querySelector(classic.grid) ?? null;
  const held = heldBy(grid, page.querySelector(roots.console) ? 2 : 1);
  const rows = shownRows(grid);
  const status = inside?.querySelector(classic.status) ?? null;
  const pages = numbersIn(inside?.querySelector(classic.pager)?.textContent).at(-1);
  const state = stateOf(view, list, held, rows, status, pages);
  const isRunning = /running/.test(list?.getAttribute('condition') ?? 'running');
  return { family: 'classic', state, total: (pages ?? 1) > 1 ? null : held, rows, tabCount: null, unfiltered: isRunning && !hasFilter(inside), refreshMs: isRunning ? 15_000 : 45_000 };
}

function stateOf(view: Element, list: Element | null, held: number | null, rows: number, status: Element | null, pages: number | undefined): ListState {
  // Its lazy chunk has not come: the element stands there undefined, under an endless round spinner.
  if (view.shadowRoot === null) return 'unbuilt';
  if (list === null) return 'loading';
  if (rows > 0 || (held ?? 0) > 0) return 'rows';
  // 20.x and 21.x have no status element; their pager says "1 / 1" after an answer without sessions and "1 / 0" before any.
  if (status === null) return pages !== undefined && pages >= 1 ? 'empty' : 'blank';
  const words = status.shadowRoot?.querySelector('#status') ?? null;
  const condition = status.getAttribute('statuscondition');
  // Hidden words are how these releases fail: some leave "no-data" and "1 / 1" behind for an answer that they could not read.
  if (words !== null && isShown(words)) return condition === 'no-data' ? 'empty' : 'loading';
  if (!status.hasAttribute('active')) return 'loading';
  return 'blank';
}

/** Administrators may choose by access key; what stands in the field cannot be seen from here. */
function hasFilter(inside: ShadowRoot | null): boolean {
  const filter = inside?.querySelector('#access-key-filter') ?? null;
  return filter !== null && isShown(filter);
}

/**
 * `aria-rowcount` counts the header too, and in the vaadin-grid of 20.x and 21.02 also the hidden footer (measured on 21.02.3
 * and 21.03.11). The grid virtualises, so that rows in the DOM may be fewer.
 */
function heldBy(grid: Element | null, frame: number): number | null {
  const count = Number(grid?.shadowRoot?.querySelector('table')?.getAttribute('aria-rowcount') ?? Number.NaN);
  return Number.isSafeInteger(count) ? Math.max(0, count - frame) : null;
}

function shownRows(grid: Element | null): number {
  return grid?.shadowRoot?.querySelectorAll('#items > tr:not([hidden])').length ?? 0;
}
