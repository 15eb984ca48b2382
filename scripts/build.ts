import { rename, rm } from 'node:fs/promises';
import { build } from 'vite';
import { buildContentScript, contentScripts } from './lib/content.ts';
import { isTarget, targets } from './lib/manifest.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isTarget(name));
if (unknown.length > 0) throw new Error(`No such build: ${unknown.join(', ')}. There are: ${targets.join(', ')}.`);

for (const target of asked.length > 0 ? targets.filter((name) => asked.includes(name)) : targets) {
  const started = Date.now();
  // Made beside and moved in one step: a browser that loads dist/ meanwhile must not see half a build.
  const outDir = `dist/.${target}-${process.pid}`;
  await build({ mode: target, logLevel: 'warn', build: { outDir } });
  for (const name of contentScripts) await buildContentScript(name, outDir);
  await rm(`dist/${target}`, { recursive: true, force: true });
  await rename(outDir, `dist/${target}`);
  console.log(`dist/${target} built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
