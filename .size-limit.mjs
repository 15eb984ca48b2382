import { existsSync, readFileSync } from 'node:fs';

/**
 * Pages are counted as they open: their sheets, their scripts with all that these import, and the words that are asked for by name. What a
 * page imports later, when it is needed, is not in it, so that nothing needs to be left out by hand.
 */
const dist = 'dist/chromium';

function opened(page, ...parts) {
  const html = `src/${page}/index.html`;
  const linked = [...readFileSync(`${dist}/${html}`, 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
  return [html, ...withImports(linked), ...parts.flatMap(filesOf)].map((file) => `${dist}/${file}`);
}

function withImports(files, seen = new Set()) {
  for (const file of files.filter((each) => !seen.has(each))) {
    seen.add(file);
    if (file.endsWith('.js')) withImports([...readFileSync(`${dist}/${file}`, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => `assets/${name}`), seen);
  }
  return [...seen];
}

/** Words that the worker has too are two files: what is asked for by name, and what it hands on. */
function filesOf(part) {
  const files = [`assets/${part}.js`, `assets/${part}2.js`].filter((file) => existsSync(`${dist}/${file}`));
  if (files.length === 0) throw new Error(`No file of the part ${part} is in ${dist}/assets`);
  return files;
}

const families = ['server', 'user', 'page', 'login'];
const languages = { en: 'English', ko: 'Korean', ja: 'Japanese', th: 'Thai' };
const inEach = (line) => Object.entries(languages).map(([language, name]) => ({ gzip: true, ...line(language, name) }));

export default [
  { name: 'entry, at document_start', path: `${dist}/content/entry.js`, limit: '4 kB', gzip: true },
  { name: 'a healthy watched page: entry and look', path: ['entry', 'look'].map((part) => `${dist}/content/${part}.js`), limit: '11.5 kB', gzip: true },
  { name: 'a broken page: entry, look, probe, the largest of the acts, and banner', path: ['entry', 'look', 'probe', 'act-login', 'banner'].map((part) => `${dist}/content/${part}.js`), limit: '22 kB', gzip: true },
  { name: 'the bridge, only where a browser needs it', path: `${dist}/content/bridge.js`, limit: '4 kB', gzip: true },
  { name: 'beside it: what reads style sheets, at the first visit to a release', path: `${dist}/content/transform.js`, limit: '33.5 kB', gzip: true },
  { name: 'beside it: popovers for browsers without', path: `${dist}/content/popovers.js`, limit: '5 kB', gzip: true },
  ...inEach((language, name) => ({ name: `popup as it opens, with the largest family of faults, in ${name}`, path: opened('popup', language, `${language}-user`), limit: '24 kB' })),
  ...inEach((language, name) => ({ name: `popup with a repair under way, in ${name}`, path: opened('popup', language, `${language}-user`, 'repair', 'proof', `${language}-repair`), limit: '27.7 kB' })),
  ...inEach((language, name) => ({ name: `options page in ${name}`, path: opened('options', `${language}-options`, ...families.map((family) => `${language}-${family}`)), limit: '25.2 kB' })),
  ...inEach((language, name) => ({ name: `report page in ${name}`, path: opened('report', language, `${language}-report`, `${language}-repair`, ...families.map((family) => `${language}-${family}`)), limit: '29.7 kB' })),
  ...inEach((language, name) => ({ name: `guide page in ${name}, and the pointer`, path: [...opened('guide', `${language}-guide`), `${dist}/content/point.js`], limit: '20.5 kB' })),
];
