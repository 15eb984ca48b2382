import { buildExtension } from './lib/build.ts';
import { isTarget, targets } from './lib/manifest.ts';

// npm run build [chromium] [firefox]
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isTarget(name));
if (unknown.length > 0) throw new Error(`No such build: ${unknown.join(', ')}. There are: ${targets.join(', ')}.`);

for (const target of targets) if (asked.length === 0 || asked.includes(target)) await buildExtension(target);
