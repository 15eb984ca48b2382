import type { T } from '../../core/texts/index.ts';
import type { Action, ActionId } from '../screen.ts';

export const action = (id: ActionId, kind: Action['kind'], t: T): Action => ({ id, kind, label: t(`do.${id}`) });

/** One after the other; Japanese has no space between them. */
export const inOne = (...sentences: readonly string[]): string => sentences.join(' ').replaceAll('。 ', '。');
