import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rig, RigPage, RigPopup } from '../../tests/rig/index.ts';
import { until } from '../../tests/rig/index.ts';

/** What a person would read in the popup. */
interface Read {
  readonly title: string;
  readonly diagnosis: string;
  readonly proof: string;
  readonly steps: readonly string[];
  readonly phase: string;
  readonly settled: boolean;
  readonly canFix: boolean;
}

const readPopup = `(() => {
  const text = (id) => document.querySelector('[data-testid=' + id + ']')?.textContent?.trim() ?? '';
  const { verdict, looking, phase } = document.querySelector('[data-verdict]')?.dataset ?? {};
  return {
    title: text('title'), diagnosis: text('diagnosis'), proof: text('proof'), phase: phase ?? '',
    steps: [...document.querySelectorAll('[data-testid=step]')].map((step) => [...step.children].map(({ textContent }) => textContent).filter(Boolean).join(': ')),
    settled: Boolean(verdict) && !['none', 'waiting', 'looking'].includes(verdict) && looking !== 'true',
    canFix: document.querySelector('[data-testid=fix]') !== null,
  };
})()`;

export type Ending = 'cured' | 'not-cured' | 'nothing-offered';

/** The click that a person would make, on the real popup, and the story of it on the terminal. */
export async function repairByClick(rig: Rig, page: RigPage, folder: string): Promise<Ending> {
  mkdirSync(folder, { recursive: true });
  const shot = async (of: RigPage | RigPopup, name: string): Promise<void> => {
    const path = join(folder, `${name}.png`);
    await of.screenshot(path);
    console.log(`  screenshot ${path}`);
  };
  await shot(page, '1-before');
  const popup = await rig.openPopup(page);
  const seen = await settled(popup);
  console.log(`diagnosis: ${seen.title}\n  ${seen.diagnosis}`);
  await shot(popup, '2-popup');
  if (!seen.canFix) {
    console.log('No repair is offered for this, see above.');
    return 'nothing-offered';
  }
  console.log('click:     "Fix this page"');
  await popup.click('[data-testid=fix]');
  const end = await follow(popup);
  console.log(`${end.phase === 'probation' ? 'proof:    ' : 'not cured:'} ${end.title}${end.proof ? ` ${end.proof}` : ''}`);
  await shot(popup, '3-popup-after');
  await popup.close();
  await shot(page, '4-after');
  return end.phase === 'probation' ? 'cured' : 'not-cured';
}

async function settled(popup: RigPopup): Promise<Read> {
  await popup.waitFor(`(${readPopup}).settled`, { timeoutMs: 60_000, what: 'the popup to say what it sees' });
  return (await popup.evaluate(readPopup)) as Read;
}

/** Each state of each step is told once. */
async function follow(popup: RigPopup): Promise<Read> {
  const told = new Set<string>();
  return until(
    async () => {
      const read = (await popup.evaluate(readPopup)) as Read;
      for (const step of read.steps) if (!told.has(step)) console.log(`step:      ${step}`);
      read.steps.forEach((step) => told.add(step));
      return ['probation', 'exhausted'].includes(read.phase) ? read : null;
    },
    { timeoutMs: 120_000, what: 'the repair to end' },
  );
}
