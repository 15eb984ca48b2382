import type { FaultKind } from './types.ts';

export const configOtherScheme: FaultKind<'config-other-scheme'> = {
  id: 'config-other-scheme',
  title: 'config.toml names the server by https on http, or the reverse: a proxy in front, or `force_endpoint_protocol` without one',
  source: 'docs/backend.md, the faults: behind TLS, `force_endpoint_protocol` not told, or told without TLS',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'config',
  act: ({ ask: { scheme } }) => ({ do: 'rewrite', with: (good) => ({ ...good, body: String(good.body).replaceAll(`${scheme}://`, scheme === 'https' ? 'http://' : 'https://') }) }),
  shows: {
    classic: 'login panel, a passing notice that the endpoint is unreachable',
    antd: 'login panel, "Cannot connect to the server. ..."',
    astryx: 'login panel, "Cannot connect to the server. ..."',
  },
};
