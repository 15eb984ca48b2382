import type { Evidence, Seen, Unavailable } from '../core/evidence.ts';
import { collectApps } from './collectors/apps.ts';
import { collectBoot } from './collectors/boot.ts';
import { collectClientLog } from './collectors/client-log.ts';
import { collectLogin } from './collectors/login.ts';
import { collectTraffic } from './collectors/traffic.ts';
import { collectVisit } from './collectors/visit.ts';
import { readList } from './lists/list.ts';
import type { Memory } from './memory.ts';
import { siteStorage } from './site-storage.ts';
import type { SiteTexts } from './texts.ts';

const notAsked: Unavailable = { status: 'unavailable', reason: 'not-asked' };
export const failed: Unavailable = { status: 'unavailable', reason: 'failed' };

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
    login: attempt(() => collectLogin(memory, document, texts)),
    list: attempt(() => readList(document, visit.route === 'list')),
    traffic: attempt(() => collectTraffic(memory)),
    apps: attempt(() => collectApps(memory, document)),
    clientLog: attempt(() => collectClientLog(siteStorage(), Date.now(), performance.now())),
    versions: notAsked,
    assets: notAsked,
    shell: notAsked,
    server: notAsked,
    session: notAsked,
    signIn: notAsked,
    stored: notAsked,
    anonymous: notAsked,
    cookies: notAsked,
    layout: notAsked,
  };
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
