import type { List } from '../../core/evidence.ts';
import { readAntd } from './antd.ts';
import { readAstryx } from './astryx.ts';
import { readClassic } from './classic.ts';

export const noList: List = { family: null, state: 'absent', total: null, rows: 0, tabCount: null, unfiltered: false, refreshMs: null };

/** Three page families, told by what is on the page and not by the version: 25.14 holds two of them. */
export function readList(page: Document, isListRoute: boolean): List {
  if (!isListRoute) return noList;
  return readAstryx(page) ?? readClassic(page) ?? readAntd(page) ?? noList;
}
