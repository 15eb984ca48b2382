import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../src/background/diagnose.ts';
import { detect } from '../../src/content/detectors/detect.ts';
import type { PastRepair } from '../../src/core/history.ts';
import type { WebUiOrigin } from '../../src/core/origin.ts';
import { browserIn, compose, offer, parseReport, partIds, type Known, type PartId } from '../../src/core/report.ts';
import type { RepairState, Run } from '../../src/core/repair.ts';
import type { CookieRow } from '../../src/core/site-data.ts';
import type { Door } from '../../src/report/door.ts';
import { repairIn } from '../../src/report/door.ts';
import { ReportState } from '../../src/report/state.ts';
import { asked, evidence } from './evidence.ts';

const canary = 'CANARY-report-5f1d';
const host = 'webui.example.edu';
const origin = `https://${host}` as WebUiOrigin;
const seen = evidence(asked);
const diagnosis = diagnose(seen, detect(seen));

const run = {
  id: canary,
  origin,
  tabId: 7,
  isPrivate: false,
  trigger: 'click',
  fault: 'failed-list',
  code: 'WUR-41',
  build: '26.8.0',
  where: `${origin}/job?secret=${canary}#${canary}`,
  startedMs: 1,
  steps: [{ remedy: 'reload', outcome: 'no-cure', note: canary }],
  navigations: 2,
} as unknown as Run;
const ended: RepairState = { phase: 'exhausted', run, reason: 'plan-over', last: null };

const cookie = (name: string, domain: string, path: string): CookieRow =>
  ({ id: canary, name, domain, path, bytes: 40, kind: 'host', isDoubled: false, isExtra: false, value: canary }) as CookieRow;

/** More than the types allow, as a broken worker or a hostile page would have it. */
const known: Known = {
  extension: '0.1.0',
  userAgent: `Mozilla/5.0 (X11; ${canary}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36`,
  record: { origin, diagnosis: { ...diagnosis, title: canary } as unknown as typeof diagnosis, evidence: seen },
  repair: ended,
  past: { ...run, outcome: 'relapse', atMs: 1 } as unknown as PastRepair,
  disputed: ['WUR-34'],
  siteData: { mayReadCookies: true, headerBytes: 120, cookies: [cookie('AIOHTTP_SESSION', host, '/'), cookie('sso', '.example.edu', '/'), cookie('portal', host, `/~${canary}`)] },
};
const all = new Set<PartId>(partIds);
const without = (...left: PartId[]): ReadonlySet<PartId> => new Set(partIds.filter((id) => !left.includes(id)));

describe('a report', () => {
  const report = compose(offer(known), all, 0);

  it('holds every part, and none of what stands beside the allow-list', () => {
    expect(Object.keys(report)).toEqual(['kind', 'schema', 'madeAt', ...partIds]);
    expect(JSON.stringify(report)).not.toContain(canary);
    expect(report.repair).toEqual({ code: 'WUR-41', fault: 'failed-list', trigger: 'click', phase: 'exhausted', endedBy: 'plan-over', endedAt: null, pageLoads: 2, steps: [{ remedy: 'reload', outcome: 'no-cure' }] });
    expect(report.disputed).toEqual({ codes: ['WUR-34'] });
    expect(report.evidence).toEqual(seen);
  });

  it.each(partIds)('leaves %s out when it is not wanted', (id) => {
    expect(report[id]).toBeDefined();
    const { [id]: left, ...rest } = compose(offer(known), without(id), 0);
    expect(left).toBeUndefined();
    expect(Object.keys(rest)).toEqual(Object.keys(report).filter((key) => key !== id));
  });

  it('without its versions names none in another part, and can be read back', () => {
    const [page, server] = ['77.1.0', '77.2.0'];
    const offered = offer({ ...known, record: { ...known.record, diagnosis: { ...diagnosis, facts: { version: page, serverVersion: server } } as unknown as typeof diagnosis, evidence: evidence(asked, { mark: { version: page }, versions: { announced: server, served: server }, shell: { precached: page } }) } });
    expect(JSON.stringify(compose(offered, all, 0)).match(/77\.\d/g)?.length).toBe(8);
    const bare = compose(offered, without('versions'), 0);
    expect(JSON.stringify(bare)).not.toMatch(/77\.\d/);
    expect(parseReport(JSON.parse(JSON.stringify(bare))).evidence).toEqual(bare.evidence);
  });

  it('without its diagnosis says of a repair what was done, and not for what', () => {
    const { repair } = compose(offer(known), without('diagnosis'), 0);
    expect(repair).toEqual({ ...report.repair, code: null, fault: null });
  });

  it('without its part names the site nowhere: neither by a cookie nor by a repair', () => {
    expect(JSON.stringify(compose(offer(known), without('site'), 0))).not.toMatch(/example|edu/);
    expect(report.cookies?.list.map(({ scope, path }) => [scope, path])).toEqual([['host', 'all'], ['parent', 'all'], ['host', 'below']]);
  });

  it('tells of a repair that is over as little more', () => {
    const { repair } = compose(offer({ ...known, repair: { phase: 'idle' } }), all, 0);
    expect(repair).toEqual({ ...report.repair, phase: 'idle', endedBy: 'relapse', endedAt: '1970-01-01T00:00:00.001Z', pageLoads: null });
  });

  it('has no cookies where they may not be read, and no repair where none is known', () => {
    const bare = offer({ ...known, repair: { phase: 'idle' }, past: null, siteData: { mayReadCookies: false, cookies: [], headerBytes: 0 } });
    expect([bare.cookies, bare.repair, offer({ ...known, siteData: null }).cookies]).toEqual([null, null, null]);
    expect(Object.keys(compose(bare, all, 0))).not.toContain('cookies');
  });

  it.each([
    ['a field that nobody knows', { ...seen, said: canary }],
    ['one beside a reason', { ...seen, server: { status: 'unavailable', reason: 'failed', said: canary } }],
    ['one in the newest failure', { ...seen, clientLog: { failures: 1, recent: 1, newest: { status: 500, ageMs: 1, url: canary } } }],
  ])('offers no evidence with %s', (_, planted) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const offered = offer({ ...known, record: { ...known.record, evidence: planted as unknown as typeof seen } });
    expect(offered.evidence).toBeNull();
    expect(JSON.stringify([offered, String(warned.mock.calls)])).not.toContain(canary);
    warned.mockRestore();
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153.0'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edg 156.0.0.0'],
    [known.userAgent, 'Chrome 156.0.0.0'],
    [canary, 'unknown'],
  ])('calls %s by name and version', (userAgent, said) => expect(browserIn(userAgent)).toBe(said));

  it.each([
    ['report.kind: 1 is not', { ...report, kind: 1 }],
    ['report.schema: 2 is not', { ...report, schema: 2 }],
    ['report.madeAt: a date is missing', { ...report, madeAt: 5 }],
    ['report.stranger: no such part', { ...report, stranger: 1 }],
    ['report.diagnosis.verdict: ill is no verdict', { ...report, diagnosis: { ...report.diagnosis, verdict: 'ill' } }],
    ['report.diagnosis.code: \u001b[2J is no code', { ...report, diagnosis: { ...report.diagnosis, code: '\u001b[2J' } }],
    ['report.diagnosis.fault: <b> is no', { ...report, diagnosis: { ...report.diagnosis, fault: '<b>' } }],
    ['evidence.list: an object is missing', { ...report, evidence: { ...seen, list: 1 } }],
  ])('is read back, or the culprit is named: %s', (message, value) => {
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual({ diagnosis: report.diagnosis, evidence: seen });
    expect(() => parseReport(value)).toThrow(message);
  });
});

