import { spawnSync } from 'node:child_process';
import { findBrowsers, type Browser } from './find.ts';
import { engineOf, kinds, type Kind } from './known.ts';

type Engine = Browser['engine'];

/** Debian's names. Ubuntu's `chromium` package is a snap stub, which a container cannot run: then the sentence below. */
const packages: Readonly<Record<Engine, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

const advice: Readonly<Record<Engine, string>> = {
  chromium: 'Install Chromium (Debian: apt install chromium), Google Chrome (https://www.google.com/chrome/) or Microsoft Edge.',
  firefox: 'Install Firefox ESR (Debian: apt install firefox-esr) or Firefox (https://www.mozilla.org/firefox/).',
};

/** A browser of that engine, found or, as root on a Debian-like system, installed; else one sentence saying what to do. */
export function ensureBrowser(engine: Engine): Browser {
  const wanted: readonly Kind[] = kinds.filter((kind) => engineOf[kind] === engine);
  const found = findBrowsers(wanted)[0] ?? (installByApt(packages[engine]) ? findBrowsers(wanted)[0] : undefined);
  if (found) return found;
  throw new Error(`No ${engine === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'} was found here. ${advice[engine]}`);
}

function installByApt(name: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const started = Date.now();
  console.log(`Installing ${name} by apt (once, about a minute) ...`);
  // An outdated list is the usual reason for a failed install; a failed update alone (one dead mirror) is not fatal.
  const updated = apt(['update', '-q']);
  const done = apt(['install', '-qy', '--no-install-recommends', name]);
  if (done) console.log(`${name} installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  else console.error(`apt-get could not install ${name}${updated ? '' : ' (apt-get update failed too)'}.`);
  return done;
}

function apt(args: readonly string[]): boolean {
  const { status, stderr } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0 && stderr) console.error(stderr.trim().split('\n').slice(-3).join('\n'));
  return status === 0;
}
