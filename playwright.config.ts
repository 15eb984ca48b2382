import { defineConfig } from '@playwright/test';

/** Playwright only runs the tests; tests/rig launches the browsers. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.artifacts/e2e',
  // Two cores: a second browser at the same time would make every wait measure the other.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.artifacts/test/e2e.json' }]],
});