describe('the page of the report', () => {
  const doorTo = (over: Partial<Door> = {}) => {
    const left: string[] = [];
    const door: Door = {
      read: async () => ({ ...known, isPrivate: false, isGranted: true }),
      copy: async (text) => void left.push(text),
      save: (name, text) => void left.push(name, text),
      now: () => 0,
      ...over,
    };
    return { left, state: new ReportState(door, () => undefined) };
  };

  it('leaves the site out until it is ticked, and lets out what it shows', async () => {
    const { left, state } = doorTo();
    await state.start();
    const shown = state.text;
    expect(shown).not.toContain(host);
    await state.copy();
    expect(state.said).toBe('copied');
    state.want('site', true);
    expect(state.said, 'another text than was copied').toBeNull();
    state.want('cookies', false);
    state.save();
    expect(left).toEqual([shown, expect.stringMatching(/^web-ui-repair-report(-WUR-\d\d)?\.json$/), state.text]);
    expect([state.text.includes(host), state.text.includes('AIOHTTP_SESSION')]).toEqual([true, false]);
  });

  it('says when nothing is known, and when copying failed', async () => {
    const unknown = doorTo({ read: async () => null });
    await unknown.state.start();
    expect([unknown.state.said, unknown.state.text]).toEqual(['none', '']);
    const refused = doorTo({ copy: () => Promise.reject(new Error('no')) });
    await refused.state.start();
    await refused.state.copy();
    expect(refused.state.said).toBe('failed');
  });

  it('tells what was done in a private window of a private tab only', () => {
    const inPrivate: RepairState = { ...ended, run: { ...run, isPrivate: true } };
    const told = (state: RepairState, isPrivate: boolean) => repairIn({ schema: 1, state }, isPrivate).phase;
    expect([told(ended, false), told(ended, true), told(inPrivate, false), told(inPrivate, true)]).toEqual(['exhausted', 'idle', 'idle', 'exhausted']);
    expect(repairIn(undefined, false).phase).toBe('idle');
  });
});

describe('npm run replay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const replay = (value: unknown) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(value));
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/replay.ts', file], { encoding: 'utf8' });
  };

  it('says the saved diagnosis and today’s', () => {
    const { code } = offer(known).diagnosis ?? {};
    const { stdout, stderr } = replay(compose(offer(known), all, 0));
    expect([stdout, stderr]).toEqual([expect.stringMatching(new RegExp(`saved +${code} healthy.*\\ntoday +${code} healthy`)), '']);
  });

  it('says that the evidence was left out', () => {
    const { status, stderr } = replay(compose(offer(known), without('evidence'), 0));
    expect([status, stderr]).toEqual([1, expect.stringContaining('report.json: report.evidence: was left out')]);
  });
});
