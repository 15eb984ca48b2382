// npm test: types, lint, unit, build, sizes, end to end. See scripts/lib/stages.ts.
import { ensure, runTypeScript } from './lib/ensure.mjs';

ensure();
process.exit(await runTypeScript('scripts/lib/stages.ts', process.argv.slice(2)));
