import type { T } from '../../core/texts/index.ts';
import type { Action, ActionId } from '../screen.ts';

export const action = (id: ActionId, kind: Action['kind'], t: T): Action => ({ id, kind, label: t(`do.${id}`) });
