import { connection, type Source } from '../gql/resolve.ts';
import { globalId } from './people.ts';

/** Two of them, so that "the registry's own refresh" is a choice. */
const REGISTRIES = [
  { hostname: 'cr.backend.ai', url: 'https://cr.backend.ai', type: 'harbor2', project: 'stable' },
  { hostname: 'index.docker.io', url: 'https://registry-1.docker.io', type: 'docker', project: 'lablup' },
] as const;

/** `container_registries`, as 24.03 and managers before 24.09 have it. */
export const registries: readonly Source[] = REGISTRIES.map(({ hostname, url, type, project }) => ({
  __typename: 'ContainerRegistry',
  id: globalId('ContainerRegistry', hostname),
  hostname,
  config: { url, type, project: [project], username: null, password: null, ssl_verify: true },
}));

/** `container_registry_nodes`, from 24.09 on. */
export const registryNodes: Source = connection(
  REGISTRIES.map(({ hostname, url, type, project }, at) => {
    const rowId = `2e615700-0000-4000-8000-00000000000${at + 1}`;
    return { __typename: 'ContainerRegistryNode', id: globalId('ContainerRegistryNode', rowId), row_id: rowId, registry_name: hostname, name: hostname, url, type, project, username: null, password: null, ssl_verify: true, is_global: true, extra: null, allowed_groups: connection([]) };
  }),
);

/** `POST /config/get` of `config/docker/registry`: how the Lit pages (to 23.03) read them from etcd, the address under an empty name. */
export const registryConfig: Readonly<Record<string, unknown>> = Object.fromEntries(REGISTRIES.map(({ hostname, url, type, project }) => [hostname, { '': url, type, project }]));
