import type { Browser } from 'webextension-polyfill';
import type { GuideOpened, GuideSite, GuideWish } from '../core/guide.ts';
import { sendTo } from '../popup/send.ts';

/** All that the page wants of the browser; handed in, so that everything else is tested without one. */
export interface Door {
  site(): Promise<GuideSite | null>;
  open(wish: GuideWish, consent: boolean): Promise<GuideOpened>;
  copy(text: string): Promise<void>;
}

export const doorOf = (browser: Browser, tabId: number): Door => ({
  site: () => sendTo(browser, 'guideSite', { tabId }),
  open: (wish, consent) => sendTo(browser, 'guideOpen', { tabId, wish, consent }),
  copy: (text) => navigator.clipboard.writeText(text),
});
