import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { layPopovers } from '../../src/background/in-page.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { parseEvidence } from '../../src/core/parse-evidence.ts';
import { sandbox } from './chromium/sandbox.ts';

/** A headless shell that loads no extension: what is built for pages runs in an isolated world all the same, and is asked by hand. */
export interface Shell {
  readonly version: string;
  readonly page: Page;
  /** As when the popup is opened. */
  look(): Promise<Evidence>;
  /** From the next load on as on a watched site that is bridged; once. */
  bridge(): Promise<void>;
  close(): Promise<void>;
}

const parts = ['entry', 'look', 'probe'] as const;

/** The extension's own API, as far as these parts use it; whoever asks is `ask`. */
const api = `globalThis.chrome = { runtime: {
  id: 'shell', getURL: (path) => path, sendMessage: async () => ({ value: undefined }),
  onMessage: { addListener: (listener) => { globalThis.ask = (message) => new Promise((respond) => listener(message, { id: 'shell' }, respond)); }, removeListener: () => undefined } } };`;

const load = (extensionDir: string, name: string): Promise<string> => readFile(join(extensionDir, 'content', `${name}.js`), 'utf8');

/** The extension's two worlds: what stands in the page's own before its scripts, and ours from the start, with what the worker would inject when it is asked. */
async function bridgeScripts(extensionDir: string): Promise<{ readonly page: string; readonly own: string }> {
  const [popovers, entry, bridge, transform] = await Promise.all(['popovers', 'entry', 'bridge', 'transform'].map((name) => load(extensionDir, name)));
  const answer = `chrome.runtime.sendMessage = async ({ type }) => { if (type === 'needsBridge') { ${bridge} } if (type === 'needsTransform') { ${transform} } return { value: type === 'keptSheets' ? {} : undefined }; };`;
  // What tsx adds to functions, so that they keep their names.
  return { page: `globalThis.__name ??= (named) => named; ${popovers}; (${layPopovers.toString()})();`, own: `${api} ${answer} ${entry}` };
}

/** One process: the shell of 109 finds no zygote here. */
export const launchShell = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...sandbox(), '--disable-dev-shm-usage', '--disable-gpu', '--single-process', '--no-zygote'] });

export async function openShell(executablePath: string, extensionDir: string): Promise<Shell> {
  const browser = await launchShell(executablePath);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const session = await page.context().newCDPSession(page);
  const sources = await Promise.all(parts.map((name) => load(extensionDir, name)));
  return {
    version: browser.version(),
    page,
    async look() {
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'Web-UI Repair' });
      const evaluate = async (expression: string): Promise<unknown> => {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
      for (const source of [api, ...sources]) await evaluate(source);
      const { value } = (await evaluate(`ask({ type: 'look', project: null })`)) as { value: unknown };
      return parseEvidence(value);
    },
    async bridge() {
      const { page: source, own } = await bridgeScripts(extensionDir);
      await session.send('Page.enable');
      await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
      await session.send('Page.addScriptToEvaluateOnNewDocument', { source: own, worldName: 'Web-UI Repair' });
    },
    close: () => browser.close(),
  };
}
