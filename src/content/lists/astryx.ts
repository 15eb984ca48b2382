import type { List, ListState } from '../../core/evidence.ts';
import { isShown, numbersIn } from '../dom.ts';
import { astryx, astryxError, astryxShell } from '../selectors.ts';
import { refreshMsOf } from './refresh.ts';

/** 26.9: Astryx; no `.ant-*` class anywhere. Roles and attributes before classes. */
export function readAstryx(page: Document): List | null {
  if (page.querySelector(astryxShell) === null) return null;
  const area = page.querySelector(astryx.main) ?? page.body;
  const table = area.querySelector(astryx.table);
  const rows = area.querySelectorAll(astryx.row).length;
  const said = Number(table?.getAttribute('aria-rowcount') ?? Number.NaN);
  const state = stateOf(area, rows);
  return {
    family: 'astryx',
    state,
    // aria-rowcount is the total over all pages, -1 when empty.
    total: state === 'empty' ? 0 : Number.isSafeInteger(said) && said >= 0 ? said : null,
    rows,
    tabCount: tabCount(area),
    unfiltered: isUnfiltered(area),
    refreshMs: refreshMsOf(),
  };
}

function stateOf(area: Element, rows: number): ListState {
  if (rows > 0) return 'rows';
  if ([...area.querySelectorAll(`${astryxError}, ${astryx.listError}`)].some(isShown)) return 'error';
  if (area.querySelector(astryx.empty)) return Number(new URLSearchParams(location.search).get('current') ?? 1) > 1 ? 'beyond-last-page' : 'empty';
  if ([...area.querySelectorAll(astryx.skeleton)].some(isShown)) return 'loading';
  return 'blank';
}

function tabsOf(area: Element): Element[] {
  return [...(area.querySelector(astryx.tabs)?.querySelectorAll('[role=tab], button, a') ?? [])];
}
const isOpen = (tab: Element): boolean => tab.getAttribute('aria-selected') === 'true' || tab.hasAttribute('aria-current');

function tabCount(area: Element): number | null {
  const tabs = tabsOf(area);
  const counts = tabs.map((tab) => numbersIn(tab.textContent).at(-1) ?? null);
  const open = tabs.findIndex(isOpen);
  const known = (open <= 0 ? counts : [counts[open] ?? null]).filter((count) => count !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function isUnfiltered(area: Element): boolean {
  const search = new URLSearchParams(location.search);
  return tabsOf(area).findIndex(isOpen) <= 0 && search.get('statusCategory') !== 'finished' && !search.has('filter') && !search.has('type');
}
