import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/background/diagnose.ts';
import { faults, type FaultId } from '../../../src/background/faults/index.ts';
import { detect } from '../../../src/content/detectors/detect.ts';
import { detectors, type SymptomId } from '../../../src/content/detectors/index.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { asked, evidence } from '../evidence.ts';
import { broken, cases, chromium109, chromium120, doubled, error, firefox140, full, keeps, lost, newest } from './diagnose-cases.ts';

const present = (found: ReturnType<typeof detect>) => Object.entries(found).filter(([, status]) => status === 'present').map(([id]) => id).sort();

describe('detectors and faults', () => {
  it.each(cases)('$name -> $says', ({ evidence: seen, symptoms, says }) => {
    const findings = detect(seen);
    expect(present(findings)).toEqual([...symptoms].sort());
    const diagnosis = diagnose(seen, findings);
    expect(diagnosis.verdict === 'faulty' ? diagnosis.fault : diagnosis.verdict).toBe(says);
  });

  it('has a case for every detector and every fault', () => {
    const shown = new Set(cases.flatMap((each) => each.symptoms));
    expect(Object.keys(detectors).filter((id) => !shown.has(id as SymptomId))).toEqual([]);
    const said = new Set(cases.map((each) => each.says));
    expect(Object.keys(faults).filter((id) => !said.has(id as FaultId))).toEqual([]);
  });

  it('turns a throwing detector into an error that harms no neighbour', () => {
    const findings = detect({ ...evidence(), visit: null as never, list: evidence().list });
    expect(Object.values(findings)).toContain('error');
    expect(findings['signed-out']).toBe('absent');
  });

  it.each(['list', 'boot', 'login'] as const)('calls no page healthy whose %s could not be read', (key) => {
    const seen: Evidence = { ...evidence(asked), [key]: { status: 'unavailable', reason: 'failed' } };
    expect(diagnose(seen, detect(seen))).toMatchObject({ verdict: 'cant-tell', reason: 'unknown-pattern' });
  });

  it('gives codes that are never used twice', () => {
    const codes = Object.values(faults).map((fault) => fault.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('offers a plan for what is the browser’s fault, and for nothing else', () => {
    // What loses a login on its way cannot be told from here; which cookies go is the user's choice, and what the browser blocks only its owner can allow.
    // Nor does a browser grow younger, though some of what it lacks can be supplied.
    const unplanned = ['undone-login', 'doubled-cookies', 'oversized-cookies', 'blocked-storage', 'unfit-browser'];
    for (const [id, fault] of Object.entries(faults)) expect(fault.plan.length > 0, id).toBe(fault.blame === 'browser' && !unplanned.includes(id));
  });

  it.each([
    ['a browser of which all that it lacks can be supplied', evidence(asked, chromium120), ['bridge']],
    ['one of which that was tried in vain', evidence(asked, chromium120, { layout: { ...chromium120.layout, bridge: 'gave-up' } }), []],
    ['one that lacks menus too', evidence(asked, chromium109), ['bridge']],
    ['one that lacks the brand alone', evidence(asked, firefox140), ['bridge']],
    ['one that lacks it, and lets nothing be added', evidence(asked, firefox140, { layout: { ...firefox140.layout, bridge: 'impossible' } }), []],
    ['a storage full of other things', evidence(asked, error, keeps({ ...full, logSize: 1000 })), []],
    ['a storage full of log', evidence(asked, error, keeps(full)), ['forget-client-log']],
    ['a lost cookie', evidence(asked, lost), ['renew-cookie']],
    ['a lost cookie on a server before 24.9', evidence(asked, lost, { mark: { version: '24.03.10' } }), []],
    ['a cookie for https only', evidence(asked, lost, { visit: { secure: false } }), []],
    ['a lost cookie on http, when it was for either', evidence(asked, lost, { mark: { version: '25.18.1' }, visit: { secure: false } }), ['renew-cookie']],
  ] as const)('%s has the plan %j', (_name, seen, plan) => expect(diagnose(seen, detect(seen))).toMatchObject({ plan }));

  it.each([
    ['colours lost', evidence(asked, chromium120), { loss: 'colourless', missing: ['light-dark'] }],
    ['a layout in ruins', evidence(asked, chromium109), { loss: 'ruined', missing: ['popover', 'light-dark'] }],
    ['a list that failed in ruins', evidence(asked, error, chromium109), { loss: 'ruined', missing: ['popover', 'light-dark'] }],
    ['a brand lost', evidence(asked, firefox140), { loss: 'cosmetic', missing: ['scope'] }],
    ['nothing to be seen', evidence(asked, newest(['light-dark'])), null],
  ] as const)('names what lacks: %s', (_name, seen, outdated) => expect(diagnose(seen, detect(seen))).toMatchObject({ facts: { outdated } }));

  it.each([
    ['a short list', evidence(asked, { list: { total: 7, rows: 7 }, server: { count: 9 } }), 'list-short-of-server'],
    ['a failing server', evidence(asked, { list: { state: 'absent' }, boot: { errorPage: true }, server: { answer: 'http-error', status: 502, count: null, comparable: false } }), 'server-failing'],
    ['a lost cookie', evidence(asked, lost), 'lost-cookie'],
  ] as const)('names nothing in the place of what is switched off, nor calls the page healthy: %s', (_name, seen, id) => {
    const findings = detect(seen);
    expect(diagnose(seen, findings).verdict).toBe('faulty');
    expect(diagnose(seen, findings, { detectorsOff: [id], remediesOff: [] })).toMatchObject({ verdict: 'cant-tell', reason: 'unknown-pattern' });
  });

  it('tells of a page that works that it does', () => {
    const seen = evidence(asked, lost);
    expect(diagnose(seen, detect(seen))).toMatchObject({ works: 'list', facts: { sessionsShown: 7 } });
    const two = evidence(asked, lost, doubled);
    expect(diagnose(two, detect(two))).toMatchObject({ works: 'list' });
    const unseen = evidence(asked, broken, { assets: { failed: 1, good: 0, gone: 1, refused: 0, cachedBad: 0 } });
    expect(diagnose(unseen, detect(unseen))).toMatchObject({ fault: 'missing-asset', works: 'list' });
    const seen2 = evidence(unseen, error);
    expect(diagnose(seen2, detect(seen2))).not.toHaveProperty('works');
  });
});
