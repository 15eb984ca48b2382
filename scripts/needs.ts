/**
 * `npx tsx scripts/needs.ts [release ...]`, by hand: how often the pinned releases' own code and style sheets name features that browsers of the last
 * years lack. They are suspects, no more: `src/core/needs.ts` takes a feature only when its absence is seen to do something.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchRelease, pins } from '../tests/lab/releases.ts';

const suspects: Readonly<Record<string, RegExp>> = {
  'Object.hasOwn': /\bObject\.hasOwn\(/g,
  structuredClone: /\bstructuredClone\(/g,
  '.at()': /\.at\(-?\d+\)/g,
  findLast: /\.findLast(Index)?\(/g,
  toSorted: /\.to(Sorted|Reversed|Spliced)\(/g,
  popover: /\[popover\]|:popover-open|\.showPopover\(|popover=/g,
  'light-dark()': /light-dark\(/g,
  '@scope': /@scope\b\s*\(/g,
  ':has()': /:has\(/g,
  ':where()': /:where\(/g,
  '@layer': /@layer\b/g,
  '@container': /@container\b/g,
  '@property': /@property\b/g,
  '@starting-style': /@starting-style\b/g,
  'color-mix()': /color-mix\(/g,
  'oklch()': /oklch\(/g,
  'anchor positioning': /\bposition-anchor:|\banchor\(/g,
};

/** Editors and the like that are lazy, and bring their own. */
const foreign = ['monaco', 'node_modules'];

async function* filesIn(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !foreign.includes(entry.name)) yield* filesIn(join(folder, entry.name));
    else if (/\.(js|css|html)$/.test(entry.name)) yield join(folder, entry.name);
  }
}

async function countsOf(root: string): Promise<number[]> {
  const counts = Object.keys(suspects).map(() => 0);
  for await (const file of filesIn(root)) {
    const text = await readFile(file, 'utf8');
    for (const [at, pattern] of Object.values(suspects).entries()) counts[at] = (counts[at] ?? 0) + (text.match(pattern)?.length ?? 0);
  }
  return counts;
}

const wanted = process.argv.slice(2);
console.log(['release', ...Object.keys(suspects)].join(' | '));
for (const { id } of pins()) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const { root } = await fetchRelease(id);
  console.log([id, ...(await countsOf(root))].join(' | '));
}
