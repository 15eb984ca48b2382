import { render } from 'preact';
import type { Browser } from 'webextension-polyfill';
import { hostPatternOf, type WebUiOrigin } from '../core/origin.ts';
import type { Received } from '../core/policy.ts';
import { sessionKeys } from '../core/storage.ts';
import { loadWelcomeTexts } from '../core/texts/load-page.ts';
import { speak } from '../popup/language.ts';
import { App } from './app.tsx';

// As in the popup: the browser's own API object.
declare const chrome: Browser;
const browser = (globalThis as { browser?: Browser }).browser ?? chrome;

const t = await loadWelcomeTexts(await speak(browser, new URLSearchParams(location.search)));
let missing: readonly WebUiOrigin[] = [];
let answer: 'yes' | 'no' | null = null;

/** Of the list that an administrator has set. */
async function missingSites(): Promise<readonly WebUiOrigin[]> {
  const received = (await browser.storage.session.get(sessionKeys.policy))[sessionKeys.policy] as Received | undefined;
  const sites = received?.policy.sites ?? [];
  const allowed = await Promise.all(sites.map((origin) => browser.permissions.contains({ origins: [hostPatternOf(origin)] })));
  return sites.filter((_origin, at) => !allowed[at]);
}

/** The worker hears of a yes from the browser. */
async function allow(): Promise<void> {
  answer = (await browser.permissions.request({ origins: missing.map(hostPatternOf) })) ? 'yes' : 'no';
  await paint();
}

async function paint(): Promise<void> {
  missing = await missingSites();
  render(<App t={t} missing={missing} answer={answer} allow={() => void allow()} />, document.getElementById('app') ?? document.body);
}

await paint();
// Settings may come seconds after the installation.
browser.storage.onChanged.addListener((changes) => void (sessionKeys.policy in changes && paint()));
