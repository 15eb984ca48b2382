import { Marionette } from './marionette.ts';

/** Marionette in Firefox's chrome context: scripts with the browser's own privileges, in its window. */
export interface Driver {
  readonly version: string;
  /** Body of an async function in the browser window; arguments are JSON, so is the answer. */
  inBrowser(body: string, ...args: unknown[]): Promise<unknown>;
  /** An expression in a tab's page; the tab is named by its browserId, which outlives navigations. */
  inTab(browserId: number, expression: string): Promise<unknown>;
  /** An expression in one document, by its browsing context: the popup, the extension's own tab. */
  inContext(contextId: number, expression: string, sandbox?: 'system'): Promise<unknown>;
  /** WebDriver's own commands on a tab: trusted mouse and keys. */
  perform(handle: string, actions: object): Promise<void>;
  install(extensionDir: string): Promise<string>;
  newTab(): Promise<{ handle: string; browserId: number }>;
  quit(): Promise<void>;
}

/**
 * Marionette's child actor evaluates in any process, past the page's CSP; the proxy survives a process switch. A new sandbox
 * each time; only the unnamed one sees the extension's APIs.
 */
const asked = `
const { getMarionetteCommandsActorProxy } = ChromeUtils.importESModule('chrome://remote/content/marionette/actors/MarionetteCommandsParent.sys.mjs');
const ask = async (context, script, sandboxName) => {
  if (!context) throw new Error('The document was closed');
  const actor = getMarionetteCommandsActorProxy(() => context());
  return actor.executeScript(script, [], { async: false, timeout: 60000, ...(sandboxName ? { sandboxName, newSandbox: true } : {}) });
};`;

const tabOf = `const tabOf = (browserId) => gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === browserId);`;

/** JSON in the page already: Marionette's own answer would turn elements and windows into references. */
const asJson = (expression: string): string => `return (async () => JSON.stringify(await (${expression}\n)))()`;
const fromJson = (answer: unknown): unknown => (typeof answer === 'string' ? JSON.parse(answer) : undefined);

export async function openDriver(port: number): Promise<Driver> {
  const marionette = await Marionette.open(port);
  const { capabilities } = (await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  })) as { capabilities: { browserVersion: string } };
  await marionette.send('Marionette:SetContext', { value: 'chrome' });

  const inBrowser: Driver['inBrowser'] = async (body, ...args) => {
    const answer = (await marionette.send('WebDriver:ExecuteScript', {
      script: `const args = arguments; return (async () => { ${tabOf} ${body} })()`,
      args,
      sandbox: 'system',
      newSandbox: true,
    })) as { value: unknown };
    return answer.value;
  };

  return {
    version: capabilities.browserVersion,
    inBrowser,
    inTab: async (browserId, expression) =>
      fromJson(await inBrowser(`${asked} return ask(() => tabOf(args[0]).linkedBrowser.browsingContext, args[1])`, browserId, asJson(expression))),
    inContext: async (contextId, expression, sandbox) =>
      fromJson(await inBrowser(`${asked} return ask(() => BrowsingContext.get(args[0]), args[1], args[2])`, contextId, asJson(expression), sandbox)),
    perform: (handle, actions) =>
      marionette.together(async () => {
        await marionette.send('Marionette:SetContext', { value: 'content' });
        try {
          await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
          await marionette.send('WebDriver:PerformActions', actions);
        } finally {
          await marionette.send('Marionette:SetContext', { value: 'chrome' });
        }
      }),
    install: async (extensionDir) => ((await marionette.send('Addon:Install', { path: extensionDir, temporary: true })) as { value: string }).value,
    newTab: async () => {
      const { handle } = (await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
      const browserId = (await inBrowser('return gBrowser.tabs.at(-1).linkedBrowser.browserId')) as number;
      return { handle, browserId };
    },
    async quit() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
      marionette.close();
    },
  };
}
