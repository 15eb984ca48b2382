import { defineConfig } from '@playwright/test';

/** Playwright only runs the tests; tests/rig launches the browsers. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.artifacts/e2e',
  // Files side by side, one after the other inside. Most of a cell is waiting: for the page's own patience, for the 45 s of being left alone.
  workers: 2,
  retries: 0,
  projects: [
    { name: 'together', testIgnore: /installed\.spec/ },
    // The browser's updater takes its own time, and what it meets in the page must still be under way.
    { name: 'alone', testMatch: /installed\.spec/, dependencies: ['together'] },
  ],
  timeout: 120_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.artifacts/test/e2e.json' }]],
});
