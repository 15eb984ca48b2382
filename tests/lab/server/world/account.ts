import type { Source } from '../gql/resolve.ts';
import { connection } from '../gql/resolve.ts';
import { ACCESS_KEY, DOMAIN, EMAIL, PROJECT, PROJECT_ID, RESOURCE_GROUP, SECRET_KEY, TOTAL_SLOTS, USER_ID, VFOLDER_HOSTS, globalId, type Role } from './people.ts';

const CREATED = '2026-01-05T09:00:00+00:00';

export function user(role: Role): Source {
  return {
    __typename: 'User',
    id: USER_ID,
    uuid: USER_ID,
    username: EMAIL,
    email: EMAIL,
    full_name: 'Lab User',
    description: '',
    need_password_change: false,
    is_active: true,
    status: 'active',
    status_info: 'lab',
    role,
    domain_name: DOMAIN,
    resource_policy: 'default',
    main_access_key: ACCESS_KEY,
    totp_activated: false,
    totp_activated_at: null,
    sudo_session_enabled: false,
    allowed_client_ip: null,
    created_at: CREATED,
    modified_at: CREATED,
    groups: [{ id: PROJECT_ID, name: PROJECT }],
    project_nodes: connection([{ ...project(), __typename: 'GroupNode' }]),
  };
}

export function userNode(role: Role): Source {
  return { ...user(role), __typename: 'UserNode', id: globalId('UserNode', USER_ID), row_id: USER_ID };
}

export function keypair(role: Role): Source {
  return {
    __typename: 'KeyPair',
    id: ACCESS_KEY,
    user_id: EMAIL,
    user: USER_ID,
    email: EMAIL,
    full_name: 'Lab User',
    access_key: ACCESS_KEY,
    secret_key: SECRET_KEY,
    is_active: true,
    is_admin: role === 'superadmin',
    resource_policy: 'default',
    created_at: CREATED,
    last_used: null,
    rate_limit: 30000,
    num_queries: 0,
    concurrency_used: 0,
    concurrency_limit: 30,
    projects: [PROJECT],
  };
}

export function project(): Source {
  return {
    __typename: 'Group',
    id: PROJECT_ID,
    row_id: PROJECT_ID,
    name: PROJECT,
    description: '',
    is_active: true,
    domain_name: DOMAIN,
    type: 'GENERAL',
    total_resource_slots: '{}',
    allowed_vfolder_hosts: JSON.stringify(VFOLDER_HOSTS),
    integration_id: '',
    resource_policy: 'default',
    container_registry: '{}',
    created_at: CREATED,
    modified_at: CREATED,
  };
}

export function vfolderPolicy(): Source {
  return {
    __typename: 'KeyPairResourcePolicy',
    id: 'default',
    name: 'default',
    created_at: CREATED,
    default_for_unspecified: 'UNLIMITED',
    total_resource_slots: '{}',
    max_concurrent_sessions: 30,
    max_concurrent_sftp_sessions: 1,
    max_containers_per_session: 1,
    max_session_lifetime: 0,
    max_pending_session_count: null,
    max_pending_session_resource_slots: null,
    idle_timeout: 1800,
    allowed_vfolder_hosts: JSON.stringify(VFOLDER_HOSTS),
    max_vfolder_count: 0,
    max_vfolder_size: -1,
    max_quota_scope_size: -1,
    max_session_count_per_model_session: 10,
    max_customized_image_count: 10,
  };
}

export function resourceGroup(): Source {
  return {
    __typename: 'ScalingGroup',
    name: RESOURCE_GROUP,
    description: '',
    is_active: true,
    is_public: true,
    created_at: CREATED,
    wsproxy_addr: null,
    driver: 'static',
    driver_opts: '{}',
    scheduler: 'fifo',
    scheduler_opts: '{"allowed_session_types": ["interactive", "batch", "inference"]}',
    use_host_network: false,
    agent_total_resource_slots_by_status: JSON.stringify({ occupied: {}, available: TOTAL_SLOTS }),
    own_session_occupied_resource_slots: '{}',
  };
}
