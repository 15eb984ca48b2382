import { createServer, type Server } from 'node:http';

const VOLUME = { name: 'volume1', backend: 'vfs', path: '/lab', fsprefix: '', capabilities: ['vfolder'] };

/** Each line reads some of them: without `capacity_bytes` 24.9 answers its question for hosts with 500. */
const SIZES = { capacity_bytes: 1_000_000_000_000, limit_bytes: 0, used_bytes: 0, file_count: 0, vfolder_count: 0, percentage: 12, metric: {} };

/** The storage proxy's place: without a whole answer every page of the Web-UI has a red notice, which is no fault that we mean. */
export function startStorage(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const value = request.url?.startsWith('/volumes') ? { volumes: [VOLUME] } : SIZES;
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
