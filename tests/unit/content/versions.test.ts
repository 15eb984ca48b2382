// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { probeVersions } from '../../../src/content/collectors/versions.ts';

afterEach(() => vi.unstubAllGlobals());

async function announcing(package_: unknown): Promise<string | null> {
  const answers = (url: string): string => (url === '/version.json' ? JSON.stringify({ package: package_, revision: 'd3cee73' }) : url === '/' ? '<script>packageVersion = "26.8.0"</script>' : '');
  vi.stubGlobal('fetch', async (url: string) => new Response(answers(url)));
  return (await probeVersions()).announced;
}

it.each(['26.8.0', '24.03.0-rc.1', '26.9.4+dev'])('%s is a version', async (version) => expect(await announcing(version)).toBe(version));

it.each([['words', 'a secret'], ['words after a number', '26 secrets'], ['what is too long to be one', `1.${'0'.repeat(50)}`], ['a number', 26]])('%s are not kept', async (_name, said) =>
  expect(await announcing(said)).toBeNull(),
);
