import type { enGuide } from '../core/texts/en-guide.ts';
import type { TOf } from '../core/texts/index.ts';
import type { Entry } from './entry.ts';

export type Words = TOf<typeof enGuide>;

const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

/** All that is read of an entry, in the user's language; commands are the same in all. */
const textOf = ({ id, steps }: Entry, t: Words): string =>
  plain([t(`guide.${id}.title`), t(`guide.${id}.what`), ...steps.flatMap(({ text, commands = [] }) => [t(text), ...commands])].join('\n'));

/** Those that have every word of what is typed, in any order. */
export function search(entries: readonly Entry[], typed: string, t: Words): readonly Entry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => textOf(entry, t).includes(word)));
}
