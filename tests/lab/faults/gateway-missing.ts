import { compactJson } from '../server/answer.ts';
import type { Asked } from '../server/graphql.ts';
import { webuiFrom, type FaultKind } from './types.ts';

/** The newer of the manager's two schemas writes its fields in camel case, the older one none (26.8.3, 26.9.6). */
const unknownRoot = (asked: Asked | null): string | undefined => asked?.roots.find((root) => /[A-Z]/.test(root));

export const gatewayMissing: FaultKind<'gateway-missing'> = {
  id: 'gateway-missing',
  title: 'No GraphQL gateway is configured: the manager answers with its older schema alone',
  source: 'docs/backend.md, without a gateway: read in the web server and the manager of 26.9.6, the queries checked against that schema',
  isServers: true,
  // 26.3.0 asks nothing that the older schema does not know.
  existsIn: (pin) => webuiFrom(pin, 26, 4),
  hits: ({ asked }) => unknownRoot(asked) !== undefined,
  act: ({ asked }) => ({ do: 'answer', answer: compactJson({ data: null, errors: [{ message: `Cannot query field '${unknownRoot(asked)}' on type 'Query'.`, locations: [{ line: 1, column: 1 }] }] }) }),
  shows: {
    classic: '-',
    antd: '26.4.2: "An error has occurred." in the list\'s place; 26.8.0: the same in place of the whole app',
    astryx: 'an error page in place of the whole app',
  },
};
