import { isFixedBridge } from '../core/managed.ts';
import type { FromContent } from '../core/messages.ts';
import type { KeptSheets } from '../core/kept-sheets.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import type { Policy } from '../core/policy.ts';
import type { DocumentId } from '../core/repair.ts';
import { localKeys, type BridgeFailure } from '../core/storage.ts';
import { watchedIn } from '../core/watched.ts';
import { setList, type Area } from './area.ts';
import type { KeptReleases } from './kept-releases.ts';
import type { Platform } from './platform.ts';
import type { Queue } from './queue.ts';
import type { Asker } from './router.ts';
import { answerTo } from './see.ts';

interface Needs {
  readonly platform: Platform;
  readonly local: Area;
  readonly queue: Queue;
  readonly releases: KeptReleases;
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
  /** Into the document that asks, where it is on. */
  bring(asker: Pick<Asker, 'tabId' | 'origin' | 'document'>, lacks: Lacks): Promise<void>;
  /** Of one release of the site, for this visit: nothing in a private window. */
  kept(tabId: number, origin: WebUiOrigin, release: string): Promise<KeptSheets>;
  keep(tabId: number, origin: WebUiOrigin, release: string, sheets: KeptSheets): Promise<void>;
  /** The browser is another than it was, and what it lacked then it may have; or we are, and say it otherwise. */
  renewed(): Promise<void>;
  /** By a click, whatever an administrator wants there. */
  isChosen(origin: WebUiOrigin): Promise<boolean>;
  /** False where there is no lasting permission: at the next visit nobody would be there. */
  turnOn(origin: WebUiOrigin): Promise<boolean>;
  /** In open tabs at once; answers when its colours have faded. */
  turnOff(origin: WebUiOrigin): Promise<void>;
  /** In this load it did not help, or was too much: the page gets rid of it, and says so. */
  failed(tabId: number, origin: WebUiOrigin, document: DocumentId): Promise<void>;
  helped(origin: WebUiOrigin): Promise<void>;
  /** As if nothing had ever been chosen there. */
  forget(origin: WebUiOrigin): Promise<void>;
  /** An administrator may have switched it off, or on no longer: then nothing of it stands, and who chose it has it again when that is over. */
  follow(): Promise<void>;
  /** Some were bridged by a policy that is gone. */
  isLeftOver(): Promise<boolean>;
}

/** What an old browser lacks is added there without a click. The user's end of it counts, unless the setting is locked. */
const isBridgedByPolicy = (origin: WebUiOrigin, { bridge, sites }: Pick<Policy, 'bridge' | 'sites'>): boolean => bridge === 'on' && sites.some((site) => site === origin);

/** Loads in a row that failed. One may: a sheet did not come, the computer was busy. */
const mostFailures = 3;

