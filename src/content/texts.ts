import { ask } from './ask.ts';
import { siteStorage } from './site-storage.ts';

/** The site's own words for the states that only words tell apart, in the page's language and in English. */
export interface SiteTexts {
  readonly expired: readonly string[];
}

/** Reads `/resources/i18n/LANG.json`; only where an error stands on the page. Keys: `ErrorBoundary` to 24.12, `errorBoundary` later. */
export async function readTexts(): Promise<SiteTexts> {
  const languages = [...new Set([languageOf(), 'en'])];
  const files = await Promise.all(languages.map((language) => ask(`/resources/i18n/${language}.json`, { cache: 'default' })));
  return { expired: files.flatMap(({ text }) => expiredIn(text)) };
}

function languageOf(): string {
  const kept = (name: string) => siteStorage()?.getItem(`backendaiwebui.settings.user.${name}`);
  const stored = kept('selected_language') ?? kept('language') ?? '';
  const chosen = stored.replaceAll('"', '');
  const language = /^[a-z]{2}(-[A-Z]{2})?$/.test(chosen) ? chosen : (document.documentElement.lang || navigator.language);
  return language.startsWith('zh') || language.startsWith('pt') ? language : language.slice(0, 2);
}

function expiredIn(text: string): string[] {
  return [...text.matchAll(/"[Ee]xpiredLoginSessionTitle"\s*:\s*("(?:[^"\\]|\\.)*")/g)].map(([, json = '""']) => JSON.parse(json) as string);
}
