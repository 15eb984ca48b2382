import { ownBrowser, type BrowserTable, type OwnBrowser, type SaysOfItself } from '../core/browsers.ts';
import type { Facts } from '../core/diagnosis.ts';
import type { Policy } from '../core/policy.ts';
import type { enBrowser } from '../core/texts/en-browser.ts';
import type { Language, TOf } from '../core/texts/index.ts';
import type { BrowserAdvice } from './screen.ts';

interface Agent {
  readonly brands: SaysOfItself['brands'];
  readonly platform: string;
  getHighEntropyValues(hints: readonly string[]): Promise<{ readonly platformVersion?: string }>;
}

/** Loaded only where a browser is too old for its Web-UI, and then with words and a table that no other popup reads. */
export async function adviseOn(facts: Facts, language: Language, t: TOf<typeof enBrowser>, policy: Policy | undefined): Promise<BrowserAdvice | null> {
  if (facts.outdated === null) return null;
  const [table, says] = await Promise.all([readTable(), readOwnWords()]);
  return advice(facts, ownBrowser(says, facts.outdated.needed, table), language, t, policy);
}

const readTable = async (): Promise<BrowserTable> => (await (await fetch('/browsers.json')).json()) as BrowserTable;

async function readOwnWords(): Promise<SaysOfItself> {
  const { userAgent, userAgentData: agent } = navigator as Navigator & { readonly userAgentData?: Agent };
  const windows = agent?.platform === 'Windows' ? ((await agent.getHighEntropyValues(['platformVersion'])).platformVersion ?? null) : null;
  return { userAgent, brands: agent?.brands ?? [], windows };
}

/** What is wrong, what would do, and what stands here, in words. */
export function advice({ version, outdated }: Facts, own: OwnBrowser | null, language: Language, t: TOf<typeof enBrowser>, policy?: Policy): BrowserAdvice {
  const needs = own?.needed && version !== null ? [t('needs', { version, browser: own.name, needed: String(own.needed) })] : [];
  // Japanese puts nothing between sentences.
  const sentences = [[...needs, ...haves(own, language, t)].join(language === 'ja' ? '' : ' ')].filter(Boolean);
  return {
    ...(outdated?.loss === 'ruined' ? { what: t('ruined') } : {}),
    sentences,
    advice: [...update(own, t), ...recommended(own, t, policy), t('other-browser')],
    besides: t('besides'),
    copied: t('copied'),
    link: policy?.recommendedBrowserLink ?? own?.link ?? null,
  };
}

/** Where no link leads to a newer version. */
function update(own: OwnBrowser | null, t: TOf<typeof enBrowser>): string[] {
  if (own === null) return [];
  if (own.isLast) return [t('old-windows')];
  return own.brand === null ? [t('from-maker')] : [];
}

/** The organisation's own word on browsers. */
function recommended(own: OwnBrowser | null, t: TOf<typeof enBrowser>, policy: Policy | undefined): string[] {
  const least = own?.brand ? policy?.minimumBrowser[own.brand] : undefined;
  return [
    ...(own !== null && least !== undefined && own.version < least ? [t('minimum', { browser: own.name, needed: String(least) })] : []),
    ...(policy?.recommendedBrowser ? [t('recommended', { browser: policy.recommendedBrowser })] : []),
  ];
}

function haves(own: OwnBrowser | null, language: Language, t: TOf<typeof enBrowser>): string[] {
  if (own === null) return [];
  const have = { browser: own.name, have: String(own.version) };
  return [own.released === null ? t('have', have) : t('have-since', { ...have, date: monthOf(own.released, language) })];
}

const monthOf = (day: string, language: Language): string => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));
