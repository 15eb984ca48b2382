import type { Answer } from '../server/answer.ts';
import type { FaultKind } from './types.ts';

export const listOddItem: FaultKind<'list-odd-item'> = {
  id: 'list-odd-item',
  title: 'One item of the list has an unexpected shape',
  source: 'an item of another shape than the client expects; seen in real releases (docs/lab.md, sources)',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'rewrite', with: withOddItem }),
  shows: {
    classic: 'no rows, pager "1 / 1", a notice (24.03.10: "undefined" is not valid JSON): the first odd item aborts the whole list',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};

/** The third row keeps its id and name; its JSON fields are the words an older manager never wrote. */
function withOddItem(good: Answer): Answer {
  const body = JSON.parse(String(good.body)) as unknown;
  const rows = rowsIn(body);
  const odd = rows[Math.min(2, rows.length - 1)];
  if (!odd) return good;
  for (const field of ['service_ports', 'occupied_slots', 'requested_slots', 'resource_opts', 'image', 'live_stat']) {
    if (field in odd) odd[field] = 'undefined';
  }
  return { ...good, body: JSON.stringify(body) };
}

function rowsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const { items, edges } = value as { items?: unknown; edges?: unknown };
  if (Array.isArray(items)) return items as Record<string, unknown>[];
  if (Array.isArray(edges)) return edges.map(({ node }: { node: Record<string, unknown> }) => node);
  return Object.values(value).flatMap(rowsIn);
}
