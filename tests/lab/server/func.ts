import type { AppProxy } from './app-proxy.ts';
import { compactJson, json, problem, type Answer, type Ask } from './answer.ts';
import type { Quirks } from './quirks.ts';
import { GIB, RESOURCE_GROUP, STORAGE_HOST, TOTAL_SLOTS, VFOLDER_HOSTS, type Role } from './world/people.ts';
import { registryConfig } from './world/registries.ts';

export const RATE_LIMIT = { 'X-RateLimit-Limit': '1000', 'X-RateLimit-Remaining': '1000', 'X-RateLimit-Window': '900' };

/** `/func/` itself answers anonymously, from the manager. */
export function hello(quirks: Quirks): Answer {
  return json({ version: quirks.apiVersion, manager: quirks.manager }, 200, RATE_LIMIT);
}

/** REST calls of whoever is signed in; what is not here is the manager's own 404. */
export function restAnswer(ask: Ask, { quirks, role, proxy }: { readonly quirks: Quirks; readonly role: Role; readonly proxy: AppProxy | null }): Answer {
  const path = ask.path.replace(/^\/func/, '').replace(/\/$/, '');
  const toApps = appsAnswer(ask.method, path, proxy);
  if (toApps !== null) return toApps;
  const known = ROUTES[`${ask.method} ${path}`] ?? (role === 'superadmin' ? adminRead(ask, path) : undefined);
  if (known === undefined) return unknownPath(path, quirks);
  return respond(quirks, known, RATE_LIMIT);
}

/** The manager's own, handed on as it is. */
function unknownPath(path: string, { is26 }: Quirks): Answer {
  const body = { type: 'https://api.backend.ai/probs/url-not-found', title: 'Unknown URL path.', ...(is26 ? { error_code: 'api_read_not-found' } : {}), data: path };
  return is26 ? compactJson(body, 404, { 'Content-Type': 'application/problem+json; charset=utf-8' }) : json(body, 404, { 'Content-Type': 'application/problem+json' });
}

/** A manager whose proxy does not answer says 500 (`get_wsproxy_version` and `start_service` of 24.9 and 26.9). */
function appsAnswer(method: string, path: string, proxy: AppProxy | null): Answer | null {
  const isVersion = method === 'GET' && /^\/scaling-groups\/[^/]+\/wsproxy-version$/.test(path);
  const isStart = method === 'POST' && /^\/session\/[^/]+\/start-service$/.test(path);
  if (!isVersion && !(isStart && proxy !== null)) return null;
  const version = proxy?.apps.version ?? 'v1';
  if (version === 'v2' && proxy?.isUp !== true) return problem(500, 'server-misconfigured', 'Service misconfigured.');
  return json(isVersion ? { wsproxy_version: version } : { token: 'lab-token', wsproxy_addr: proxy?.origin }, 200, RATE_LIMIT);
}

function respond(quirks: Quirks, value: unknown, headers: Answer['headers']): Answer {
  return quirks.is26 ? compactJson(value, 200, headers) : json(value, 200, headers);
}

const RESOURCE_SLOTS = { cpu: 'count', mem: 'bytes' };
const SLOT_DETAILS = {
  cpu: { slot_name: 'cpu', description: 'CPU', human_readable_name: 'CPU', display_unit: 'Core', number_format: { binary: false, round_length: 0 }, display_icon: 'cpu' },
  mem: { slot_name: 'mem', description: 'Memory', human_readable_name: 'RAM', display_unit: 'GiB', number_format: { binary: true, round_length: 0 }, display_icon: 'mem' },
};
const USED = { cpu: '7', mem: String(7 * GIB) };
const LEFT = { cpu: '57', mem: String(249 * GIB) };
const PRESETS = {
  presets: [{ id: 'a1', name: 'small', resource_slots: { cpu: '1', mem: String(GIB) }, shared_memory: null, allocatable: true, scaling_group_name: null }],
  keypair_limits: TOTAL_SLOTS,
  keypair_using: USED,
  keypair_remaining: LEFT,
  group_limits: TOTAL_SLOTS,
  group_using: USED,
  group_remaining: LEFT,
  scaling_group_remaining: LEFT,
  scaling_groups: { [RESOURCE_GROUP]: { using: USED, remaining: LEFT } },
};
const VOLUME = { backend: 'vfs', capabilities: ['vfolder'], usage: { percentage: 12 }, sftp_scaling_groups: [] };

const ROUTES: Readonly<Record<string, unknown>> = {
  'GET /config/resource-slots': RESOURCE_SLOTS,
  'GET /config/resource-slots/details': SLOT_DETAILS,
  'GET /config/vfolder-types': ['user', 'group'],
  'GET /resource/presets': { presets: PRESETS.presets },
  'POST /resource/check-presets': PRESETS,
  'GET /resource/container-registries': {},
  'GET /scaling-groups': { scaling_groups: [{ name: RESOURCE_GROUP }] },
  'GET /folders': [],
  'GET /folders/invitations/list': { invitations: [] },
  'GET /folders/_/hosts': { default: STORAGE_HOST, allowed: Object.keys(VFOLDER_HOSTS), volume_info: { [STORAGE_HOST]: VOLUME } },
  'GET /folders/_/all-hosts': { default: STORAGE_HOST, allowed: Object.keys(VFOLDER_HOSTS) },
  'GET /folders/_/all_hosts': { default: STORAGE_HOST, allowed: Object.keys(VFOLDER_HOSTS) },
  'GET /folders/_/perf-metric': { metric: {} },
  'GET /manager/announcement': { enabled: false, message: '' },
  'GET /auth/ssh-keypair': { ssh_public_key: '' },
  'GET /user-config/dotfiles': [],
  'GET /resource/stats/user/month': [],
  'GET /services': [],
  // Administrators' pages since 26.4 are an error page without it (its shape as read from 26.8.0).
  'GET /export/reports/sessions': { report: { fields: [] } },
};

/** Of the manager's settings the pages read the registries only; every other key is empty. */
function adminRead({ method, body }: Ask, path: string): unknown {
  if (method !== 'POST' || path !== '/config/get') return undefined;
  const { key } = JSON.parse(body.toString('utf8')) as { key?: string };
  return { result: key === 'config/docker/registry' ? registryConfig : {} };
}
