// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { diagnose } from '../../src/background/diagnose.ts';
import { detect } from '../../src/content/detectors/detect.ts';
import type { RepairState } from '../../src/core/repair.ts';
import { localKeys, sessionKeys } from '../../src/core/storage.ts';
import { catalogues, reportCatalogues } from '../../src/core/texts/all.ts';
import { translator, type Language, type Texts } from '../../src/core/texts/index.ts';
import type { enReport } from '../../src/core/texts/en-report.ts';
import { wordsIn } from '../../src/core/texts/past.ts';
import { doorOf } from '../../src/report/door.ts';
import { ReportState } from '../../src/report/state.ts';
import { App } from '../../src/report/view/app.tsx';
import { asked, evidence } from './evidence.ts';

const origin = 'https://webui.lab.test';
const endedMs = Date.UTC(2026, 10, 26, 12);
const past = { id: '1', origin, fault: 'failed-list', code: 'WUR-41', trigger: 'click', steps: [{ remedy: 'reload', outcome: 'no-cure' }, { remedy: 'gone', outcome: 'cured' }], outcome: 'fixed', atMs: endedMs };
const seen = evidence(asked);

interface World {
  readonly isPrivate?: boolean;
  readonly repair?: RepairState;
  readonly history?: readonly object[];
  readonly isGranted?: boolean;
  readonly diagnosis?: object;
  readonly language?: Language;
}

beforeEach(() => render(null, document.body));

/** The page over a browser made of notes. */
async function opened({ isPrivate = false, repair, history = [], isGranted = false, diagnosis = diagnose(seen, detect(seen)), language = 'en' }: World = {}) {
  const stored: Record<string, unknown> = {
    [sessionKeys.tab(7)]: { origin, diagnosis, evidence: seen, atMs: 1, telling: false },
    ...(repair && { [sessionKeys.repair(origin as never)]: { schema: 1, state: repair } }),
    [localKeys.history]: history,
  };
  const area = { get: async (key: string) => ({ [key]: stored[key] }) };
  const browser = {
    storage: { session: area, local: area },
    tabs: { get: async () => ({ incognito: isPrivate }) },
    runtime: { getManifest: () => ({ version: '0.1.0' }), sendMessage: async () => ({ error: 'no Web-UI in this tab' }) },
    permissions: { contains: async () => isGranted },
  };
  const t = translator<typeof enReport>(language, reportCatalogues[language]);
  const words = { language, t, popupWords: translator<Texts>(language, catalogues[language]), wordOf: wordsIn(catalogues[language]) };
  const said: (string | null)[] = [];
  let ticks = 0;
  const state = new ReportState({ ...doorOf(browser as unknown as Browser, 7), copy: async () => undefined, save: () => undefined, now: () => endedMs + ticks++ }, () => {
    render(<App state={state} {...words} desk={null} />, document.body);
    said.push(part('said'));
  });
  await state.start();
  return { state, said };
}

const part = (testid: string): string | null => document.querySelector(`[data-testid=${testid}]`)?.textContent ?? null;

describe('the last repair', () => {
  const older = { ...past, id: '0', code: 'WUR-31' };
  const elsewhere = { ...past, id: '2', origin: 'https://other.test' };

  it('is told from the history where it is over, whichever version made it', async () => {
    const { state } = await opened({ history: [older, past, elsewhere] });
    expect(JSON.parse(state.text)).toMatchObject({ repair: { code: 'WUR-41', phase: 'idle', endedBy: 'fixed', endedAt: '2026-11-26T12:00:00.000Z', pageLoads: null, steps: past.steps } });
    expect(part('part-repair')).toMatch(/WUR-41.*2026.*Reload the page: did not help.*gone: helped/);
  });

  it('is never told of a private tab, whose own are not kept', async () => {
    await opened({ history: [past], isPrivate: true });
    expect(part('part-repair')).toContain('No repair of this site is remembered.');
  });
});

it('shows each part as it leaves, in one text for as long as nothing is chosen', async () => {
  const { state } = await opened({ history: [past] });
  expect(state.text).toBe(state.text);
  expect([part('part-evidence'), part('part-repair')]).toEqual([expect.stringContaining('"26.8.0"'), expect.stringContaining('WUR-41')]);
  state.want('versions', false);
  state.want('diagnosis', false);
  expect([part('part-evidence')?.includes('"26.8.0"'), part('part-repair')?.includes('WUR-41'), part('part-diagnosis')?.includes('WUR-')]).toEqual([false, false, true]);
});

describe('in words, and no internal name among them', () => {
  const run = { isPrivate: false, code: 'WUR-41', fault: 'failed-list', trigger: 'click', navigations: 1, steps: [{ remedy: 'reload', outcome: 'running' }] };
  const states: [object, string][] = [
    [{ phase: 'awaiting-consent', run }, '페이지를 새로고침해도 될까요?'],
    [{ phase: 'applying', run }, '페이지를 복구하고 있습니다…'],
    [{ phase: 'probation', run }, '복구되었습니다'],
    [{ phase: 'exhausted', run, reason: 'plan-over' }, '해결되지 않았습니다'],
  ];

  it.each(states)('is a repair told, %j', async (repair, title) => {
    await opened({ repair: repair as RepairState, language: 'ko' });
    expect(part('part-repair')).toContain(title);
  });

  it.each([
    [{ verdict: 'healthy', scope: 'list' }, '세션 목록이 정상입니다'],
    [{ verdict: 'waiting' }, '아직 불러오는 중입니다'],
    [{ verdict: 'cant-tell', reason: 'unknown-pattern' }, 'WUR-94'],
    [{ verdict: 'faulty', code: 'WUR-41', fault: 'failed-list', blame: 'browser', plan: ['reload'], facts: { status: 0 } }, '응답 없음'],
  ])('is a diagnosis told, %j', async (diagnosis, said) => {
    await opened({ diagnosis, language: 'ko' });
    expect(part('part-diagnosis')).toContain(said);
    expect(part('part-diagnosis')).not.toMatch(/[a-z]{3}/);
  });
});

it.each([
  [false, 'only with your permission'],
  [true, 'could not be read'],
])('asks for the permission where it is lacking, and nowhere else: %s', async (isGranted, why) => {
  await opened({ isGranted });
  expect(part('part-cookies')).toContain(why);
});

it('says of each press anew what came of it, and of a file no more than it knows', async () => {
  const { state, said } = await opened();
  await state.copy();
  await state.copy();
  state.save();
  expect(said.slice(-6)).toEqual(['', expect.stringMatching(/^Copied/), '', expect.stringMatching(/^Copied/), '', 'Your browser saves it now, by default among your downloads.']);
});
