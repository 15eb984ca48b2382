import { isRepairable, type Diagnosis } from '../core/diagnosis.ts';
import { isUnavailable } from '../core/evidence.ts';
import type { Layout } from '../core/layout.ts';
import { keptSheetsIn } from '../core/kept-sheets.ts';
import { bridgeFaults } from '../core/repair.ts';
import { isAlive, signedInMs } from '../core/standing.ts';
import { parseEvidence } from '../core/parse-evidence.ts';
import { webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import type { Bridges } from './bridge.ts';
import type { BannerDesk } from './banner/index.ts';
import type { Disputes } from './disputes.ts';
import type { GuideDesk } from './guide.ts';
import type { Platform } from './platform.ts';
import type { PrivateTries } from './private-try.ts';
import type { Records } from './records.ts';
import type { Ledger } from './repair/ledger.ts';
import type { Repairs } from './repair/run.ts';
import type { ContentHandlers, PageHandlers } from './router.ts';
import { repairLimits } from './repair/limits.ts';
import { withCookies, type Eyes, type Seen } from './see.ts';
import type { SiteDataDesk } from './site-data/index.ts';
import type { Tell } from './tell.ts';
import type { Watch } from './watch.ts';

interface Needs {
  readonly platform: Platform;
  readonly eyes: Eyes;
  readonly records: Records;
  readonly repairs: Repairs;
  readonly watch: Watch;
  readonly bridges: Bridges;
  readonly tell: Tell;
  readonly privateTries: PrivateTries;
  readonly banner: BannerDesk;
  readonly siteData: SiteDataDesk;
  readonly disputes: Pick<Disputes, 'note'>;
  readonly guide: GuideDesk;
  readonly ledger: Pick<Ledger, 'forget'>;
  /** A repair of the site is under way. */
  readonly isBusy: (origin: WebUiOrigin) => Promise<boolean>;
  /** The icon's sign, as what the user disputes lets it be. */
  readonly mark: Platform['badge'];
  /** Ends what is under way for a site, and forgets what is kept of its tabs. */
  readonly dropSite: (origin: WebUiOrigin) => Promise<void>;
}

/** Neither a Web-UI's page nor proved to be its server's. */
const isNobodys = ({ evidence: { mark }, diagnosis }: Seen): boolean => (isUnavailable(mark) || !mark.strong) && diagnosis.verdict !== 'faulty';

const bridgeIn = ({ evidence: { layout } }: Seen): Layout['bridge'] => (isUnavailable(layout) ? 'none' : layout.bridge);
/** What it is there for is seen nevertheless. Where colours or menus would be missing without it, it is not there for the brand. */
function isBridgedInVain(seen: Seen): boolean {
  const { diagnosis, findings } = seen;
  if (bridgeIn(seen) !== 'on' || diagnosis.verdict !== 'faulty') return false;
  return diagnosis.fault === 'outdated-browser' || (diagnosis.fault === 'missing-brand' && findings['layout-feature-missing'] === 'absent');
}

/** What is done at each message. */
export function newHandlers({ platform, eyes, records, repairs, watch, bridges, tell, privateTries, banner, siteData, disputes, guide, ledger, isBusy, mark, dropSite }: Needs): { readonly content: ContentHandlers; readonly pages: PageHandlers } {
  /** The entry script also runs on other ports of a watched host; there it is told to go. */
  async function admit(tabId: number, origin: WebUiOrigin): Promise<void> {
    if ((await watch.isWatched(origin)) || (await records.isInvited(tabId, origin))) return;
    throw new Error('not watched');
  }

  async function forget(origin: WebUiOrigin): Promise<void> {
    await watch.remove(origin);
    await dropSite(origin);
  }

  async function originIn(tabId: number): Promise<WebUiOrigin> {
    const origin = webUiOriginOf((await platform.tab(tabId))?.url);
    if (origin === null) throw new Error('no access to this tab');
    return origin;
  }

  /** What was seen, at a click or by the page's own report, with all that follows from it. */
  async function take(tabId: number, origin: WebUiOrigin, seen: Seen): Promise<void> {
    const { session, login } = seen.evidence;
    // Before anything is shown of it: over a new sign-in nothing older is offered.
    const atMs = signedInMs(seen.evidence);
    if (isAlive(session) || atMs > 0) await siteData.signedIn(tabId, origin, { isAlive: isAlive(session), hasId: !isUnavailable(login) && login.storedId, atMs });
    await records.keep(tabId, { origin, ...seen });
    await repairs.reported(tabId, origin, seen);
    banner.consider(tabId, origin);
    await proveBridge(tabId, origin, seen);
  }

  /** It was too much, or what was added stands, and the page is what it was for want of it: by two looks, as after any remedy. A run sees to its own, and a private window writes nothing down. */
  async function proveBridge(tabId: number, origin: WebUiOrigin, seen: Seen): Promise<void> {
    const bridge = bridgeIn(seen);
    if ((bridge !== 'on' && bridge !== 'gave-up') || (await isBusy(origin)) || (await platform.tab(tabId))?.isPrivate !== false) return;
    if (bridge === 'gave-up') return bridges.failed(tabId, origin, seen.document);
    if (!isBridgedInVain(seen)) return bridges.helped(origin);
    await platform.wait(repairLimits.confirmMs);
    const again = await eyes.see(tabId, origin);
    if (again.kind !== 'seen' || !isBridgedInVain(again.seen) || (await isBusy(origin))) return;
    await bridges.failed(tabId, origin, again.seen.document);
    const after = await eyes.see(tabId, origin);
    if (after.kind === 'seen') await records.keep(tabId, { origin, ...after.seen });
  }

  async function dispute(tabId: number, code: string, isWrong: boolean): Promise<void> {
    const origin = await originIn(tabId);
    const tab = await platform.tab(tabId);
    if (tab === null) return;
    if (!isWrong && !tab.isPrivate) return agree(origin, code);
    await disputes.note({ origin, code, isPrivate: tab.isPrivate }, isWrong);
    // It holds for the site, in whichever tab it was said.
    for (const [each, record] of await records.all()) {
      if (record.origin !== origin) continue;
      await remark(each);
      banner.consider(each, origin);
    }
  }

  async function agree(origin: WebUiOrigin, code: string): Promise<void> {
    await disputes.note({ origin, code, isPrivate: false }, false);
    const seen = (await records.all()).flatMap(([tabId, { origin: here, diagnosis }]) => (here === origin && diagnosis.verdict === 'faulty' && diagnosis.code === code ? [{ tabId, fault: diagnosis.fault }] : []));
    for (const { tabId } of seen) await remark(tabId);
    // One code is one fault's, and all tabs of the site are considered at once.
    if (seen[0] !== undefined) await banner.showAgain({ origin, fault: seen[0].fault });
  }

  /** The sign on the icon says the same as the banner. */
  async function remark(tabId: number): Promise<void> {
    const record = await records.get(tabId);
    if (record !== null && isRepairable(record.diagnosis)) await mark(tabId, '!');
  }

  async function look(tabId: number): Promise<Diagnosis | null> {
    const origin = await originIn(tabId);
    // The popup is open: its own words take the place of the sign.
    await platform.badge(tabId, '');
    const found = await eyes.see(tabId, origin);
    if (found.kind === 'not-web-ui') return { verdict: 'not-web-ui' };
    if (found.kind !== 'seen') return null;
    // Nothing is kept of other pages, not even that they were looked at; nor of a refusal that may be any site's.
    if (isNobodys(found.seen) && !(await records.isKnown(tabId))) return found.seen.diagnosis;
    await records.invite(tabId, origin);
    await take(tabId, origin, found.seen);
    return found.seen.diagnosis;
  }

  return {
    content: {
      async marked({ tabId, origin }) {
        await admit(tabId, origin);
        await platform.inject(tabId, 'look');
      },
      async needsBridge(asker, lacks) {
        await admit(asker.tabId, asker.origin);
        await bridges.bring(asker, lacks);
      },
      async keptSheets({ tabId, origin }, { release }) {
        await admit(tabId, origin);
        return bridges.kept(tabId, origin, String(release));
      },
      async needsTransform({ tabId, origin, document }) {
        await admit(tabId, origin);
        await platform.inject(document === null ? tabId : { tabId, document }, 'transform');
      },
      async keepSheets({ tabId, origin }, { release, sheets }) {
        await admit(tabId, origin);
        await bridges.keep(tabId, origin, String(release), keptSheetsIn(sheets));
      },
      async needsProbe({ tabId, origin }) {
        await admit(tabId, origin);
        await platform.inject(tabId, 'probe');
      },
      async report({ tabId, origin, document, url }, { evidence }) {
        await admit(tabId, origin);
        const seen = await eyes.read(await withCookies(platform, tabId, parseEvidence(evidence)), document, url);
        await take(tabId, origin, seen);
      },
      async pressed({ tabId, origin }, { press }) {
        await admit(tabId, origin);
        await banner.pressed(tabId, origin, press);
      },
      /** Wakes a worker that died meanwhile, and waking is all: it takes up its repairs by itself. One that lives has its answer. */
      acted: async () => undefined,
    },
    pages: {
      look: ({ tabId }) => look(tabId),
      fix: ({ tabId, consent, fault }) => repairs.start(tabId, { trigger: 'click', consent: consent === true, fault }),
      cancel: ({ tabId }) => repairs.cancel(tabId),
      insist: ({ tabId }) => repairs.insist(tabId),
      dispute: ({ tabId, code, isWrong }) => dispute(tabId, code, isWrong === true),
      watch: async ({ tabId }) => watch.add(await originIn(tabId)),
      async unbridge({ tabId }) {
        const origin = await originIn(tabId);
        if (await bridges.isFixed()) throw new Error('the organisation has set this');
        await bridges.turnOff(origin);
        // Whoever ends it may want it again within the hour.
        for (const fault of bridgeFaults) await ledger.forget(origin, fault);
        // Another tab may be under repair.
        if (!(await isBusy(origin))) await repairs.unprove(origin);
      },
      forget: async ({ tabId }) => forget(await originIn(tabId)),
      watchSite: ({ origin }) => watch.add(origin),
      forgetSite: ({ origin }) => forget(origin),
      showAgain: ({ origin, fault }) => banner.showAgain({ origin, fault }),
      agree: ({ origin, code }) => agree(origin, code),
      /** Of a watched site only: its error page tells us nothing, and the server may be asked. */
      async isAnswering({ tabId }) {
        const origin = await originIn(tabId);
        return (await watch.isWatched(origin)) && platform.isAnswering(`${origin}/version.json`);
      },
      stopWaiting: ({ tabId }) => tell.stop(tabId),
      tellWhenBack: async ({ tabId, bring }) => tell.start(tabId, await originIn(tabId), bring),
      tryPrivately: async ({ tabId }) => privateTries.start(tabId, await originIn(tabId)),
      answerPrivately: async ({ tabId, answer }) => privateTries.answer(tabId, await originIn(tabId), answer),
      siteData: ({ tabId }) => siteData.read(tabId),
      clearSiteData: async ({ tabId, choice }) => {
        const answer = await siteData.clear(tabId, choice);
        // What was learned in a private window was about what is gone now.
        if ('done' in answer) await privateTries.answer(tabId, choice.seen.origin, 'back');
        return answer;
      },
      guideSite: ({ tabId }) => guide.site(tabId),
      guideOpen: ({ tabId, wish, consent }) => guide.open(tabId, wish, consent),
      giveBackSiteData: ({ tabId }) => siteData.giveBack(tabId),
      undo: ({ origin }) => siteData.undo(origin),
    },
  };
}
