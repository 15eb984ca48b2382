/** Lines of Backend.AI that run here as they are released: the real web server and manager, from the Python package index. */
export interface Line {
  /** Of web server and manager. */
  readonly version: string;
  /** The Web-UI inside this web server, as tests/lab/releases.json names it. */
  readonly webui: string;
  readonly python: string;
  /** Versions without which it does not start, or answers wrongly. */
  readonly pins: readonly string[];
  /** GraphQL comes by a federation gateway. */
  readonly hasGateway: boolean;
  /** Who may see what is kept in a graph of its own (seed/graph.py). */
  readonly hasGraph: boolean;
  /** Modules that its packages forget: file below `ai/backend/manager`, and what must stand in it. */
  readonly forgotten: Readonly<Record<string, string>>;
}

/** setuptools 81 has no `pkg_resources`, which the managers import. */
const resources = 'setuptools<81';
/** 3.2.14 refuses variables of enum types: errors on every page of 26.x. */
const enums = 'graphql-core==3.2.6';

export const lines = {
  '26.9': { version: '26.9.6', webui: '26.9.4', python: '3.13', pins: [resources, enums], hasGateway: true, hasGraph: true, forgotten: {} },
  '26.8': { version: '26.8.3', webui: '26.8.1', python: '3.13', pins: [resources, enums], hasGateway: true, hasGraph: false, forgotten: {} },
  '24.9': {
    version: '24.9.14',
    webui: '25.14.0',
    python: '3.12',
    pins: [resources],
    hasGateway: false,
    hasGraph: false,
    forgotten: { 'errors/common.py': 'from ai.backend.manager.api.exceptions import *\n' },
  },
} as const satisfies Readonly<Record<string, Line>>;

export type LineId = keyof typeof lines;
export const isLine = (id: string): id is LineId => Object.hasOwn(lines, id);
