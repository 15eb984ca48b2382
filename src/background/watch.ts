import { isFixedSite } from '../core/managed.ts';
import type { Policy } from '../core/policy.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import { isFix, localKeys, type Pending, type PendingWatch } from '../core/storage.ts';
import { watchedIn } from '../core/watched.ts';
import { setList, type Area } from './area.ts';
import type { Log } from './log.ts';
import { takePending } from './pending.ts';
import type { Platform } from './platform.ts';
import type { Queue } from './queue.ts';
import { answerTo } from './see.ts';

const isWatch = (pending: Pending): pending is PendingWatch => !isFix(pending);

interface Needs {
  readonly platform: Platform;
  readonly local: Area;
  readonly session: Area;
  readonly queue: Queue;
  readonly policy: () => Promise<Pick<Policy, 'sites' | 'locked'>>;
  readonly log: Log;
}

export interface Watch {
  isWatched(origin: WebUiOrigin): Promise<boolean>;
  add(origin: WebUiOrigin): Promise<void>;
  remove(origin: WebUiOrigin): Promise<void>;
  /** The registrations as they ought to be: they are gone after an update, and with `--load-extension` at each start. */
  restore(): Promise<void>;
  /** The popup stored what it asked the permission for, since the prompt may have closed it. */
  granted(): Promise<void>;
  /** Brings the sites of an administrator's list that may be watched; answers those that it names no longer, which are left. */
  follow(): Promise<readonly WebUiOrigin[]>;
  /** Some were brought by a list that is gone. */
  isLeftOver(): Promise<boolean>;
  /** Sites of that list that the user was not asked for yet, and is to be. */
  unasked(): Promise<boolean>;
  /** Answers the origins that may be watched no longer. */
  revoked(): Promise<readonly WebUiOrigin[]>;
}

export function newWatch({ platform, local, session, queue, policy: policyNow, log }: Needs): Watch {
  type List = readonly WebUiOrigin[];
  const listAt = async (key: 'watched' | 'brought'): Promise<List> => watchedIn((await local.get(key))[key]);
  const watched = (): Promise<List> => listAt(localKeys.watched);
  const change = (next: (list: List) => List) => queue(async () => local.set({ [localKeys.watched]: next(await watched()) }));

  async function accessible(list: List): Promise<List> {
    const access = await Promise.all(list.map((origin) => platform.hasAccess(hostPatternOf(origin))));
    return list.filter((_origin, index) => access[index]);
  }

  /** One registration per host: a match pattern knows no port, and two would run the script twice. */
  const register = (): Promise<void> =>
    queue(async () => {
      const wanted = new Set((await accessible(await watched())).map(hostPatternOf));
      const present = await platform.registered();
      await platform.unregister(present.filter((pattern) => !wanted.has(pattern)));
      await platform.register([...wanted].filter((pattern) => !present.includes(pattern)));
    });

  /** The script that stands at document_start is late in tabs that are open already. */
  async function injectInto(origin: WebUiOrigin): Promise<void> {
    const tabs = await platform.tabsOf(hostPatternOf(origin));
    for (const { tabId } of tabs.filter(({ url }) => webUiOriginOf(url) === origin)) {
      try {
        await platform.inject(tabId, 'entry');
      } catch (error) {
        log('open tab of a watched site', error);
      }
    }
  }

  /** Without the permission the browser no longer says which tabs are the site's, so all are told whom it concerns. */
  async function leave(origin: WebUiOrigin): Promise<void> {
    await change((list) => list.filter((each) => each !== origin));
    await Promise.all((await platform.tabs()).map((tabId) => answerTo(platform, tabId, { type: 'leave', origin })));
  }

  /** The registrations and permissions of sites that were left, unless another port of the host needs them. */
  async function giveBack(left: List): Promise<void> {
    await register();
    const needed = new Set((await watched()).map(hostPatternOf));
    for (const pattern of new Set(left.map(hostPatternOf))) if (!needed.has(pattern)) await platform.dropAccess(pattern);
  }

  /** By the user. What the list had brought and they had forgotten is their own from now on; what `follow` has brought stays the list's. */
  async function add(origin: WebUiOrigin): Promise<void> {
    if (!(await platform.hasAccess(hostPatternOf(origin)))) return;
    const brought = await listAt(localKeys.brought);
    if (brought.includes(origin) && !(await watched()).includes(origin)) await keepBrought(brought.filter((each) => each !== origin));
    await change((list) => [...new Set([...list, origin])]);
    await register();
    await injectInto(origin);
  }

  /** What was brought once and is watched no longer, the user has forgotten; unless that is not theirs to choose. */
  async function follow(): Promise<List> {
    const [policy, list, brought] = [await policyNow(), await watched(), await listAt(localKeys.brought)];
    const added = (await accessible(policy.sites)).filter((origin) => !list.includes(origin) && (isFixedSite(origin, policy) || !brought.includes(origin)));
    const lost = brought.filter((origin) => !policy.sites.includes(origin));
    for (const origin of lost) await leave(origin);
    if (added.length > 0) await change((now) => [...new Set([...now, ...added])]);
    // Last: what is brought and not watched counts as forgotten, also to who comes in between.
    await keepBrought([...brought.filter((origin) => !lost.includes(origin)), ...added]);
    if (added.length + lost.length > 0) await giveBack(lost);
    for (const origin of added) await injectInto(origin);
    return lost;
  }

  const keepBrought = (sites: List): Promise<void> => setList(local, localKeys.brought, [...new Set(sites)]);

  return {
    follow,
    async isLeftOver() {
      const { sites } = await policyNow();
      return (await listAt(localKeys.brought)).some((origin) => !sites.includes(origin));
    },
    async unasked() {
      const { sites } = await policyNow();
      if ((await accessible(sites)).length === sites.length || (await local.get(localKeys.askedForSites))[localKeys.askedForSites] === true) return false;
      await local.set({ [localKeys.askedForSites]: true });
      return true;
    },
    isWatched: async (origin) => (await watched()).includes(origin),
    add,
    async remove(origin) {
      const policy = await policyNow();
      if (isFixedSite(origin, policy)) throw new Error('the organisation has set this site');
      if (policy.sites.includes(origin)) await keepBrought([...(await listAt(localKeys.brought)), origin]);
      await leave(origin);
      await giveBack([origin]);
    },
    async restore() {
      await register();
      for (const origin of await accessible(await watched())) await injectInto(origin);
    },
    async granted() {
      const pending = await takePending(platform, session, isWatch);
      if (pending !== null) await add(pending.origin);
      // Before the policy has arrived, every site of it would seem to be gone.
      if ((await policyNow()).sites.length > 0) await follow();
      await register();
    },
    async revoked() {
      const list = await watched();
      const kept = await accessible(list);
      const lost = list.filter((origin) => !kept.includes(origin));
      for (const origin of lost) await leave(origin);
      await register();
      return lost;
    },
  };
}
