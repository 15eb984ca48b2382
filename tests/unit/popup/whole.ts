import { catalogues } from '../../../src/core/texts/all.ts';
import { translator, type Language, type T } from '../../../src/core/texts/index.ts';
import { present as presentBy } from '../../../src/popup/present.ts';
import { presentBridge } from '../../../src/popup/present/bridge.ts';
import { presentPrivateTry } from '../../../src/popup/present/private.ts';
import { presentRepair } from '../../../src/popup/present/repair.ts';
import { presentTab } from '../../../src/popup/present/tab.ts';
import type { Input, Screen } from '../../../src/popup/screen.ts';
import type { Speech } from '../../../src/popup/texts.ts';

/** Every part at once: what is loaded when is asked of texts.test.ts alone. */
const presenters = [presentPrivateTry, presentRepair, presentBridge, presentTab];

export const speechIn = (language: Language): Speech => ({ t: translator(language, catalogues[language]), presenters });
export const present = (input: Input, t: T): Screen => presentBy(input, t, presenters);
