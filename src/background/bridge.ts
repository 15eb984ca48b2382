import { isBridgedByPolicy, isFixedBridge } from '../core/managed.ts';
import type { FromContent } from '../core/messages.ts';
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
  readonly policy: () => Promise<Pick<Policy, 'remediesOff' | 'bridge' | 'sites' | 'locked'>>;
  /** By what was last seen of the site. */
  readonly lacksPopovers: (origin: WebUiOrigin) => Promise<boolean>;
  readonly watch: (origin: WebUiOrigin) => Promise<void>;
}

/** Beside what every bridged browser lacks. A page's word: read as yes or no. */
type Lacks = Parameters<FromContent['needsBridge']>[0];

/** The sites that are made to work in a browser that is too old for them (`content/bridge.ts`), at every visit. */
export interface Bridges {
  isOn(origin: WebUiOrigin): Promise<boolean>;
  /** Not for the user to end. */
  isFixed(): Promise<boolean>;
  /** Into this tab, where it is on. */
  bring(tabId: number, origin: WebUiOrigin, lacks: Lacks): Promise<void>;
  /** The browser is another than it was: what it lacked then it may have. */
  renewed(): Promise<void>;
  /** False where there is no lasting permission: at the next visit nobody would be there. */
  turnOn(origin: WebUiOrigin): Promise<boolean>;
  /** In open tabs at once. `hasFailed`: the page is to know, and to say so. */
  turnOff(origin: WebUiOrigin, hasFailed?: boolean): Promise<void>;
  /** As if nothing had ever been chosen there. */
  forget(origin: WebUiOrigin): Promise<void>;
  /** An administrator may have switched it off: then nothing of it stands, and who chose it has it again when that is over. */
  follow(): Promise<void>;
}

export function newBridges({ platform, local, queue, policy, lacksPopovers, watch }: Needs): Bridges {
  type List = readonly WebUiOrigin[];
  type Key = 'bridged' | 'unbridged';
  const listAt = async (key: Key): Promise<List> => watchedIn((await local.get(localKeys[key]))[localKeys[key]]);
  const put = (key: Key, origin: WebUiOrigin, isIn: boolean) =>
    queue(async () => setList(local, localKeys[key], [...(await listAt(key)).filter((each) => each !== origin), ...(isIn ? [origin] : [])]));

  /** Before the page's scripts, from the next load on. */
  const standPopovers = (origin: WebUiOrigin, isIn: boolean) =>
    queue(async () => {
      const sites = await platform.popoverSites();
      if (sites.includes(origin) !== isIn) await platform.popoverSites([...sites.filter((each) => each !== origin), ...(isIn ? [origin] : [])]);
    });

  async function takeDown(origin: WebUiOrigin, hasFailed = false): Promise<void> {
    await standPopovers(origin, false);
    await Promise.all((await platform.tabs()).map((tabId) => answerTo(platform, tabId, { type: 'unbridge', origin, hasFailed })));
  }

  async function isOn(origin: WebUiOrigin): Promise<boolean> {
    const now = await policy();
    if (now.remediesOff.includes('bridge')) return false;
    return (await listAt('bridged')).includes(origin) || (isBridgedByPolicy(origin, now) && !(await listAt('unbridged')).includes(origin));
  }

  return {
    isOn,
    isFixed: async () => isFixedBridge(await policy()),
    async bring(tabId, origin, { popover }) {
      if (!(await isOn(origin))) return;
      // Its registration is gone after an update of the extension: then for what is opened from now on.
      if (popover === true) await Promise.all([standPopovers(origin, true), platform.popovers(tabId)]);
      await platform.inject(tabId, 'bridge');
      // It may have been ended meanwhile, when nobody was there to hear it.
      if (await isOn(origin)) await platform.layPopovers(tabId);
      else await answerTo(platform, tabId, { type: 'unbridge', origin, hasFailed: false });
    },
    renewed: async () => void (await queue(() => platform.popoverSites([]))),
    async turnOn(origin) {
      if (!(await platform.hasAccess(hostPatternOf(origin)))) return false;
      // Who asks for it is the script that stands there from the start of each load.
      await watch(origin);
      await put('bridged', origin, true);
      await put('unbridged', origin, false);
      if (await lacksPopovers(origin)) await standPopovers(origin, true);
      return true;
    },
    async turnOff(origin, hasFailed) {
      await put('bridged', origin, false);
      await put('unbridged', origin, true);
      await takeDown(origin, hasFailed);
    },
    async forget(origin) {
      await put('bridged', origin, false);
      await put('unbridged', origin, false);
      await takeDown(origin);
    },
    async follow() {
      const now = await policy();
      const { sites } = now;
      // What nobody may end counts anew, also where it did not help: the Web-UI may be another by now.
      if (isFixedBridge(now)) for (const origin of sites) await put('unbridged', origin, false);
      for (const origin of new Set([...(await listAt('bridged')), ...sites])) if (!(await isOn(origin))) await takeDown(origin);
    },
  };
}
