import type { Line } from './lines.ts';

export type PortName = 'postgres' | 'redis' | 'etcd' | 'etcdPeer' | 'manager' | 'managerInternal' | 'termui' | 'webui' | 'storage' | 'gateway' | 'web';
export type Ports = Readonly<Record<PortName, number>>;

export const databaseUrl = (ports: Ports): string => `postgresql+asyncpg://postgres:x@127.0.0.1:${ports.postgres}/backend`;

const address = (port: number): string => `{ host = "127.0.0.1", port = ${port} }`;

const LOGGING = `[logging]
level = "INFO"
drivers = ["console"]
[logging.pkg-ns]
"" = "WARNING"
"ai.backend" = "INFO"
[logging.console]
colored = false
format = "simple"
[debug]
enabled = false
`;

/** One text serves all lines. */
export const managerToml = (folder: string, ports: Ports): string => `[etcd]
namespace = "local"
addr = ${address(ports.etcd)}
user = ""
password = ""
[db]
type = "postgresql"
addr = ${address(ports.postgres)}
name = "backend"
user = "postgres"
password = "x"
[manager]
num-proc = 1
service-addr = ${address(ports.manager)}
internal-addr = ${address(ports.managerInternal)}
ipc-base-path = "${folder}/ipc"
ssl-enabled = false
heartbeat-timeout = 30.0
pid-file = "${folder}/manager.pid"
hide-agents = true
disabled-plugins = []
rpc-auth-manager-keypair = "${folder}/manager.key_secret"
aiomonitor-termui-port = ${ports.termui}
aiomonitor-webui-port = ${ports.webui}
[docker-registry]
ssl-verify = false
${LOGGING}`;

export interface WebOptions {
  /** Seconds after which a login session is over. */
  readonly maxAgeS?: number;
  /** The Web-UI's files, where they are not those inside the web server. */
  readonly staticPath?: string;
  /** What config.toml calls the site, where TLS ends in front of the web server. */
  readonly endpointProtocol?: 'https';
}

export const webConf = (line: Line, ports: Ports, { maxAgeS = 604_800, staticPath, endpointProtocol }: WebOptions): string => `[service]
ip = "127.0.0.1"
port = ${ports.web}
mode = "webui"
wsproxy.url = ""
${staticPath === undefined ? '' : `static_path = "${staticPath}"\n`}${endpointProtocol === undefined ? '' : `force_endpoint_protocol = "${endpointProtocol}"\n`}[resources]
[environments]
[plugin]
${line.hasGateway ? '[pipeline]\n' : ''}[ui]
brand = "Lab"
[api]
domain = "default"
endpoint = "http://127.0.0.1:${ports.manager}"
text = "Lab"
ssl_verify = false
auth_token_name = "sToken"
[session]
max_age = ${maxAgeS}
flush_on_startup = false
login_block_time = 1200
login_allowed_fail_count = 10
[session.redis]
addr = "127.0.0.1:${ports.redis}"
${line.hasGateway ? `[apollo_router]\nenabled = true\nendpoints = "http://127.0.0.1:${ports.gateway}"\n` : ''}[license]
[webserver]
${LOGGING}`;

export const alembicIni = (ports: Ports): string => `[alembic]
script_location = ai.backend.manager.models:alembic
sqlalchemy.url = ${databaseUrl(ports)}
[loggers]
keys = root
[handlers]
keys = console
[formatters]
keys = simple
[logger_root]
level = WARNING
handlers = console
[handler_console]
class = StreamHandler
args = (sys.stderr,)
formatter = simple
[formatter_simple]
format = %(message)s
`;

/** The user travels in a header of the request; a length would be that of another body. */
export const gatewayConfig = (folder: string, ports: Ports): string => `export const gatewayConfig = {
  supergraph: ${JSON.stringify(`${folder}/supergraph.graphql`)},
  graphqlEndpoint: '/admin/gql',
  host: '127.0.0.1',
  port: ${ports.gateway},
  fork: 1,
  skipValidation: true,
  maskedErrors: false,
  logging: 'warn',
  propagateHeaders: { fromClientToSubgraphs: ({ request }) => Object.fromEntries([...request.headers].filter(([name]) => name !== 'content-length')) },
};
`;

/** What the manager reads from etcd. */
export const etcdKeys = (ports: Ports): Readonly<Record<string, string>> => ({
  'config/redis/addr': `127.0.0.1:${ports.redis}`,
  'config/resource_slots/cpu': 'count',
  'config/resource_slots/mem': 'bytes',
  'volumes/_types/user': '',
  'volumes/_types/group': '',
  'volumes/default_host': 'local:volume1',
  'volumes/proxies/local/client_api': `http://127.0.0.1:${ports.storage}`,
  'volumes/proxies/local/manager_api': `http://127.0.0.1:${ports.storage}`,
  'volumes/proxies/local/secret': 'lab',
  'volumes/proxies/local/ssl_verify': 'false',
});
