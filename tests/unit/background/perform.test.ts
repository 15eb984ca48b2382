import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/background/platform.ts';
import { remedies, type RemedyId } from '../../../src/background/remedies/index.ts';
import type { Remedy } from '../../../src/background/remedies/remedy.ts';
import { apply } from '../../../src/background/repair/perform.ts';
import { isGivenBack } from '../../../src/core/site-keys.ts';
import { newRun } from './site.ts';

/** What is done, in its order, and what the step says came of it. */
async function perform(remedy: RemedyId, { done = true, isKept = true } = {}): Promise<readonly unknown[]> {
  const order: unknown[] = [];
  const platform = {
    inject: async () => undefined,
    wait: () => new Promise(() => undefined),
    documentOf: async () => 'doc',
    reload: async () => void order.push('load'),
    ask: async () => (order.push('act'), { value: { done } }),
  } as unknown as Platform;
  const keeper = {
    keep: async (_tabId: number, _origin: string, names: readonly string[]) => {
      order.push(names);
      return { isKept, revert: async () => void order.push('revert') };
    },
  };
  const run = newRun({ fault: 'dead-session-id', code: 'WUR-51', startedMs: 0, steps: [{ remedy, outcome: 'running' }] });
  const acted = await apply({ platform, keeper, bridges: { turnOn: async () => true }, log: () => undefined }, { run, step: 0, remedy });
  return [...order, acted?.ok, acted?.canUndo];
}

describe('a step that removes what can be given back', () => {
  it('keeps it first', async () => expect(await perform('forget-session-id')).toEqual([['backendaiwebui.sessionid'], 'act', true, true]));
  it('has what was kept before come back where nothing was removed', async () => expect(await perform('forget-endpoint', { done: false })).toEqual([['backendaiwebui.api_endpoint'], 'act', 'revert', false, false]));
  it('says where it is too much', async () => expect(await perform('forget-endpoint', { isKept: false })).toEqual([['backendaiwebui.api_endpoint'], 'act', true, false]));
  it('keeps nothing elsewhere', async () => expect(await perform('forget-client-log')).toEqual(['act', true, false]));
  it('promises keys only that are given back', () => {
    const names = Object.values(remedies as Readonly<Record<string, Remedy>>).flatMap(({ takes }) => takes ?? []);
    expect(names.filter((name) => !isGivenBack(name))).toEqual([]);
  });
});
