/** `npm run backend -- [--line 26.9]`: a real back end on this machine, for a person to look at (docs/backend.md). */
import { parseArgs } from 'node:util';
import { startBackend } from '../tests/backend/backend.ts';
import { isLine, lines } from '../tests/backend/lines.ts';

const { values } = parseArgs({ options: { line: { type: 'string', default: '26.9' } } });
const started = Date.now();
const seconds = (): string => ((Date.now() - started) / 1000).toFixed(0);
let stop: (() => Promise<void>) | undefined;
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

try {
  if (!isLine(values.line)) throw new Error(`There is no line ${values.line}: say one of ${Object.keys(lines).join(', ')}.`);
  const backend = await startBackend({ line: values.line, say: (line) => console.log(`${seconds().padStart(4)} s  ${line}`) });
  const { origin, user, admin, password, line, folder } = backend;
  stop = backend.stop;
  console.log(`Backend.AI ${line.version} with Web-UI ${line.webui} on ${origin}, ready after ${seconds()} s`);
  console.log(`sign in as ${user} or ${admin} with ${password}; logs are in ${folder}`);
  console.log('Ctrl-C stops it.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await stop?.();
  console.log('All parts have ended.');
  process.exit(0);
}
