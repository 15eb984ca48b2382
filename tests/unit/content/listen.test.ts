// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from '../../../src/content/listen.ts';
import { newMemory, shared, type Memory } from '../../../src/content/memory.ts';

describe('a copy whose extension was updated', () => {
  const runtime = { id: 'us' as string | undefined };
  const disconnect = vi.fn();
  let memory: Memory;
  let seesRequest: () => void;

  beforeEach(() => {
    runtime.id = 'us';
    disconnect.mockReset();
    vi.stubGlobal('chrome', { runtime });
    vi.stubGlobal(
      'PerformanceObserver',
      class {
        constructor(take: PerformanceObserverCallback) {
          seesRequest = () => take({ getEntries: () => [] } as unknown as PerformanceObserverEntryList, this as unknown as PerformanceObserver);
        }
        observe(): void {
          // The test says when there is something to see.
        }
        disconnect = disconnect;
      },
    );
    memory = shared.__webUiRepair = newMemory('start');
    listen(memory);
  });
  afterEach(() => {
    delete shared.__webUiRepair;
    vi.unstubAllGlobals();
  });

  const hears = (): boolean => {
    const before = memory.preloadErrors;
    window.dispatchEvent(new Event('vite:preloadError'));
    return memory.preloadErrors > before;
  };

  it('leaves at the next request of the page, with all its listeners', () => {
    runtime.id = undefined;
    seesRequest();
    expect(shared.__webUiRepair).toBeUndefined();
    expect(disconnect).toHaveBeenCalledTimes(1);
    expect(hears()).toBe(false);
  });

  it('stays as long as the extension does', () => {
    seesRequest();
    expect(shared.__webUiRepair).toBe(memory);
    expect(hears()).toBe(true);
  });
});
