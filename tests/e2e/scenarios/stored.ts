import { openList, signIn, waitForList } from '../../lab/drive.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import { webuiFrom } from '../../lab/faults/types.ts';
import type { Pin } from '../../lab/releases.ts';
import { quirksOf } from '../../lab/server/quirks.ts';
import { quietPath } from '../../../src/core/site-data.ts';
import { everywhere, type Scenario, type Stage } from '../scenario.ts';
import { own } from './failed-login.ts';
import { forgetEndpoint, hasHeader } from './steps.ts';

/** Older shells write the configured address over the one that is kept (seen: 24.03.10, 25.18.1); 26.3.0 asks nothing without one either. */
const prefersKept = (pin: Pin): boolean => webuiFrom(pin, 26, 8);

/** In a document of the site that runs no script, as every release leaves it before its own start. */
async function store({ page, lab }: Stage, expression: string): Promise<void> {
  await page.goto(lab.origin + quietPath);
  await page.evaluate(expression);
}

async function open({ page, lab }: Stage): Promise<void> {
  await openList(page, lab);
  await waitForList(page, lab, ({ isLoginShown, isErrorShown, isBlank, rows }) => isLoginShown || isErrorShown || isBlank || rows > 0, 20_000);
}

/**
 * What `make` yields for this many characters, so that nothing more fits: 5242880 of them, keys included, in Chromium; the same in Firefox ESR 153, of one letter repeated too
 * (it stayed full over another load). Measured each time.
 */
const fillWith = (key: string, make: string): string => `(() => {
  localStorage.removeItem('${key}');
  const used = Object.entries(localStorage).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  localStorage.setItem('${key}', (${make})(5242880 - used - ${key.length} - 4));
  try {
    localStorage.setItem('more', 'x'.repeat(1024));
  } catch {
    return;
  }
  throw new Error('1 kB more fits');
})()`;
const asText = `(length) => 'x'.repeat(length)`;
/** As the client writes it, in 800 entries. */
const asLog = `(length) => {
  const entry = (text) => ({ isError: false, timestamp: 'Tue, 24 Nov 2026 00:00:00 GMT', type: '', requestUrl: '/func/admin/gql', requestMethod: 'POST', requestParameters: text, statusCode: 200, statusText: 'OK', title: '', message: '' });
  const log = Array.from({ length: 800 }, () => entry('x'.repeat(6000)));
  log[0].requestParameters += 'x'.repeat(length - JSON.stringify(log).length);
  return JSON.stringify(log);
}`;

/** By http, config.toml says https; by https it says http, as where a proxy ends TLS and the web server does not know. */
function misdirected(id: string, where: Pick<Scenario, 'https' | 'ownSite'>, testedOn: readonly string[]): Scenario {
  return {
    ...where,
    id,
    testedOn,
    title: FAULTS['config-other-scheme'].title,
    existsIn: () => true,
    play: async (stage) => {
      await forgetEndpoint(stage);
      await stage.lab.setFault({ id: 'config-other-scheme' });
      await open(stage);
    },
    expectedIn: everywhere({ says: 'misdirecting-configuration', alone: 'persists', cure: 'none-offered' }),
  };
}

export const storedScenarios: readonly Scenario[] = [
  {
    ...own,
    id: 'broken-client-log',
    title: 'The log of requests in localStorage is cut short',
    existsIn: hasHeader,
    play: async (stage) => {
      await store(stage, `localStorage.setItem('backendaiwebui.logs', '[{"isError":')`);
      await open(stage);
    },
    expectedIn: everywhere({ says: 'broken-client-log', alone: 'persists', cure: 'forget-client-log' }),
  },
  {
    ...own,
    id: 'storage-full-of-log',
    title: 'The log of requests leaves no room in localStorage (lablup/backend.ai-webui#928)',
    existsIn: hasHeader,
    play: async (stage) => {
      await store(stage, fillWith('backendaiwebui.logs', asLog));
      await open(stage);
    },
    expectedIn: everywhere({ says: 'full-storage', alone: 'persists', cure: 'forget-client-log' }),
  },
  {
    ...own,
    id: 'storage-full',
    testedOn: ['26.9.4'],
    title: 'Something else leaves no room in localStorage',
    existsIn: hasHeader,
    play: async (stage) => {
      await store(stage, fillWith('another.application', asText));
      await open(stage);
    },
    expectedIn: everywhere({ says: 'full-storage', alone: 'persists', cure: 'none-offered' }),
  },
  {
    ...own,
    id: 'stale-endpoint',
    testedOn: ['26.9.4'],
    title: 'The address of a server that is no more is kept as the one used last',
    existsIn: prefersKept,
    play: async (stage) => {
      await store(stage, `localStorage.setItem('backendaiwebui.api_endpoint', 'http://127.0.9.9:7001')`);
      await open(stage);
    },
    expectedIn: everywhere({ says: 'stale-endpoint', alone: 'persists', cure: 'forget-endpoint' }),
  },
  {
    ...own,
    id: 'lost-cookie',
    title: 'The cookie is dead, the id in localStorage alive',
    existsIn: hasHeader,
    play: async (stage) => {
      const { page, lab } = stage;
      await page.addCookies([{ name: 'AIOHTTP_SESSION', value: 'deadbeefdeadbeefdeadbeefdeadbeef', domain: new URL(lab.origin).hostname, httpOnly: true }]);
      await open(stage);
    },
    expectedIn: (pin) => ({ says: 'lost-cookie', alone: 'persists', cure: quirksOf(pin).extendsLogin && webuiFrom(pin, 24, 9) ? 'renew-cookie' : 'none-offered' }),
  },
  {
    id: 'secure-cookie-on-http',
    testedOn: ['26.8.0'],
    title: 'A login by the form on plain http, where the browser refuses the server’s Secure cookie',
    isNamed: true,
    existsIn: (pin) => quirksOf(pin).secureCookie,
    play: async (stage) => {
      const { page, lab } = stage;
      lab.forgetSessions();
      await store(stage, 'localStorage.clear()');
      await signIn(page, lab);
      await open(stage);
      if (await page.evaluate('isSecureContext')) throw new Error('this is no plain http to a browser');
    },
    expectedIn: everywhere({ says: 'lost-cookie', alone: 'persists', cure: 'none-offered' }),
  },
  misdirected('config-other-scheme', own, ['26.9.4']),
  misdirected('config-other-scheme-https', { https: true }, []),
];
