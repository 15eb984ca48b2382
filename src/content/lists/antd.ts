import type { List, ListState } from '../../core/evidence.ts';
import { isShown, numbersIn } from '../dom.ts';
import { antd } from '../selectors.ts';
import { refreshMsOf } from './refresh.ts';

/** 25.18 to 26.8, and the opt-in "Neo" list of 25.2 to 25.14: antd in light DOM. */
export function readAntd(page: Document): List | null {
  const area = page.querySelector(antd.shell);
  if (area === null) return null;
  const rows = area.querySelectorAll(antd.row).length;
  const state = stateOf(area, rows);
  return {
    family: 'antd',
    state,
    total: state === 'rows' ? (totalIn(area) ?? rows) : state === 'empty' ? 0 : null,
    rows,
    tabCount: tabCount(area),
    unfiltered: isUnfiltered(area),
    refreshMs: refreshMsOf(),
  };
}

function stateOf(area: Element, rows: number): ListState {
  if (rows > 0) return 'rows';
  if ([...area.querySelectorAll(`${antd.error}, ${antd.listError}`)].some(isShown)) return 'error';
  if (area.querySelector(antd.empty)) return isBeyondLastPage(area) ? 'beyond-last-page' : 'empty';
  if ([...area.querySelectorAll(`${antd.skeleton}, .ant-spin-spinning`)].some(isShown)) return 'loading';
  return 'blank';
}

/** "1 - 7 of 7 items", "전체 7개 중 1 - 7": in any language's order the largest of the three numbers is the total. */
function totalIn(area: Element): number | null {
  const numbers = numbersIn(area.querySelector(antd.pager)?.textContent);
  return numbers.length === 3 ? Math.max(...numbers) : null;
}

/** An emptied last page or a page number kept in the address: the user's own doing, never a fault. */
function isBeyondLastPage(area: Element): boolean {
  return area.querySelector('tr.ant-table-placeholder button') !== null || Number(new URLSearchParams(location.search).get('current') ?? 1) > 1;
}

/** "All 7": the tab that is open; on the first tab the largest, since the others count parts of it. */
function tabCount(area: Element): number | null {
  const tabs = [...area.querySelectorAll(antd.tab)];
  const counts = tabs.map((tab) => numbersIn(tab.textContent).at(-1) ?? null);
  const open = tabs.findIndex((tab) => tab.matches(antd.activeTab));
  const known = (open <= 0 ? counts : [counts[open] ?? null]).filter((count) => count !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** First tab, running sessions, no search: then table and tab count the same sessions. */
function isUnfiltered(area: Element): boolean {
  const search = new URLSearchParams(location.search);
  const firstTab = area.querySelector(`${antd.tab}:first-child`)?.matches(antd.activeTab) ?? true;
  const running = area.querySelector(antd.status)?.matches('.ant-radio-button-wrapper-checked') ?? true;
  return firstTab && running && !search.has('filter');
}
