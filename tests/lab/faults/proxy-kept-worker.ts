import type { Answer } from '../server/answer.ts';
import type { FaultKind } from './types.ts';

/** What the proxy took first, by lab and path. */
const kept = new Map<string, Answer>();

export const proxyKeptWorker: FaultKind<'proxy-kept-worker'> = {
  id: 'proxy-kept-worker',
  title: 'A proxy in front keeps sw.js for its day (max-age=86400, public), so that browsers see no new service worker after an upgrade',
  source: 'docs/web-ui.md, service worker: a proxy that keeps sw.js',
  needsWorker: true,
  existsIn: () => true,
  hits: ({ ask }) => /^\/(sw|workbox-[\w-]+)\.js$/.test(ask.path),
  act: ({ ask }) => ({ do: 'rewrite', with: (good) => take(`${ask.host}${ask.path}`, good) }),
  shows: {
    classic: 'nothing: its precache holds no page',
    antd: 'to 26.8 "/" stays on the old release, whatever is reloaded',
    astryx: 'nothing: its precache holds no page',
  },
};

function take(key: string, good: Answer): Answer {
  if (!kept.has(key)) kept.set(key, good);
  return kept.get(key) ?? good;
}
