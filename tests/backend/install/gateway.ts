import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Line } from '../lines.ts';
import { once } from './once.ts';
import { run } from './run.ts';

const packages = ['@graphql-hive/gateway@2.15.1', '@theguild/federation-composition@0.27.0', 'graphql@16.15.0'];

/** Where the subgraphs are is filled in at each start. */
export const MANAGER = 'http://manager.invalid';

/** The GraphQL federation gateway that 26.x needs: half a gigabyte, and no dependency of this project. */
export const gateway = (say: (line: string) => void): Promise<string> =>
  once('gateway', async (folder) => {
    say('installing the GraphQL gateway from npm');
    await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact', ...packages], { cwd: folder });
  });

/** The manager's schemas as one; it takes half a minute, so it is kept. */
export const supergraph = (line: Line, home: string, gatewayReady: Promise<string>, say: (line: string) => void): Promise<string> =>
  once(join(line.version, 'supergraph'), async (folder) => {
    say('reading the manager\'s GraphQL schemas');
    await run(join(home, 'bin/python'), [new URL('../seed/schemas.py', import.meta.url).pathname, folder]);
    const compose = join(await gatewayReady, 'compose.mjs');
    await writeFile(compose, COMPOSE);
    await run(process.execPath, [compose, folder]);
  });

/** The public schema is there from 26.9 on. */
const COMPOSE = `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
const folder = process.argv[2];
const fileOf = (name) => folder + '/' + name + '.graphql';
const paths = { graphene: '/admin/gql', strawberry: '/admin/gql/strawberry', public: '/admin/gql/strawberry/public' };
const subgraphs = Object.entries(paths).filter(([name]) => existsSync(fileOf(name)));
const { errors, supergraphSdl } = composeServices(subgraphs.map(([name, path]) => ({ name, url: '${MANAGER}' + path, typeDefs: parse(readFileSync(fileOf(name), 'utf8')) })));
if (!supergraphSdl) throw new Error(errors.map(({ message }) => message).join('; '));
writeFileSync(folder + '/supergraph.graphql', supergraphSdl);
`;
