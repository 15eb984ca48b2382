import { bannerCatalogues } from '../core/texts/all.ts';
import type { enBanner } from '../core/texts/en-banner.ts';
import { translator, type Language } from '../core/texts/index.ts';
import type { Platform } from './platform.ts';

const words = { '!': 'sign.todo', '✓': 'sign.works' } as const;

/** The sign on the icon, with its words for whoever does not see it: in the icon's title, which assistive technology reads. They name no site. */
export function newSign(platform: Pick<Platform, 'badge'>, language: () => Promise<Language>): Platform['badge'] {
  return async (tabId, text) => {
    const spoken = await language();
    await platform.badge(tabId, text, text === '' ? undefined : translator<typeof enBanner>(spoken, bannerCatalogues[spoken])(words[text]));
  };
}
