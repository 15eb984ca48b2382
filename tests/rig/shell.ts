import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Evidence } from '../../src/core/evidence.ts';
import { parseEvidence } from '../../src/core/parse-evidence.ts';
import { sandbox } from './chromium/sandbox.ts';

/** A headless shell that loads no extension: what is built for pages runs in an isolated world all the same, and is asked by hand. */
export interface Shell {
  readonly version: string;
  readonly page: Page;
  /** As when the popup is opened. */
  look(): Promise<Evidence>;
  close(): Promise<void>;
}

const parts = ['entry', 'look', 'probe'] as const;

/** The extension's own API, as far as these parts use it; whoever asks is `ask`. */
const api = `globalThis.chrome = { runtime: {
  id: 'shell', getURL: (path) => path, sendMessage: async () => ({ value: undefined }),
  onMessage: { addListener: (listener) => { globalThis.ask = (message) => new Promise((respond) => listener(message, { id: 'shell' }, respond)); }, removeListener: () => undefined } } };`;

/** One process: the shell of 109 finds no zygote here. */
export const launchShell = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...sandbox(), '--disable-dev-shm-usage', '--disable-gpu', '--single-process', '--no-zygote'] });

export async function openShell(executablePath: string, extensionDir: string): Promise<Shell> {
  const browser = await launchShell(executablePath);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const session = await page.context().newCDPSession(page);
  const sources = await Promise.all(parts.map((name) => readFile(join(extensionDir, 'content', `${name}.js`), 'utf8')));
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
    close: () => browser.close(),
  };
}
