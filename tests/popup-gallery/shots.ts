import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

// `npx tsx tests/popup-gallery/shots.ts OUT [name part]`: a sheet of all screens per theme and language, to be looked at.
const [out = '.artifacts/popup-gallery', only = ''] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const server = await createServer({ configFile: `${import.meta.dirname}/vite.config.ts`, logLevel: 'warn' });
await server.listen(0);
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const looks = [
  { name: 'light-en', lang: 'en', scheme: 'light', forced: 'none' },
  { name: 'dark-en', lang: 'en', scheme: 'dark', forced: 'none' },
  { name: 'light-ko', lang: 'ko', scheme: 'light', forced: 'none' },
  { name: 'light-ja', lang: 'ja', scheme: 'light', forced: 'none' },
  { name: 'light-th', lang: 'th', scheme: 'light', forced: 'none' },
  { name: 'forced-en', lang: 'en', scheme: 'dark', forced: 'active' },
] as const;
for (const { name, lang, scheme, forced } of looks) {
  const page = await browser.newPage({ viewport: { width: 1552, height: 900 }, colorScheme: scheme, forcedColors: forced, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${base}?lang=${lang}&only=${only}${only === '' ? '' : '&open'}`);
  await page.waitForSelector('figure:last-child main');
  // In pieces that can be read.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0, at = 1; y < height; y += 1000, at++) {
    const clip = { x: 0, y, width: 1552, height: Math.min(1000, height - y) };
    await page.screenshot({ path: `${out}/${name}-${at}.png`, fullPage: true, clip });
  }
  await page.close();
}
await browser.close();
await server.close();
