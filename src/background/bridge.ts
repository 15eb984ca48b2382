import { hostPatternOf, type WebUiOrigin } from '../core/origin.ts';
import type { Policy } from '../core/policy.ts';
import { localKeys } from '../core/storage.ts';
import { watchedIn } from '../core/watched.ts';
import { setList, type Area } from './area.ts';
import type { Platform } from './platform.ts';
import type { Queue } from './queue.ts';
import { answerTo } from './see.ts';

interface Needs {
  readonly platform: Platform;
  readonly local: Area;
  readonly queue: Queue;
  readonly policy: () => Promise<Pick<Policy, 'remediesOff'>>;
  readonly watch: (origin: WebUiOrigin) => Promise<void>;
}

/** The sites that are made to work in a browser that is too old for them (`content/bridge.ts`), at every visit. */
export interface Bridges {
  isOn(origin: WebUiOrigin): Promise<boolean>;
  /** Into this tab, where it is on. */
  bring(tabId: number, origin: WebUiOrigin): Promise<void>;
  /** False where there is no lasting permission: at the next visit nobody would be there. */
  turnOn(origin: WebUiOrigin): Promise<boolean>;
  /** In open tabs at once. */
  turnOff(origin: WebUiOrigin): Promise<void>;
  /** An administrator may have switched it off: then nothing of it stands, and who chose it has it again when that is over. */
  follow(): Promise<void>;
}

export function newBridges({ platform, local, queue, policy, watch }: Needs): Bridges {
  type List = readonly WebUiOrigin[];
  const chosen = async (): Promise<List> => watchedIn((await local.get(localKeys.bridged))[localKeys.bridged]);
  const change = (next: (list: List) => List) => queue(async () => setList(local, localKeys.bridged, next(await chosen())));
  const isOff = async (): Promise<boolean> => (await policy()).remediesOff.includes('bridge');

  async function takeDown(origin: WebUiOrigin): Promise<void> {
    await Promise.all((await platform.tabs()).map((tabId) => answerTo(platform, tabId, { type: 'unbridge', origin })));
  }

  const isOn = async (origin: WebUiOrigin): Promise<boolean> => (await chosen()).includes(origin) && !(await isOff());

  return {
    isOn,
    async bring(tabId, origin) {
      if (!(await isOn(origin))) return;
      await platform.inject(tabId, 'bridge');
      // It may have been ended meanwhile, when nobody was there to hear it.
      if (await isOn(origin)) await platform.layPopovers(tabId);
      else await answerTo(platform, tabId, { type: 'unbridge', origin });
    },
    async turnOn(origin) {
      if (!(await platform.hasAccess(hostPatternOf(origin)))) return false;
      // Who asks for it is the script that stands there from the start of each load.
      await watch(origin);
      await change((list) => [...new Set([...list, origin])]);
      return true;
    },
    async turnOff(origin) {
      if ((await chosen()).includes(origin)) await change((list) => list.filter((each) => each !== origin));
      await takeDown(origin);
    },
    async follow() {
      if (await isOff()) for (const origin of await chosen()) await takeDown(origin);
    },
  };
}
