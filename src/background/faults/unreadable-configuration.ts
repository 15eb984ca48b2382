import type { Fault } from './fault.ts';

/** The server sends a configuration that this Web-UI cannot parse; seen with new Web-UIs on old web servers, and with config.toml missing. */
export default {
  code: 'WUR-12',
  blame: 'server',
  all: ['silent-login-panel', 'configuration-unread'],
  any: [],
  // An address of an earlier visit silences the page too.
  none: ['stale-endpoint'],
  // So does a browser in which the page cannot read anything.
  unless: ['vital-feature-missing'],
  plan: [],
} as const satisfies Fault;
