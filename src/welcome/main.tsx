import { render } from 'preact';
import { receivedIn } from '../core/managed.ts';
import { hostPatternOf, type WebUiOrigin } from '../core/origin.ts';
import { sessionKeys } from '../core/storage.ts';
import { loadWelcomeTexts } from '../core/texts/load-page.ts';
import { browser } from '../popup/api.ts';
import { sendTo } from '../popup/send.ts';
import { wordsFor } from '../popup/words.ts';
import { App } from './app.tsx';

const words = await wordsFor(browser, new URLSearchParams(location.search), loadWelcomeTexts, () => void paint());
const root = document.getElementById('app') ?? document.body;
let missing: readonly WebUiOrigin[] = [];
let answer: 'yes' | 'no' | null = null;

/** Of the list that an administrator has set. */
async function missingSites(): Promise<readonly WebUiOrigin[]> {
  const sites = (await receivedIn(browser.storage.session))?.policy.sites ?? [];
  const allowed = await Promise.all(sites.map((origin) => browser.permissions.contains({ origins: [hostPatternOf(origin)] })));
  return sites.filter((_origin, at) => !allowed[at]);
}

/** As it is set now: another extension may have had the suggested one, and the user may choose. Empty: none. */
const shortcut = async (): Promise<string> => (await browser.commands.getAll()).find(({ name }) => name === '_execute_action')?.shortcut ?? '';

/** One that the user had forgotten is not brought by the browser's answer alone. */
async function allow(): Promise<void> {
  const asked = missing;
  // What a popup asked before is not what this permission is for.
  void browser.storage.session.remove(sessionKeys.pending);
  // A browser that may not even ask throws.
  answer = (await browser.permissions.request({ origins: asked.map(hostPatternOf) }).catch(() => false)) ? 'yes' : 'no';
  if (answer === 'yes') for (const origin of asked) await sendTo(browser, 'watchSite', { origin });
  await paint();
}

async function paint(): Promise<void> {
  const [sites, keys] = await Promise.all([missingSites(), shortcut()]);
  missing = sites;
  const hadFocus = root.contains(document.activeElement);
  document.title = words()('welcome.title');
  render(<App t={words()} keys={keys} missing={missing} answer={answer} allow={() => void allow()} />, root);
  // The pressed button goes with its section: the keyboard goes on at the title.
  if (hadFocus && !root.contains(document.activeElement)) root.querySelector('h1')?.focus();
}

await paint();
// The user may come back from setting a shortcut.
addEventListener('focus', () => void paint());
// Settings may come seconds after the installation.
browser.storage.onChanged.addListener((changes) => void (sessionKeys.policy in changes && paint()));
