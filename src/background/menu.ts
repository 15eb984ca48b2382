import { isRepairable } from '../core/diagnosis.ts';
import { bannerCatalogues, catalogues } from '../core/texts/all.ts';
import type { enBanner } from '../core/texts/en-banner.ts';
import { translator, type Texts } from '../core/texts/index.ts';
import { mayBeginHere } from './banner/words.ts';
import type { PageHandlers } from './router.ts';
import type { Platform } from './platform.ts';
import type { Wishes } from './preferences.ts';
import { newQueue } from './queue.ts';

interface Needs {
  readonly platform: Platform;
  readonly pages: Pick<PageHandlers, 'look' | 'fix'>;
  readonly wishes: Pick<Wishes, 'language'>;
}

/** The context menu of the icon. Choosing from it counts as a click on the icon: it opens the tab to us (activeTab). */
export interface Menu {
  /** In the language of now; the browser keeps it while the worker sleeps. */
  restore(): Promise<void>;
  chosen(item: string, tabId: number): Promise<void>;
}

export function newMenu({ platform, pages, wishes }: Needs): Menu {
  /** Two at once would each add what the other has added. */
  const queue = newQueue();

  /** Begins what needs no question, and shows the popup either way: it tells how it goes, or asks. */
  async function fix(tabId: number): Promise<void> {
    const diagnosis = await pages.look({ tabId });
    // Firefox ends what the click opened with the next page load; there the popup asks for the site's permission first.
    if (diagnosis !== null && isRepairable(diagnosis) && mayBeginHere(diagnosis) && platform.engine === 'chromium') await pages.fix({ tabId, consent: false, fault: diagnosis.fault });
  }

  const items: Readonly<Record<string, (tabId: number) => Promise<void>>> = {
    // Where nobody may look, the popup says why.
    fix: (tabId) => fix(tabId).catch(() => undefined).then(() => platform.openPopup(tabId)),
    report: async (tabId) => {
      // The report is made of what was seen last; without a look it says that there is nothing.
      await pages.look({ tabId }).catch(() => null);
      await platform.openOwnPage(`src/report/index.html?tab=${tabId}`);
    },
    options: () => platform.openOwnPage('src/options/index.html'),
  };

  return {
    restore: () =>
      queue(async () => {
        const language = await wishes.language();
        const t = translator<Texts>(language, catalogues[language]);
        const options = translator<typeof enBanner>(language, bannerCatalogues[language])('menu.options');
        // Chrome and Edge have an item of their own for the options.
        await platform.menu([{ id: 'fix', title: t('do.fix') }, { id: 'report', title: t('do.report') }, ...(platform.engine === 'firefox' ? [{ id: 'options', title: options }] : [])]);
      }),
    chosen: async (item, tabId) => (Object.hasOwn(items, item) ? items[item]?.(tabId) : undefined),
  };
}
