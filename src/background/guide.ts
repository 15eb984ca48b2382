import { isAdministrators, pathOf, type GuideOpened, type GuideSite, type GuideWish } from '../core/guide.ts';
import { webUiOriginOf } from '../core/origin.ts';
import { versionOf } from '../core/evidence.ts';
import type { DocumentId } from '../core/repair.ts';
import type { Platform } from './platform.ts';
import type { Records } from './records.ts';
import { answerTo } from './see.ts';

/** A new document is there in far less; then the browser does not let us see it. */
const newPage = { everyMs: 100, mostMs: 10_000 } as const;

export interface GuideDesk {
  site(tabId: number): Promise<GuideSite | null>;
  open(tabId: number, wish: GuideWish, consent: boolean): Promise<GuideOpened>;
}

/** What the page of the guide does to the Web-UI's tab, by the user's click there: it goes to another page of the same site, and points. */
export function newGuideDesk({ platform, records }: { readonly platform: Platform; readonly records: Pick<Records, 'get'> }): GuideDesk {
  async function site(tabId: number): Promise<GuideSite | null> {
    const [tab, record] = await Promise.all([platform.tab(tabId), records.get(tabId)]);
    const origin = webUiOriginOf(tab?.url);
    // Nothing is kept of pages that are no Web-UI.
    if (origin === null || record?.origin !== origin) return null;
    return { origin, version: versionOf(record.evidence), isSuperadmin: await platform.isSuperadmin(tabId) };
  }

  async function documentAfter(tabId: number, before: DocumentId): Promise<boolean> {
    for (let waitedMs = 0; waitedMs < newPage.mostMs; waitedMs += newPage.everyMs) {
      const document = await platform.documentOf(tabId);
      if (document !== null && document !== before) return true;
      await platform.wait(newPage.everyMs);
    }
    return false;
  }

  return {
    site,
    async open(tabId, { origin, page, point }, consent) {
      const at = await site(tabId);
      const path = pathOf(page, at?.version ?? null);
      if (at?.origin !== origin || path === null || (isAdministrators(page) && at.isSuperadmin !== true)) return 'gone';
      const url = `${origin}${path}`;
      const [tab, before] = await Promise.all([platform.tab(tabId), platform.documentOf(tabId)]);
      const isThere = tab?.url === url;
      if (!isThere && !consent && (await answerTo(platform, tabId, { type: 'unsaved' })) !== 'no') return 'unsaved';
      await platform.show(tabId);
      if (!isThere) await platform.navigate(tabId, url);
      if (point === null) return 'opened';
      if (!isThere && !(await documentAfter(tabId, before))) return 'unseen';
      await platform.inject(tabId, 'point');
      await platform.ask(tabId, { type: 'point', origin, ...point });
      return 'opened';
    },
  };
}
