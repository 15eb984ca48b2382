// node scripts/run.mjs <file.ts> [arguments]: runs a TypeScript script on a clone where nothing was installed yet.
import { ensure, runTypeScript } from './lib/ensure.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run.mjs <file.ts> [arguments]');
  process.exit(1);
}
ensure();
process.exit(await runTypeScript(file, args));
