import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { playContract, type Line } from '../../backend/contract.ts';
import { differences } from '../../backend/differences.ts';
import { startLab } from '../../lab/lab.ts';
import { pins } from '../../lab/releases.ts';
import { smallRelease } from './stand.ts';

interface Recorded {
  readonly version: string;
  readonly webui: string;
  readonly date: string;
  readonly lines: readonly Line[];
}

const folder = new URL('../../contract/', import.meta.url);
const recorded = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recorded);

it.each(recorded)('the stand-in answers as the web server $version did on $date', async ({ version, webui, lines }) => {
  const era = pins().find(({ id }) => id === webui)?.era;
  if (!era) throw new Error(`no pin of Web-UI ${webui}`);
  const lab = await startLab({ release: await smallRelease(version, webui, era) });
  try {
    const { email: user, password } = lab.credentials;
    expect(differences(lines, await playContract({ origin: lab.origin, user, password }))).toEqual([]);
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
  }
});

it('no recorded answer holds a secret or an address of its machine', () => {
  expect(recorded.length).toBeGreaterThan(0);
  expect(JSON.stringify(recorded)).not.toMatch(/[0-9a-f]{32}|127\.0\.0\.1|@lab|AKIA/);
});
