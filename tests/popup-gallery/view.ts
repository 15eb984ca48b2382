import type { View } from '../../src/popup/view/app.tsx';
import { origin } from './cases.ts';

/** What stands around a screen's input, when nothing was pressed. */
export const view: Omit<View, 'input'> = { desk: null, past: null, pressed: null, trouble: null, disputed: [], origin, press: async () => undefined, watch: async () => undefined, dispute: async () => undefined, forget: async () => undefined };
