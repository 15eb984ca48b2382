import type { FaultKind } from './types.ts';

export const configOtherScheme: FaultKind<'config-other-scheme'> = {
  id: 'config-other-scheme',
  title: 'config.toml names the server by https on http, or the reverse: a proxy in front, or `force_endpoint_protocol` without one',
  source: 'real-cluster.md 2.3, TLS proxy in front, and force_endpoint_protocol=https on plain http',
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
