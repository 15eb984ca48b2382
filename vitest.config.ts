import { defineConfig } from 'vitest/config';

/** Apart from vite.config.ts: unit tests need neither crxjs nor a built extension. A file that needs a DOM says so in its first line. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    // Some run ESLint or read every catalogue: 2 s here, more beside a browser.
    testTimeout: 30_000,
  },
});
