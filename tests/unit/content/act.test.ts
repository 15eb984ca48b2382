import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { remedies } from '../../../src/background/remedies/index.ts';
import { refetchAssets } from '../../../src/content/acts/refetch-assets.ts';

vi.mock('../../../src/content/acts/refetch-assets.ts', () => ({ refetchAssets: vi.fn() }));

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean | undefined;
const order = { type: 'act', remedy: 'refetch-assets', key: 'run/1', origin: 'https://webui.lab.test:8443' };

describe('an act in the page', () => {
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'us' as string | undefined,
    sendMessage: vi.fn(),
    onMessage: { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) },
  };

  beforeEach(async () => {
    vi.resetModules();
    listeners.clear();
    runtime.id = 'us';
    runtime.sendMessage.mockReset().mockResolvedValue({ value: undefined });
    vi.mocked(refetchAssets).mockReset().mockResolvedValue({ done: true, detail: {} });
    vi.stubGlobal('chrome', { runtime });
    vi.stubGlobal('location', new URL(order.origin));
    await import('../../../src/content/act-files.ts');
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    for (const name of ['__webUiRepairAct', '__webUiRepairActs']) Reflect.deleteProperty(globalThis, name);
  });

  const ordered = (more = {}): Promise<unknown> =>
    new Promise((answer) => {
      for (const listener of listeners) listener({ ...order, ...more }, { id: 'us' }, answer);
    });

  const inPage = Object.entries(remedies).filter(([, { by }]) => by.startsWith('act-'));
  it.each(inPage)('%s is among what its script does', async (remedy, { by }) => {
    await import(`../../../src/content/${by}.ts`);
    expect(await ordered({ remedy, origin: 'https://another.test' })).toEqual({ error: 'another site' });
  });

  it('is done once for a key, and answers the second asker alike', async () => {
    expect(await Promise.all([ordered(), ordered()])).toEqual([{ value: { done: true, detail: {} } }, { value: { done: true, detail: {} } }]);
    expect(refetchAssets).toHaveBeenCalledTimes(1);
  });

  it.each(['https://webui.lab.test:9443', 'https://sso.lab.test:8443', undefined])('is not done where %s was meant', async (origin) => {
    const answer = await new Promise((respond) => {
      for (const listener of listeners) listener({ ...order, origin }, { id: 'us' }, respond);
    });
    expect(answer).toEqual({ error: 'another site' });
    expect(refetchAssets).not.toHaveBeenCalled();
  });

  it('wakes a worker that died meanwhile, by a message without contents', async () => {
    await ordered();
    await vi.waitFor(() => expect(runtime.sendMessage.mock.calls).toEqual([[{ type: 'acted' }]]));
  });

  it('says so too when it failed', async () => {
    vi.mocked(refetchAssets).mockRejectedValue(new Error('no'));
    expect(await ordered()).toEqual({ error: 'no' });
    await vi.waitFor(() => expect(runtime.sendMessage).toHaveBeenCalledTimes(1));
  });

  it('says nothing once the extension was updated', async () => {
    const answer = ordered();
    runtime.id = undefined;
    await answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});
