import { connection, type Source } from '../gql/resolve.ts';
import { matchesFilter } from '../gql/filter.ts';
import { legacySession, sessionNames, sessionNode, sessionV2 } from './sessions.ts';
import { keypair, project, resourceGroup, user, userNode, vfolderPolicy } from './account.ts';
import type { Role } from './people.ts';
import { registries, registryNodes } from './registries.ts';

type Args = Readonly<Record<string, unknown>>;

/** The whole GraphQL world of one user; roots that are not named here are null or empty. */
export function rootSource(sessions: number, role: Role, mounts: readonly string[] = []): Source {
  const names = sessionNames(sessions);
  const nodes = names.map((name, at) => sessionNode(at, name, mounts));
  const items = names.map((name, at) => legacySession(at, name, mounts));
  return {
    compute_session_nodes: (args: Args) => nodePage(nodes, args),
    compute_session_list: (args: Args) => listPage(items, args),
    projectSessionsV2: (args: Args) => pageOf(names.map((name, at) => sessionV2(at, name)), args['offset'], args['limit']),
    compute_session: (args: Args) => items.find((one) => one['id'] === args['id'] || one['id'] === args['sess_id']) ?? null,
    compute_session_node: (args: Args) => nodes.find((one) => one['id'] === args['id'] || one['row_id'] === args['id']) ?? null,
    user: user(role),
    user_node: userNode(role),
    user_nodes: connection([userNode(role)]),
    keypair: keypair(role),
    keypairs: [keypair(role)],
    keypair_list: { items: [keypair(role)], total_count: 1 },
    keypair_resource_policy: vfolderPolicy(),
    keypair_resource_policies: [vfolderPolicy()],
    user_resource_policy: vfolderPolicy(),
    project_resource_policy: vfolderPolicy(),
    group: project(),
    groups: [project()],
    groups_by_name: [project()],
    user_groups: [project()],
    group_node: { ...project(), __typename: 'GroupNode' },
    group_nodes: connection([{ ...project(), __typename: 'GroupNode' }]),
    domain: { name: 'default', allowed_vfolder_hosts: '{}', total_resource_slots: '{}', allowed_docker_registries: ['cr.backend.ai'] },
    scaling_groups: [resourceGroup()],
    scaling_groups_for_user_group: [resourceGroup()],
    accessible_scaling_groups: [resourceGroup()],
    scaling_group: resourceGroup(),
    images: [],
    customized_images: [],
    // Administrators' alone, as in the manager.
    container_registries: role === 'user' ? [] : registries,
    container_registry_nodes: role === 'user' ? connection([]) : registryNodes,
    vfolders: [],
    agents: [],
    resource_presets: [],
    my_keypairs: connection([]),
    viewer: { user: user(role), keypair: keypair(role) },
    __schema: { types: [] },
  };
}

function nodePage(nodes: readonly Source[], args: Args): Source {
  const chosen = nodes.filter((node) => matchesFilter(node, args['filter'] as string | null | undefined));
  return { ...pageOf(chosen, args['offset'], args['first']), __typename: 'ComputeSessionConnection' };
}

function pageOf(nodes: readonly Source[], offset: unknown, count: unknown): Source {
  const from = Number(offset ?? 0);
  return connection(nodes.slice(from, from + Number(count ?? nodes.length)), nodes.length);
}

function listPage(items: readonly Source[], args: Args): Source {
  const statuses = typeof args['status'] === 'string' && args['status'] !== '' ? args['status'].split(',') : null;
  const chosen = items.filter((item) => statuses === null || statuses.includes(String(item['status'])));
  const offset = Number(args['offset'] ?? 0);
  const limit = Number(args['limit'] ?? chosen.length);
  return { items: chosen.slice(offset, offset + limit), total_count: chosen.length };
}
