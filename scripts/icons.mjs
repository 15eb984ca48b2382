// Draws public/icons/*.png once: `node scripts/icons.mjs [path to chromium]`. The pictures are committed; run it after a change here.
// A window with a list whose rows are in order again: the check mark is the proof.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const blue = '#1d5fd1';
const deep = '#123f94';
const green = '#12884a';

/** Few and thick strokes where pixels are few. */
const small = `
  <rect x="4" y="8" width="112" height="100" rx="20" fill="${blue}"/>
  <rect x="16" y="34" width="88" height="62" rx="8" fill="#fff"/>
  <rect x="26" y="44" width="62" height="12" rx="6" fill="${blue}"/>
  <rect x="26" y="68" width="34" height="12" rx="6" fill="${blue}"/>
  <circle cx="88" cy="88" r="38" fill="${green}" stroke="#fff" stroke-width="8"/>
  <path d="M69 89l14 14 25-28" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>`;

const large = `
  <defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2f7bf0"/><stop offset="1" stop-color="${deep}"/></linearGradient></defs>
  <rect x="6" y="12" width="108" height="96" rx="16" fill="url(#g)"/>
  <circle cx="21" cy="25" r="4" fill="#fff" opacity=".9"/><circle cx="34" cy="25" r="4" fill="#fff" opacity=".65"/><circle cx="47" cy="25" r="4" fill="#fff" opacity=".4"/>
  <rect x="14" y="37" width="92" height="63" rx="9" fill="#fff"/>
  <g fill="${blue}"><circle cx="27" cy="51" r="5"/><circle cx="27" cy="68" r="5"/><circle cx="27" cy="85" r="5"/></g>
  <g fill="#9db8e6"><rect x="38" y="47" width="56" height="8" rx="4"/><rect x="38" y="64" width="40" height="8" rx="4"/><rect x="38" y="81" width="26" height="8" rx="4"/></g>
  <circle cx="93" cy="91" r="29" fill="${green}" stroke="#fff" stroke-width="6"/>
  <path d="M79 92l10 10 18-20" fill="none" stroke="#fff" stroke-width="8.5" stroke-linecap="round" stroke-linejoin="round"/>`;

const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
await mkdir('public/icons', { recursive: true });
for (const size of [16, 32, 48, 128]) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">${size < 48 ? small : large}</svg>`;
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}
await browser.close();
