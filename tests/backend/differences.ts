import type { Line } from './contract.ts';

/** Where the stand-in answers otherwise than the real web server, in words. There is no difference today, so there is no list of allowed ones. */
export function differences(real: readonly Line[], standIn: readonly Line[]): string[] {
  const found = real.flatMap((line) => {
    const ours = standIn.find(({ name }) => name === line.name);
    if (!ours) return [`${line.name}: not asked of the stand-in`];
    return (['status', 'headers', 'cookie', 'body'] as const)
      .filter((field) => JSON.stringify(sorted(line[field])) !== JSON.stringify(sorted(ours[field])))
      .map((field) => `${line.name}: ${field} is ${JSON.stringify(ours[field])}, really ${JSON.stringify(line[field])}`);
  });
  const extra = standIn.filter(({ name }) => !real.some((line) => line.name === name)).map(({ name }) => `${name}: not recorded`);
  return [...found, ...extra];
}

/** Objects by their keys' names: the order of headers and of JSON means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
