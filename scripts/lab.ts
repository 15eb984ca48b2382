import { parseArgs } from 'node:util';
import { FAULTS, isFaultId } from '../tests/lab/faults/index.ts';
import { startLab } from '../tests/lab/lab.ts';
import { fetchRelease, pins } from '../tests/lab/releases.ts';

const USAGE = `npm run lab -- [--release ID] [--fault ID [--times N]] [--https] [--sessions 0..60] [--port N]

releases: ${pins().map((pin) => pin.id).join(', ')}
faults:   ${Object.keys(FAULTS).join(', ')}`;

const { values } = parseArgs({
  options: {
    release: { type: 'string', default: '26.8.0' },
    fault: { type: 'string' },
    times: { type: 'string' },
    https: { type: 'boolean', default: false },
    sessions: { type: 'string', default: '7' },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  if (values.fault !== undefined && !isFaultId(values.fault)) throw new Error(`no fault "${values.fault}"\n\n${USAGE}`);
  const release = await fetchRelease(values.release, (line) => console.log(line));
  const lab = await startLab({
    release,
    https: values.https,
    sessions: Number(values.sessions),
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  });
  console.log(`Web-UI ${release.webui} (${release.era}) on ${lab.origin}, the list at ${lab.listRoute}`);
  console.log(`sign in as ${lab.credentials.email} with ${lab.credentials.password}`);
  if (values.fault !== undefined) {
    const kind = FAULTS[values.fault];
    if (!kind.existsIn(release.pin)) console.log(`note: ${release.id} cannot have ${kind.id} in the wild`);
    await lab.setFault({ id: values.fault, ...(values.times === undefined ? {} : { times: Number(values.times) }) });
    console.log(`fault ${kind.id}: ${kind.title}`);
  }
  if (lab.chromiumArgs.length > 0) console.log(`Chromium: ${lab.chromiumArgs.map((arg) => `'${arg}'`).join(' ')}`);
  console.log('Ctrl-C stops it.');
  process.once('SIGINT', () => void lab.stop().then(() => process.exit(0)));
}
