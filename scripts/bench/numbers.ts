/** One line of the table: what was measured, next to what was aimed at. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: number;
  /** What stands beside it: the single values, or what the number is made of. */
  readonly beside?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('the median of nothing');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const digits = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2));
export const list = (values: readonly number[]): string => values.map(digits).join(' ');

export function medianOf(what: string, values: readonly number[], unit: string, aim?: number): Line {
  return { what, value: median(values), unit, beside: `median of ${list(values)}`, ...(aim === undefined ? {} : { aim }) };
}

const head = ['what', 'measured', 'aim', ''];

/** A Markdown table, which reads well on a terminal too. */
export function table(lines: readonly Line[]): string {
  const rows = [head, ...lines.map(({ what, value, unit, aim, beside = '' }) => [what, `${digits(value)} ${unit}`.trim(), aim === undefined ? '-' : `${aim} ${unit}`.trim(), beside])];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  text.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return text.join('\n');
}
