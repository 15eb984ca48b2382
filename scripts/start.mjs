// npm start: a broken Web-UI in a browser, repaired by one click. See scripts/start.ts.
import { ensure, runTypeScript } from './lib/ensure.mjs';

ensure();
process.exit(await runTypeScript('scripts/start.ts', process.argv.slice(2)));
