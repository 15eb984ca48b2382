/**
 * `npm run screens [-- --look ko] [--release 26.8.0] [--only popups|pages]`: pictures of the real popup, banner and pages over a real release in real states, light, dark and in every
 * language, in .artifacts/screens to be looked at. The light ones that the README shows go to docs/screens too.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildExtension } from './lib/build.ts';
import type { Look } from './lib/screens/look.ts';
import { photographPages } from './lib/screens/pages.ts';
import { photographPopups } from './lib/screens/popups.ts';

const looks: Readonly<Record<string, Pick<Look, 'options'> & Partial<Pick<Look, 'args' | 'language'>>>> = {
  light: { options: { colorScheme: 'light', locale: 'en-US' } },
  dark: { options: { colorScheme: 'dark', locale: 'en-US' }, args: ['--force-dark-mode'] },
  ko: { options: { colorScheme: 'light', locale: 'ko-KR' }, language: 'ko' },
  ja: { options: { colorScheme: 'light', locale: 'ja-JP' }, language: 'ja' },
  th: { options: { colorScheme: 'light', locale: 'th-TH' }, language: 'th' },
};
const made = '.artifacts/screens';

const { values } = parseArgs({ options: { release: { type: 'string', default: '26.8.0' }, look: { type: 'string' }, extension: { type: 'string' }, only: { type: 'string' } } });
const extensionDir = values.extension ?? (await buildExtension('chromium'));
for (const [name, each] of Object.entries(looks)) {
  if (values.look !== undefined && values.look !== name) continue;
  const look: Look = { args: [], language: 'en', ...each, release: values.release, extensionDir, folder: `${made}/${name}` };
  if (values.only !== 'pages') await photographPopups(look);
  if (values.only !== 'popups') await photographPages(look);
  if (name === 'light') copyShown();
}

function copyShown(): void {
  const shown = readFileSync('README.md', 'utf8').matchAll(/docs\/screens\/([\w-]+\.png)/g);
  mkdirSync('docs/screens', { recursive: true });
  for (const [path, name = ''] of shown) copyFileSync(`${made}/light/${name}`, path);
}
