import { expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { sessionKeys } from '../../src/core/storage.ts';
import { doorOf } from '../../src/site-data/door.ts';

it('a permission to see the cookies starts no repair that was asked for before and denied; within the click', () => {
  const order: string[] = [];
  const browser = { storage: { session: { remove: vi.fn(async (key: string) => void order.push(`remove ${key}`)) } }, permissions: { request: vi.fn(async () => (order.push('request'), true)) } };
  void doorOf(browser as unknown as Browser, 7).request(['*://webui.lab.test/*']);
  expect(order).toEqual([`remove ${sessionKeys.pending}`, 'request']);
});
