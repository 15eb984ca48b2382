import type { Remedy } from './remedy.ts';

/** Remove the one server address that an earlier visit left; the page takes it from its configuration again. */
export default {
  cost: 'local-settings',
  by: 'act-stored',
  needs: ['stale-endpoint'],
  uselessIf: [],
  takes: ['backendaiwebui.api_endpoint'],
} as const satisfies Remedy;
