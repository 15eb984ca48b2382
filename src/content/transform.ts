/** What reads style sheets for the bridge (`bridge.ts`): most of its code, and of no use at a visit whose sheets are all kept. */
import { transform } from './bridge/transform.ts';
import { shared } from './memory.ts';

const memory = shared.__webUiRepair;
if (memory !== undefined) memory.transform = transform;
