import { connection, type Source } from '../gql/resolve.ts';
import { ACCESS_KEY, DOMAIN, EMAIL, GIB, PROJECT, PROJECT_ID, RESOURCE_GROUP, USER_ID, globalId } from './people.ts';

export const MOST_SESSIONS = 60;

const SLOTS = JSON.stringify({ cpu: '1', mem: String(GIB) });
const IMAGE = 'cr.backend.ai/stable/python:3.9-ubuntu20.04';
const SERVICE_PORTS = JSON.stringify([
  { name: 'jupyter', protocol: 'http', container_ports: [8090], host_ports: [30001], is_inference: false },
  { name: 'ttyd', protocol: 'http', container_ports: [7681], host_ports: [30002], is_inference: false },
]);
const LIVE_STAT = JSON.stringify(
  Object.fromEntries(
    ['cpu_used', 'cpu_util', 'mem', 'io_read', 'io_write', 'io_scratch_size', 'net_rx', 'net_tx'].map((metric) => [
      metric,
      { current: '1', capacity: '100', pct: '1.00', unit_hint: 'count', 'stats.min': '0', 'stats.max': '1', 'stats.avg': '0.5', 'stats.rate': '0', 'stats.diff': '0', 'stats.sum': '1', 'stats.version': null },
    ]),
  ),
);

export function sessionNames(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `lab-session-${String(at + 1).padStart(2, '0')}`);
}

export function sessionId(at: number): string {
  return `5e551044-0000-4000-8000-${String(at + 1).padStart(12, '0')}`;
}

/** Newest first, one minute apart, by a fixed clock: the same list in every run. */
function createdAt(at: number): string {
  return new Date(Date.UTC(2026, 10, 23, 12, 0, 0) - at * 60_000).toISOString().replace('Z', '+00:00');
}

/** What both generations call alike. */
function common(at: number, name: string): Record<string, unknown> {
  return {
    name,
    status: 'RUNNING',
    status_info: null,
    status_data: '{}',
    created_at: createdAt(at),
    starts_at: null,
    terminated_at: null,
    scaling_group: RESOURCE_GROUP,
    service_ports: SERVICE_PORTS,
    occupied_slots: SLOTS,
    requested_slots: SLOTS,
    resource_opts: '{}',
    access_key: ACCESS_KEY,
    cluster_mode: 'SINGLE_NODE',
    cluster_size: 1,
    startup_command: null,
    tag: null,
    result: 'UNDEFINED',
    commit_status: 'READY',
    idle_checks: '{}',
    inference_metrics: '{}',
    domain_name: DOMAIN,
    project_id: PROJECT_ID,
    priority: 10,
    is_preemptible: false,
  };
}

/** `compute_session_nodes` (25.11 neo and later). */
export function sessionNode(at: number, name: string, mounts: readonly string[]): Source {
  const id = sessionId(at);
  return {
    __typename: 'ComputeSessionNode',
    ...common(at, name),
    id: globalId('ComputeSessionNode', id),
    row_id: id,
    type: 'interactive',
    user_id: USER_ID,
    owner: { __typename: 'UserNode', id: globalId('UserNode', USER_ID), email: EMAIL },
    agent_ids: ['i-lab-agent'],
    image_references: [IMAGE],
    vfolder_mounts: mounts,
    queue_position: null,
    vfolder_nodes: connection(mounts.map(folderNode)),
    dependees: connection([]),
    dependents: connection([]),
    kernel_nodes: connection([kernelNode(at)]),
  };
}

function folderNode(name: string, at: number): Source {
  const id = `f01de400-0000-4000-8000-${String(at + 1).padStart(12, '0')}`;
  return { __typename: 'VirtualFolderNode', id: globalId('VirtualFolderNode', id), row_id: id, name, status: 'ready', permission: 'rw', permissions: ['read_attribute', 'mount_rw'], ownership_type: 'user', usage_mode: 'general' };
}

function kernelNode(at: number): Source {
  const id = sessionId(at);
  return {
    __typename: 'KernelNode',
    id: globalId('KernelNode', id),
    row_id: id,
    cluster_hostname: 'main1',
    cluster_idx: 1,
    cluster_role: 'main',
    local_rank: 0,
    status: 'RUNNING',
    status_info: null,
    agent_id: 'i-lab-agent',
    container_id: id.replaceAll('-', ''),
    live_stat: LIVE_STAT,
    image: {
      __typename: 'ImageNode',
      id: globalId('ImageNode', 'python'),
      row_id: '1a6e0000-0000-4000-8000-000000000001',
      name: 'stable/python',
      base_image_name: 'python',
      namespace: 'stable/python',
      humanized_name: 'python',
      tag: '3.9-ubuntu20.04',
      version: '3.9',
      registry: 'cr.backend.ai',
      architecture: 'x86_64',
      tags: [{ key: 'ubuntu', value: '20.04' }],
      labels: [],
      project: 'stable',
    },
  };
}

/** `compute_session_list` (20.x to 25.14, and the notifier of 25.18 and 26.1). */
export function legacySession(at: number, name: string, mounts: readonly string[]): Source {
  const id = sessionId(at);
  return {
    ...common(at, name),
    id,
    session_id: id,
    // The oldest lists know a session by `sess_id`.
    sess_id: name,
    session_name: name,
    image: IMAGE,
    registry: 'cr.backend.ai',
    architecture: 'x86_64',
    type: 'INTERACTIVE',
    sess_type: 'INTERACTIVE',
    main_kernel_role: 'COMPUTE',
    user_email: EMAIL,
    created_user_email: EMAIL,
    full_name: 'Lab User',
    user_id: USER_ID,
    group_name: PROJECT,
    // 22.9 draws nothing at all if `mounts` of one row is null.
    mounts,
    mount_map: '{}',
    vfolder_mounts: mounts,
    agents: ['i-lab-agent'],
    agent: 'i-lab-agent',
    agent_ids: ['i-lab-agent'],
    dependencies: [],
    live_stat: LIVE_STAT,
    last_stat: LIVE_STAT,
    abusing_data: '{}',
    containers: [{ ...common(at, name), id, container_id: id.replaceAll('-', ''), agent: 'i-lab-agent', cluster_role: 'main', cluster_idx: 1, cluster_hostname: 'main1', role: 'COMPUTE', image: IMAGE, live_stat: LIVE_STAT, last_stat: LIVE_STAT }],
  };
}

/** `SessionV2`, as ProjectAdminSessionPage of 26.7 to 26.9 asks for it. */
export function sessionV2(at: number, name: string): Source {
  const resources = [{ resourceType: 'cpu', quantity: '1' }, { resourceType: 'mem', quantity: String(GIB) }];
  return {
    __typename: 'SessionV2',
    id: globalId('SessionV2', sessionId(at)),
    project: { id: PROJECT_ID, basicInfo: { name: PROJECT } },
    metadata: { name, sessionType: 'INTERACTIVE', clusterMode: 'SINGLE_NODE', clusterSize: 1 },
    lifecycle: { status: 'RUNNING', createdAt: createdAt(at), terminatedAt: null },
    resource: { resourceGroupName: RESOURCE_GROUP, allocation: { requested: { entries: resources }, used: { entries: resources } } },
    images: connection([{ id: 'image', identity: { canonicalName: IMAGE, namespace: 'stable/python', architecture: 'x86_64' }, metadata: { tags: [], labels: [] } }]),
    user: { id: USER_ID, basicInfo: { email: EMAIL } },
    kernels: connection([]),
  };
}
