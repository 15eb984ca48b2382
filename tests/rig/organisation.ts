import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Fleet, Settings } from '../../scripts/kit/fleet.ts';
import { writeKit } from '../../scripts/kit/write.ts';
import { idOf } from '../../scripts/package/crx.ts';
import { newKey, publicKeyOf, readKey } from '../../scripts/package/key.ts';
import { sitesIn, updateUrlIn } from '../../scripts/package/organisation.ts';
import { writePackages } from '../../scripts/package/write.ts';
import type { Certificate } from '../lab/server/certificate.ts';

/** An organisation with a key, a web server and a kit, all as `npm run package` and `npm run kit` write them. */
export interface Organisation {
  readonly chromiumId: string;
  readonly geckoId: string;
  /** What stands for the system, below which the kit writes `etc`. */
  readonly workDir: string;
  readonly profileDir: string;
  readonly next: { readonly version: string; offer(): void };
  /** A new kit with these managed settings, good or bad, installed; a browser that runs reads it some seconds later. */
  setManaged(values: object): Promise<void>;
  /** What an administrator runs: `kit.sh ACT BROWSER`. */
  kit(act: 'install' | 'remove' | 'check'): Promise<KitRun>;
  close(): Promise<void>;
}

export interface KitRun {
  readonly isGood: boolean;
  readonly said: string;
}

/** Where labs are, whatever their port: a host permission knows none. */
const site = 'http://127.0.0.1';
const geckoId = 'web-ui-repair@lab.test';

/** Firefox takes updates over https only, so there its web server has a certificate. */
export async function foundOrganisation(browser: 'chromium' | 'firefox', certificate: Certificate | null = null): Promise<Organisation> {
  const workDir = await mkdtemp(join(tmpdir(), 'web-ui-repair-installed-'));
  const profileDir = join(workDir, 'profile');
  const shop = await openShop(certificate);
  const { chromiumId, next } = await packInto(workDir, shop);
  // The machine trusts the organisation's authority, and so does what asks its server.
  const trusted = certificate === null ? {} : { CURL_CA_BUNDLE: certificate.caFile };
  const kit = (act: string): Promise<KitRun> => runKit(workDir, act, browser, { PROFILES: profileDir, ...trusted });
  return {
    chromiumId,
    geckoId,
    workDir,
    profileDir,
    next,
    kit,
    async setManaged(values) {
      const fleet: Fleet = { chromiumId, geckoId, updateUrl: shop.url, settings: values as Settings };
      await writeKit(fleet, join(workDir, 'kit'));
      const { isGood, said } = await kit('install');
      if (!isGood) throw new Error(`The kit did not install: ${said}`);
    },
    async close() {
      await shop.close();
      await rm(workDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** This version and the next, by one key. Not a byte of the two builds differs but the version in the manifest. */
async function packInto(workDir: string, shop: Shop) {
  const keyFile = join(workDir, 'key.pem');
  newKey(keyFile);
  const key = readKey(keyFile);
  const builds = { chromium: 'dist/chromium', firefox: 'dist/firefox' };
  const own = { sites: sitesIn(site), geckoId, updateUrl: updateUrlIn(shop.url) };
  const { version } = JSON.parse(await readFile(join(builds.chromium, 'manifest.json'), 'utf8')) as { version: string };
  const pack = async (name: string, as: string): Promise<string> => {
    await writePackages({ builds, out: join(workDir, name), version: as, own, key });
    return join(workDir, name, 'publish');
  };
  shop.offer(await pack('first', version));
  const next = await pack('next', `${version}.1`);
  return { chromiumId: idOf(publicKeyOf(key)), next: { version: `${version}.1`, offer: () => shop.offer(next) } };
}

/** Not synchronous: its check asks the server below. */
function runKit(workDir: string, act: string, browser: string, more: NodeJS.ProcessEnv): Promise<KitRun> {
  const env = { ...process.env, ROOT: workDir, ...more };
  return new Promise((resolve) => {
    execFile('sh', [join(workDir, 'kit/linux/kit.sh'), act, browser], { env }, (error, stdout, stderr) => resolve({ isGood: error === null, said: `${stdout}${stderr}` }));
  });
}

interface Shop {
  readonly url: string;
  offer(folder: string): void;
  close(): Promise<void>;
}

/** The organisation's web server: one folder. */
async function openShop(certificate: Certificate | null): Promise<Shop> {
  let offered = '';
  const serve: RequestListener = ({ url = '/' }, response) => {
    readFile(join(offered, basename(new URL(url, 'http://shop').pathname))).then(
      (file) => response.end(file),
      () => response.writeHead(404).end(),
    );
  };
  const server = certificate === null ? createServer(serve) : createSecureServer(certificate, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http${certificate === null ? '' : 's'}://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    offer: (folder) => void (offered = folder),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
