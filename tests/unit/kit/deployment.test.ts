import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../folder.ts';

/** What docs/deployment.md tells an administrator to type, typed; a browser takes part in tests/e2e/installed.spec.ts. */
const commands = [...readFileSync('docs/deployment.md', 'utf8').matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block]) => String(block).trim().split('\n'));

const home = newFolder();
mkdirSync(join(home, 'bin'));
// Whoever runs tests is no administrator: the kit writes into the folder that stands for the system.
writeFileSync(join(home, 'bin', 'sudo'), '#!/bin/sh\nexec "$@"\n');
// As `npm run` does, without looking at what is installed.
writeFileSync(join(home, 'bin', 'npm'), '#!/bin/sh\nscript=$2; shift 3\nexec node --import tsx "scripts/$script.ts" "$@"\n');
for (const name of ['sudo', 'npm']) chmodSync(join(home, 'bin', name), 0o755);

const typed = (command: string) =>
  spawnSync('sh', ['-c', command], { env: { ...process.env, HOME: home, ROOT: home, PATH: `${home}/bin:${process.env['PATH']}`, https_proxy: 'http://127.0.0.1:9' }, encoding: 'utf8' });

describe('the commands of docs/deployment.md, one after the other', () => {
  it('are these', () => expect(commands.map((command) => / (package|kit|install|check|remove) /.exec(command)?.[1])).toEqual(['package', 'package', 'kit', 'install', 'check', 'remove']));

  // One of them builds the extension twice.
  it.each(commands)('%s', { timeout: 180_000 }, (command) => {
    const { status, stdout, stderr } = typed(command);
    const isCheck = command.includes(' check ');
    expect(status, `${stdout}${stderr}`).toBe(isCheck ? 1 : 0);
    // The policy is there; of the browser and a server of that name this machine has nothing.
    if (isCheck) expect(stdout.match(/^(ok|NO)/gm)).toEqual(['ok', 'NO', 'NO', 'NO']);
    for (const [, path] of stdout.matchAll(/^(dist\/\S+)$/gm)) expect(existsSync(String(path)), path).toBe(true);
  });
});
