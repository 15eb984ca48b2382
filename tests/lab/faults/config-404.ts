import { plainStatus } from './answers.ts';
import type { FaultKind } from './types.ts';

export const config404: FaultKind<'config-404'> = {
  id: 'config-404',
  title: 'config.toml is answered 404',
  source: 'docs/web-ui.md, login: an address that nobody configured; seen in real releases (docs/lab.md, sources)',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'config',
  act: () => ({ do: 'answer', answer: plainStatus(404, 'Not Found') }),
  shows: {
    classic: 'seen healthy where an earlier login left api_endpoint in localStorage; else a login panel that asks for an endpoint',
    antd: 'seen healthy where an earlier login left api_endpoint in localStorage; else a login panel, "API Endpoint is empty. …"',
    astryx: 'seen healthy where an earlier login left api_endpoint in localStorage; else a login panel, "API Endpoint is empty. …"',
  },
};
