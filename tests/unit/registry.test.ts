import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/background/faults/index.ts';
import { remedies } from '../../src/background/remedies/index.ts';
import { detectors, type SymptomId } from '../../src/content/detectors/index.ts';
import { passive } from '../../src/content/detectors/passive.ts';
import type { EvidenceKey } from '../../src/core/evidence.ts';
import { costs } from '../../src/core/remedy.ts';
import { suspicious, unsettled } from '../../src/core/symptoms.ts';

const filesIn = (folder: string, ...helpers: string[]) =>
  readdirSync(folder).map((file) => file.replace(/\.ts$/, '')).filter((id) => id !== 'index' && !helpers.includes(id)).sort();

describe('the registries hold what their folders hold', () => {
  it('detectors', () => expect(Object.keys(detectors).sort()).toEqual(filesIn('src/content/detectors', 'detect', 'passive', 'run')));
  it('detectors that need nobody asked, and the one that says to wait', () => {
    const asked: readonly EvidenceKey[] = ['versions', 'assets', 'shell', 'server', 'session', 'stored', 'signIn', 'anonymous', 'cookies', 'layout'];
    const isPassive = ({ requires }: { readonly requires: readonly EvidenceKey[] }) => !requires.some((key) => asked.includes(key));
    const wanted = (Object.keys(detectors) as SymptomId[]).filter((id) => isPassive(detectors[id]) || [...suspicious, ...unsettled].some((each) => each === id));
    expect(Object.keys(passive).sort()).toEqual(wanted.sort());
  });
  it('faults', () => expect(Object.keys(faults).sort()).toEqual(filesIn('src/background/faults', 'fault')));
  it('remedies', () => expect(Object.keys(remedies).sort()).toEqual(filesIn('src/background/remedies', 'remedy')));
});

describe('remedies', () => {
  it('stand in plans with the cheapest first', () => {
    for (const { plan } of Object.values(faults)) {
      const ranks = plan.map((id) => costs.indexOf(remedies[id].cost));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });
  it('cost more than "cache" only where the login itself is the fault, or what is done lasts, and then nothing else is done on the way', () => {
    for (const { code, plan } of Object.values(faults)) {
      const isDear = plan.some((id) => costs.indexOf(remedies[id].cost) > costs.indexOf('cache'));
      if (isDear) expect([code.startsWith('WUR-5') || plan.some((id) => id === 'bridge'), plan.length]).toEqual([true, 1]);
    }
  });
});

describe('the documents keep up', () => {
  it('docs/faults.md names every fault with its code and whose it is', () => {
    const page = readFileSync('docs/faults.md', 'utf8');
    for (const [id, { code, blame }] of Object.entries(faults)) expect(page).toContain(`| ${code} | \`${id}\` | ${blame} |`);
  });
  it('docs/remedies.md names every remedy with its cost', () => {
    const page = readFileSync('docs/remedies.md', 'utf8');
    for (const [id, { cost }] of Object.entries(remedies)) expect(page).toContain(`| \`${id}\` | ${cost} |`);
  });
  it('docs/permissions.md explains every permission of the manifest', () => {
    const page = readFileSync('docs/permissions.md', 'utf8');
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as { permissions: string[]; optional_host_permissions: string[] };
    for (const permission of [...manifest.permissions, ...manifest.optional_host_permissions]) expect(page).toContain(`\`${permission}\``);
  });
});
