import type { BrowserContext } from 'playwright-core';

interface World {
  readonly context: { readonly id: number; readonly origin: string; readonly auxData?: { readonly type?: string } };
}

/**
 * Of every world that a document has of ours, also of those that an update has left there: is a copy of our script at work in it?
 * Each version gets a world of its own, so that no script can see this from within.
 */
export async function copiesIn(context: BrowserContext, url: string, extensionId: string): Promise<readonly ('at work' | 'gone')[]> {
  const page = context.pages().find((each) => each.url().startsWith(url));
  if (!page) throw new Error(`no page shows ${url}`);
  const session = await context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }: World) => {
    if (origin === `chrome-extension://${extensionId}`) worlds.push(id);
  });
  try {
    await session.send('Runtime.enable');
    const answers = await Promise.all(worlds.map((contextId) => session.send('Runtime.evaluate', { contextId, expression: 'typeof __webUiRepair', returnByValue: true })));
    return answers.map(({ result }) => (result.value === 'object' ? ('at work' as const) : ('gone' as const))).sort();
  } finally {
    await session.detach();
  }
}
