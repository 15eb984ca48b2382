// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { readPolicy } from '../../../src/background/policy.ts';
import { sessionKeys } from '../../../src/core/storage.ts';

const sites = ['https://a.test', 'https://b.test'];

/** A browser made of notes, of which the page wants little. */
async function opened(answer: boolean) {
  const calls: unknown[] = [];
  vi.stubGlobal('chrome', {
    i18n: { getUILanguage: () => 'en' },
    storage: { local: { get: async () => ({}) }, session: { get: async () => ({ [sessionKeys.policy]: readPolicy({ sites }) }) }, onChanged: { addListener: () => undefined } },
    permissions: { contains: async () => false, request: async ({ origins }: { origins: string[] }) => (calls.push(origins), answer) },
    runtime: { sendMessage: async (message: unknown) => (calls.push(message), { value: null }) },
  });
  vi.resetModules();
  document.body.innerHTML = '<div id="app"></div>';
  await import('../../../src/welcome/main.tsx');
  document.querySelector<HTMLElement>('[data-testid=allow]')?.click();
  await vi.waitFor(() => expect(document.querySelector('[data-testid=answer]')?.textContent).not.toBe(''));
  return calls;
}

const asked = sites.map((site) => site.replace('https:', '*:') + '/*');

it('the organisation’s sites are allowed in one question, and each is watched after a yes, forgotten ones too', async () => {
  expect(await opened(true)).toEqual([asked, ...sites.map((origin) => ({ type: 'watchSite', origin }))]);
  expect(await opened(false)).toEqual([asked]);
});
