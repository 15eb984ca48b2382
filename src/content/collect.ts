import { isUnavailable, type Evidence, type Seen, type Unavailable } from '../core/evidence.ts';
import { probeAssets } from './collectors/assets.ts';
import { collectBoot } from './collectors/boot.ts';
import { collectClientLog } from './collectors/client-log.ts';
import { collectLogin } from './collectors/login.ts';
import { probeHello, probeServer } from './collectors/server.ts';
import { probeShell } from './collectors/shell.ts';
import { collectTraffic } from './collectors/traffic.ts';
import { probeVersions } from './collectors/versions.ts';
import { collectVisit } from './collectors/visit.ts';
import { readList } from './lists/list.ts';
import type { Memory } from './memory.ts';
import type { SiteTexts } from './texts.ts';

const notAsked: Unavailable = { status: 'unavailable', reason: 'not-asked' };
const failed: Unavailable = { status: 'unavailable', reason: 'failed' };

/** What can be seen without asking anybody. */
export function collect(memory: Memory, texts: SiteTexts | null): Evidence {
  memory.catchUp();
  const visit = collectVisit(memory);
  return {
    schema: 1,
    takenAtMs: Date.now(),
    since: memory.since,
    truncated: memory.truncated,
    mark: attempt(() => memory.mark()),
    visit,
    boot: attempt(() => collectBoot(memory, document)),
    login: attempt(() => collectLogin(document, texts)),
    list: attempt(() => readList(document, visit.route === 'list')),
    traffic: attempt(() => collectTraffic(memory)),
    clientLog: attempt(() => collectClientLog(localStorage, Date.now())),
    versions: notAsked,
    assets: notAsked,
    shell: notAsked,
    server: notAsked,
  };
}

/** The same with the server asked: read-only, and only about what this page itself asks it. */
export async function askAbout(seen: Evidence, memory: Memory, project: string | null): Promise<Evidence> {
  const version = isUnavailable(seen.mark) ? null : seen.mark.version;
  const family = isUnavailable(seen.list) ? null : seen.list.family;
  const signedIn = isUnavailable(seen.login) || !seen.login.panel;
  const [versions, assets, shell, server] = await Promise.all([
    attemptLater(probeVersions),
    attemptLater(() => probeAssets(memory)),
    attemptLater(() => probeShell(memory)),
    attemptLater(() => (signedIn ? probeServer(family, version, project) : probeHello())),
  ]);
  return { ...seen, versions, assets, shell, server };
}

/** A collector that throws could not look; it harms no neighbour. */
function attempt<T extends object>(read: () => T): Seen<T> {
  try {
    return read();
  } catch (error) {
    console.warn('Web-UI Repair: a collector failed', error);
    return failed;
  }
}
async function attemptLater<T extends object>(read: () => Promise<T>): Promise<Seen<T>> {
  try {
    return await read();
  } catch (error) {
    console.warn('Web-UI Repair: a probe failed', error);
    return failed;
  }
}
