import { ask } from './ask.ts';
import { siteStorage } from './site-storage.ts';

/** The site's own words for the states that only words tell apart, in the page's language and in English. */
export interface SiteTexts {
  readonly expired: readonly string[];
  /** Of the login panel (`collectors/sign-in.ts`). */
  readonly code: readonly string[];
  readonly codeSetUp: readonly string[];
  readonly passwordExpired: readonly string[];
  readonly unverified: readonly string[];
  readonly refused: readonly string[];
}

/** Reads `/resources/i18n/LANG.json`; only where an error or a login panel stands on the page. */
export async function readTexts(): Promise<SiteTexts> {
  const at = await readWords();
  return {
    // `ErrorBoundary` to 24.12, `errorBoundary` later.
    expired: at('[Ee]xpiredLoginSessionTitle'),
    // These keys are the same from 22.09 to 26.9, the misspelt one too; the unverified account has one from 26.4 on.
    code: at('OTP'),
    codeSetUp: at('ScanQRToEnable'),
    passwordExpired: at('YouMushChangeYourPassword'),
    unverified: at('EmailVerificationRequired'),
    refused: at('LoginFailed|LoginInformationMismatch'),
  };
}

/** The site's words at a key, in the page's language and in English. */
export async function readWords(): Promise<(key: string) => readonly string[]> {
  const languages = [...new Set([languageOf(), 'en'])];
  const files = await Promise.all(languages.map((language) => ask(`/resources/i18n/${language}.json`, { cache: 'default' })));
  return (key) => files.flatMap(({ text }) => wordsAt(key, text));
}

function languageOf(): string {
  const kept = (name: string) => siteStorage()?.getItem(`backendaiwebui.settings.user.${name}`);
  const stored = kept('selected_language') ?? kept('language') ?? '';
  const chosen = stored.replaceAll('"', '');
  const language = /^[a-z]{2}(-[A-Z]{2})?$/.test(chosen) ? chosen : (document.documentElement.lang || navigator.language);
  return language.startsWith('zh') || language.startsWith('pt') ? language : language.slice(0, 2);
}

/** An empty text would be found everywhere. */
function wordsAt(key: string, file: string): string[] {
  return [...file.matchAll(new RegExp(`"(?:${key})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`, 'g'))].map(([, json = '""']) => JSON.parse(json) as string).filter(Boolean);
}
