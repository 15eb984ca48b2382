import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Scenario } from '../tests/e2e/scenario.ts';
import { scenario, scenarios } from '../tests/e2e/scenarios/index.ts';
import { signInQuickly } from '../tests/lab/drive.ts';
import { startLab, type Lab } from '../tests/lab/lab.ts';
import { fetchRelease, pins } from '../tests/lab/releases.ts';
import { launchRig, type Rig } from '../tests/rig/index.ts';
import { findBrowsers, type Browser } from './browsers/find.ts';
import { ensureBrowser } from './browsers/install.ts';
import { kinds, type Kind } from './browsers/known.ts';
import { buildExtension } from './lib/build.ts';
import { repairByClick } from './lib/repair-by-click.ts';

const usage = `npm start -- [--release ID] [--fault ID] [--browser NAME] [--headless] [--list]
  A real Web-UI release, broken, in a real browser with Web-UI Repair in it.`;

const folder = '.artifacts/start';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      release: { type: 'string', default: '26.8.0' },
      fault: { type: 'string', default: 'proxy-cached-bad-chunk' },
      browser: { type: 'string' },
      headless: { type: 'boolean', default: !hasDisplay() },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) return list();
  const fault = scenario(values.fault);
  const candidates = browsersFor(values.browser);
  const release = await fetchRelease(values.release, (line) => console.log(`release:   ${line}`));
  if (!fault.existsIn(release.pin)) throw new Error(`Web-UI ${release.webui} cannot have "${fault.id}". ${usage}`);
  const lab = await startLab({ release, https: fault.https === true, sessions: fault.sessions ?? 7 });
  console.log(`release:   Web-UI ${release.webui} is served on ${lab.origin}`);
  try {
    const rig = await launchFirst(candidates, lab, values.headless);
    try {
      return await show(rig, lab, fault, values.headless);
    } finally {
      await rig.close();
    }
  } finally {
    await lab.stop();
  }
}

async function show(rig: Rig, lab: Lab, fault: Scenario, headless: boolean): Promise<number> {
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  console.log(`fault:     ${fault.title}`);
  await fault.play({ lab, page });
  if (!headless) {
    const where = rig.name === 'firefox' ? 'behind the puzzle piece of the toolbar' : 'in the toolbar';
    console.log(`\nThe page is broken. Click the Web-UI Repair icon ${where}, then "Fix this page". Close the browser to end.`);
    await rig.ended;
    return 0;
  }
  // Pictures of an earlier run would stay beside the new ones.
  await rm(folder, { recursive: true, force: true });
  const ending = await repairByClick(rig, page, folder);
  if (ending === 'cured') return 0;
  // A server's own fault has no button; to have said so is the right ending.
  return ending === 'nothing-offered' && fault.expectedIn(lab.release.pin).cure === 'none-offered' ? 0 : 1;
}

/** Some browsers refuse an unpacked extension (policy, brand); then the next one is taken. */
async function launchFirst(candidates: readonly Browser[], lab: Lab, headless: boolean): Promise<Rig> {
  const refusals: string[] = [];
  for (const { kind, engine, path, version } of candidates) {
    const extensionDir = await buildExtension(engine);
    console.log(`browser:   ${kind} ${version} (${path})`);
    try {
      const { chromiumArgs, firefoxPrefs, firefoxSetup } = lab;
      const args = engine === 'chromium' ? chromiumArgs : [];
      return await launchRig({ browser: engine, extensionDir, executablePath: path, headless, prompts: headless ? 'accept' : 'ask', args, firefoxPrefs, firefoxSetup });
    } catch (error) {
      refusals.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
      console.log(`browser:   ${refusals.at(-1)}`);
    }
  }
  throw new Error(`No browser here took the extension.\n${refusals.join('\n')}`);
}

function browsersFor(name: string | undefined): Browser[] {
  if (name === undefined) {
    const found = findBrowsers();
    return found.length > 0 ? found : [ensureBrowser('chromium')];
  }
  if (!kinds.includes(name as Kind)) throw new Error(`No such browser: ${name}. There are: ${kinds.join(', ')}.`);
  const found = findBrowsers([name as Kind]);
  if (found.length > 0) return found;
  if (name === 'chromium') return [ensureBrowser('chromium')];
  if (name.startsWith('firefox')) return [ensureBrowser('firefox')];
  throw new Error(`${name} was not found on this machine.`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function list(): number {
  console.log(usage);
  console.log(`\nreleases: ${pins().map(({ id }) => id).join(', ')}`);
  console.log(`browsers: ${findBrowsers().map(({ kind, version }) => `${kind} ${version}`).join(', ') || 'none yet'}`);
  console.log('faults:');
  for (const { id, title } of scenarios) console.log(`  ${id.padEnd(36)} ${title}`);
  return 0;
}

// An ordinary exit, so that the rigs' own exit handlers end their browsers.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  process.exitCode = await main();
} catch (error) {
  // One sentence is what a person can use; the stack is for us.
  console.error(process.env['DEBUG'] ? error : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