export function newBridges({ platform, local, queue, releases, policy, lacksPopovers, watch }: Needs): Bridges {
  type List = readonly WebUiOrigin[];
  type Key = 'bridged' | 'unbridged' | 'bridgedByPolicy';
  const listAt = async (key: Key): Promise<List> => watchedIn((await local.get(localKeys[key]))[localKeys[key]]);
  const put = (key: Key, origin: WebUiOrigin, isIn: boolean) =>
    queue(async () => setList(local, localKeys[key], [...(await listAt(key)).filter((each) => each !== origin), ...(isIn ? [origin] : [])]));

  /** Null: as if nothing had ever been chosen. What ends it is written first: of a worker that died in between, a policy's "on" must not bring back what the user has ended. */
  async function choose(origin: WebUiOrigin, wish: 'bridged' | 'unbridged' | null): Promise<void> {
    await put('unbridged', origin, wish === 'unbridged');
    await put('bridged', origin, wish === 'bridged');
    await helped(origin);
  }

  const failures = async (): Promise<readonly BridgeFailure[]> => ((await local.get(localKeys.failures))[localKeys.failures] ?? []) as readonly BridgeFailure[];
  const helped = (origin: WebUiOrigin): Promise<void> =>
    queue(async () => {
      const list = await failures();
      if (list.some((each) => each.origin === origin)) await setList(local, localKeys.failures, list.filter((each) => each.origin !== origin));
    });
  /** How many loads have failed in a row, this one among them, however often it is told of. */
  const count = (failure: BridgeFailure): Promise<number> =>
    queue(async () => {
      const list = await failures();
      const isNew = !list.some(({ origin, document }) => origin === failure.origin && document === failure.document);
      if (isNew) await local.set({ [localKeys.failures]: [...list, failure] });
      return list.filter(({ origin }) => origin === failure.origin).length + (isNew ? 1 : 0);
    });

  /** Before the page's scripts, from the next load on. */
  const standPopovers = (origin: WebUiOrigin, isIn: boolean) =>
    queue(async () => {
      const sites = await platform.popoverSites();
      if (sites.includes(origin) !== isIn) await platform.popoverSites([...sites.filter((each) => each !== origin), ...(isIn ? [origin] : [])]);
    });

  async function takeDown(origin: WebUiOrigin, hasFailed = false): Promise<void> {
    await standPopovers(origin, false);
    // The tabs wait for no disk, nor the disk for a page that hangs.
    const inTabs = (await platform.tabs()).map((tabId) => answerTo(platform, tabId, { type: 'unbridge', origin, hasFailed }));
    await Promise.all([...inTabs, releases.forget(origin)]);
  }

  async function isOn(origin: WebUiOrigin): Promise<boolean> {
    const now = await policy();
    if (now.remediesOff.includes('bridge')) return false;
    return (await listAt('bridged')).includes(origin) || (isBridgedByPolicy(origin, now) && !(await listAt('unbridged')).includes(origin));
  }

  const mayKeep = async (tabId: number, origin: WebUiOrigin): Promise<boolean> => (await isOn(origin)) && (await platform.tab(tabId))?.isPrivate === false;

  return {
    isOn,
    isFixed: async () => isFixedBridge(await policy()),
    async bring({ tabId, origin, document }, { popover }) {
      if (!(await isOn(origin))) return;
      const at = document === null ? tabId : { tabId, document };
      // Its registration is gone after an update of the extension: then for what is opened from now on.
      if (popover === true) await Promise.all([standPopovers(origin, true), platform.popovers(at)]);
      await platform.inject(at, 'bridge');
      // It may have been ended meanwhile, when nobody was there to hear it; and where the browser names no document, another site's may stand there by now.
      const there = document === null ? (webUiOriginOf((await platform.tab(tabId))?.url) ?? origin) : origin;
      if (await isOn(there)) await platform.layPopovers(at);
      else await Promise.all([standPopovers(there, false), answerTo(platform, tabId, { type: 'unbridge', origin: there, hasFailed: false })]);
    },
    kept: async (tabId, origin, release) => ((await mayKeep(tabId, origin)) ? releases.read(origin, release) : {}),
    keep: (tabId, origin, release, sheets) => releases.keep(origin, release, sheets, () => mayKeep(tabId, origin)),
    async renewed() {
      await queue(() => platform.popoverSites([]));
      await releases.forget();
    },
    isChosen: async (origin) => (await listAt('bridged')).includes(origin),
    async turnOn(origin) {
      if (!(await platform.hasAccess(hostPatternOf(origin)))) return false;
      // Who asks for it is the script that stands there from the start of each load.
      await watch(origin);
      await choose(origin, 'bridged');
      if (await lacksPopovers(origin)) await standPopovers(origin, true);
      return true;
    },
    async turnOff(origin) {
      await choose(origin, 'unbridged');
      await takeDown(origin);
    },
    async failed(tabId, origin, document) {
      if (!(await isOn(origin))) return;
      const isOver = (await count({ origin, document })) >= mostFailures;
      if (isOver) await choose(origin, 'unbridged');
      await (isOver ? takeDown(origin, true) : answerTo(platform, tabId, { type: 'unbridge', origin, hasFailed: true }));
    },
    helped,
    async forget(origin) {
      await choose(origin, null);
      await takeDown(origin);
    },
    async follow() {
      const now = await policy();
      const { sites } = now;
      // What nobody may end counts anew, also where it did not help: the Web-UI may be another by now.
      if (isFixedBridge(now)) for (const origin of sites) await put('unbridged', origin, false);
      const before = new Set([...(await listAt('bridged')), ...(await listAt('bridgedByPolicy'))]);
      await Promise.all([...before].map(async (origin) => ((await isOn(origin)) ? undefined : takeDown(origin))));
      // Last: a worker that died before takes them down in its next life.
      await setList(local, localKeys.bridgedByPolicy, now.remediesOff.includes('bridge') ? [] : sites.filter((origin) => isBridgedByPolicy(origin, now)));
    },
    async isLeftOver() {
      const now = await policy();
      return (await listAt('bridgedByPolicy')).some((origin) => !isBridgedByPolicy(origin, now));
    },
  };
}
