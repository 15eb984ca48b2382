import { configAnswer } from '../server/config.ts';
import { quirksOf } from '../server/quirks.ts';
import { type FaultKind, webuiFrom } from './types.ts';

export const configDuplicateDebug: FaultKind<'config-duplicate-debug'> = {
  id: 'config-duplicate-debug',
  title: 'config.toml names debug twice, as web servers up to 25.19 do: invalid TOML for Web-UI 26.3 and later',
  source: 'docs/lab.md, how the server was made to answer: `debug` twice before 26.0',
  isServers: true,
  existsIn: (pin) => webuiFrom(pin, 26, 3),
  hits: ({ kind }) => kind === 'config',
  act: ({ ask, pin }) => ({ do: 'answer', answer: configAnswer(ask, quirksOf(pin), { duplicateDebug: true }) }),
  shows: {
    classic: 'reads it happily',
    antd: 'seen healthy where an earlier login left api_endpoint in localStorage; else (26.3 and later) a login panel, "API Endpoint is empty. …"',
    astryx: 'seen healthy where an earlier login left api_endpoint in localStorage; else a login panel, "API Endpoint is empty. …"',
  },
};
