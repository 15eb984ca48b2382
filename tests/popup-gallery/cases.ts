import type { Fault } from '../../src/background/faults/fault.ts';
import { faults, type FaultId } from '../../src/background/faults/index.ts';
import { remedies, type RemedyId } from '../../src/background/remedies/index.ts';
import type { CantTell, Diagnosis, Facts } from '../../src/core/diagnosis.ts';
import { webUiOriginOf, type WebUiOrigin } from '../../src/core/origin.ts';
import type { PrivateTry } from '../../src/core/private-try.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import type { Layout } from '../../src/core/layout.ts';
import { costs } from '../../src/core/remedy.ts';
import type { EndReason, RepairState, Run, Step } from '../../src/core/repair.ts';
import { enBrowser } from '../../src/core/texts/en-browser.ts';
import type { BrowserAdvice, Input, Known, TabKind } from '../../src/popup/screen.ts';

import { asked, evidence } from '../unit/evidence.ts';

/** Made-up inputs for every screen of the popup: for the gallery, and walked by tests/unit/popup. */
export const now = Date.UTC(2026, 10, 24, 9, 0, 0);
export const origin = webUiOriginOf('https://webui.example.ac.kr/session') as WebUiOrigin;
export const tabId = 7;

export const faultIds = Object.keys(faults) as FaultId[];
export const endReasons = ['plan-over', 'not-done', 'relapse', 'server', 'page-gone', 'cancelled', 'forbidden', 'limit', 'loop-guard'] as const satisfies readonly EndReason[];
export const doubts = ['came-late', 'not-asked', 'unanswered', 'unknown-pattern'] as const satisfies readonly CantTell[];
export const tabKinds = ['error-page', 'failing-page', 'browser-page', 'blocked', 'no-answer'] as const satisfies readonly Exclude<TabKind, 'page'>[];

export const facts = (some: Partial<Facts> = {}): Facts => ({
  version: '26.8.0',
  serverVersion: null,
  sessionsShown: null,
  sessionsOnServer: null,
  needsNoLogin: false,
  cookieForHttps: false,
  status: null,
  outdated: null,
  ...some,
});

export function faulty(fault: FaultId, some: Partial<Facts> = {}): Extract<Diagnosis, { verdict: 'faulty' }> {
  const { code, blame } = faults[fault];
  const plan: readonly RemedyId[] = faults[fault].plan;
  const cost = costs[Math.max(0, ...plan.map((id) => costs.indexOf(remedies[id].cost)))] ?? 'nothing';
  const { works }: Fault = faults[fault];
  return { verdict: 'faulty', fault, code, blame, plan, cost, facts: facts(some), ...(works === true ? { works: 'page' } : {}) };
}

export const healthy = (sessionsShown: number | null = 7, some: Partial<Facts> = {}): Diagnosis => ({
  verdict: 'healthy',
  scope: sessionsShown === null ? 'page' : 'list',
  facts: facts({ sessionsShown, ...some }),
});

export const known = (diagnosis: Diagnosis, some: Partial<Known> = {}): Known => ({ diagnosis, atMs: now - 1000, ...some });

export function input(some: Partial<Input> = {}): Input {
  return { tab: 'page', record: null, repair: { phase: 'idle' }, telling: null, tried: null, undoMs: 0, isPrivate: false, elsewhere: false, isDoubted: false, looking: false, answers: false, browser: null, copied: false, policy: undefined, watched: true, asksSite: false, now, ...some };
}

export const run = (fault: FaultId, outcomes: readonly Step['outcome'][], some: Partial<Run> = {}): Run => ({
  id: 'r1',
  origin,
  tabId,
  isPrivate: false,
  trigger: 'click',
  fault,
  code: faults[fault].code,
  build: '26.8.0',
  where: `${origin}/session`,
  startedMs: now - 4000,
  steps: faults[fault].plan.map((remedy, at) => ({ remedy, outcome: outcomes[at] ?? 'planned' })),
  navigations: 1,
  ...some,
});

export const proof = (sessionsShown: number | null, sessionsOnServer: number | null, some: Partial<Facts> = {}) => ({
  provedMs: now - 500,
  tookMs: 3400,
  facts: facts({ sessionsShown, sessionsOnServer, ...some }),
});

export const ended = (reason: EndReason, fault: FaultId = 'stale-build', some: Partial<Run> = {}): RepairState => ({
  phase: 'exhausted',
  run: run(fault, ['no-cure', 'skipped', 'no-cure', 'failed'], some),
  reason,
  last: reason === 'server' ? faulty('server-failing', { status: 502 }) : null,
});

/** As `popup/own-browser.ts` has it. */
const oldBrowser: BrowserAdvice = {
  what: enBrowser.ruined,
  sentences: ['This Web-UI (26.9.4) needs Chrome 123 or newer. You have Chrome 109, from January 2023.'],
  advice: [enBrowser['other-browser']],
  link: 'https://www.google.com/chrome/',
  besides: enBrowser.besides,
  copied: enBrowser.copied,
};

/** Chromium 120 on 26.9. */
const colourless: Partial<Facts> = { version: '26.9.4', outdated: { loss: 'colourless', missing: ['light-dark'], needed: ['object-has-own', 'popover', 'light-dark'] } };
const bridgedBrowser: BrowserAdvice = {
  sentences: ['This Web-UI (26.9.4) needs Chrome 123 or newer. You have Chrome 120, from December 2023.'],
  advice: oldBrowser.advice,
  link: oldBrowser.link,
  besides: oldBrowser.besides,
  copied: oldBrowser.copied,
};
const layoutOf = (bridge: Layout['bridge']): Evidence => evidence(asked, { layout: { lacking: ['light-dark'], bridge } });

const someFacts: Partial<Record<FaultId, Partial<Facts>>> = {
  'server-failing': { status: 502 },
  'short-list': { sessionsShown: 2, sessionsOnServer: 7 },
  'stale-shell': { serverVersion: '26.9.4' },
  'stale-build': { serverVersion: '26.9.4' },
};
export const sawFault = (fault: FaultId): Known => known(faulty(fault, someFacts[fault]));

export const tried = (some: Partial<PrivateTry> = {}): PrivateTry => ({ origin, opened: true, found: { fault: 'undone-login', code: 'WUR-54' }, answer: null, atMs: now - 60_000, ...some });
const undone = { record: sawFault('undone-login') };

/** Every screen, by name. */
export const cases: Readonly<Record<string, Input>> = {
  looking: input({ looking: true, watched: false }),
  'healthy-list': input({ record: known(healthy(7, { serverVersion: '26.8.0' })) }),
  'healthy-page': input({ record: known(healthy(null)), watched: false }),
  waiting: input({ record: known({ verdict: 'waiting', facts: facts() }) }),
  ...Object.fromEntries(doubts.map((reason) => [`cant-tell-${reason}`, input({ record: known({ verdict: 'cant-tell', reason, facts: facts() }), watched: false })])),
  'not-web-ui': input({ record: known({ verdict: 'not-web-ui' }) }),
  ...Object.fromEntries(tabKinds.map((tab) => [`tab-${tab}`, input({ tab, watched: false })])),
  'tab-error-page-watched': input({ tab: 'error-page' }),
  'tab-error-page-answers': input({ tab: 'error-page', answers: true }),
  ...Object.fromEntries(faultIds.map((fault) => [`fault-${fault}`, input({ record: sawFault(fault), watched: false })])),
  'fault-outdated-told': input({ record: known({ ...faulty('outdated-browser', { version: '26.9.4', outdated: { loss: 'ruined', missing: ['popover', 'light-dark'], needed: ['object-has-own', 'popover', 'light-dark'] } }), plan: [], works: 'list' }), browser: oldBrowser, copied: true }),
  'fault-outdated-bridge': input({ record: known({ ...faulty('outdated-browser', colourless), works: 'list' }), browser: bridgedBrowser, watched: false }),
  'fault-outdated-gave-up': input({ record: known({ ...faulty('outdated-browser', colourless), plan: [], works: 'list' }, { evidence: layoutOf('gave-up') }), browser: bridgedBrowser }),
  'fault-outdated-not-here': input({ record: known({ ...faulty('outdated-browser', colourless), plan: [], works: 'list' }, { evidence: layoutOf('impossible') }), browser: bridgedBrowser }),
  'fault-brand-bridge': input({ record: known({ ...faulty('missing-brand', { version: '26.9.4', serverVersion: '26.9.4', sessionsShown: 7, sessionsOnServer: 7 }), works: 'list' }), watched: false }),
  'healthy-bridged': input({ record: known(healthy(7, { version: '26.9.4', serverVersion: '26.9.4' }), { evidence: layoutOf('on') }) }),
  'fixed-bridged': input({ record: known(healthy(7)), repair: { phase: 'probation', run: run('outdated-browser', ['cured']), proof: proof(7, 7), untilMs: now + 60_000 } }),
  'ended-bridge': input({ record: sawFault('outdated-browser'), repair: { phase: 'exhausted', run: run('outdated-browser', ['no-cure']), reason: 'plan-over', last: faulty('outdated-browser') } }),
  'fault-besides-outdated': input({ record: known(faulty('signed-out', { version: '26.9.4', outdated: { loss: 'colourless', missing: ['light-dark'], needed: ['object-has-own', 'popover', 'light-dark'] } })), browser: oldBrowser }),
  'fault-needless-login': input({ record: known(faulty('server-failing', { status: 502, needsNoLogin: true })) }),
  'fixed-signed-out': input({ record: known(faulty('signed-out')), repair: { phase: 'probation', run: run('vanished-keypair', ['cured']), proof: { ...proof(null, null), signedOut: true }, untilMs: now + 60_000 } }),
  'fault-in-private': input({ ...undone, isPrivate: true }),
  'private-asked': input({ ...undone, tried: tried() }),
  'private-by-hand': input({ ...undone, tried: tried({ opened: false }) }),
  'private-yes': input({ ...undone, tried: tried({ answer: 'yes' }) }),
  'private-again': input({ record: sawFault('refused-login'), tried: tried({ answer: 'yes', found: { fault: 'refused-login', code: 'WUR-25' } }) }),
  'private-no': input({ ...undone, tried: tried({ answer: 'no' }) }),
  'private-no-refused': input({ record: sawFault('refused-login'), tried: tried({ answer: 'no', found: { fault: 'refused-login', code: 'WUR-25' } }) }),
  'fault-looking-again': input({ record: sawFault('failed-list'), looking: true }),
  'fault-told': input({ record: known(faulty('server-failing', { status: 0 })), telling: 'tell' }),
  'fault-needless-login-bringing': input({ record: known(faulty('server-failing', { status: 502, needsNoLogin: true })), telling: 'bring' }),
  'fault-elsewhere': input({ record: sawFault('failed-list'), elsewhere: true }),
  'consent-unsaved-work': input({ record: sawFault('failed-list'), repair: { phase: 'awaiting-consent', run: run('failed-list', []), because: 'unsaved-work' } }),
  applying: input({ record: sawFault('failed-list'), repair: { phase: 'applying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 9000 } }),
  verifying: input({ record: sawFault('stale-build'), repair: { phase: 'verifying', run: run('stale-build', ['no-cure', 'skipped', 'running']), step: 2, deadlineMs: now + 9000 } }),
  'verifying-late': input({ record: sawFault('stale-build'), repair: { phase: 'verifying', run: run('stale-build', ['running']), step: 0, deadlineMs: now - 9000 } }),
  'fixed-both': input({ record: known(healthy(7)), watched: false, repair: { phase: 'probation', run: run('failed-list', ['cured']), proof: proof(7, 7), untilMs: now + 60_000 } }),
  'fixed-undoable': input({ record: known(healthy(7)), undoMs: now - 2000, repair: { phase: 'probation', run: run('dead-session-id', ['cured'], { canUndo: true }), proof: proof(7, 7), untilMs: now + 60_000 } }),
  'fixed-shown': input({ record: known(healthy(1)), repair: { phase: 'probation', run: run('failed-list', ['cured']), proof: proof(1, null), untilMs: now + 60_000 } }),
  'fixed-self': input({ record: known(healthy(7)), repair: { phase: 'probation', run: run('broken-asset-copy', ['cured'], { trigger: 'self' }), proof: proof(7, 7), untilMs: now + 60_000 } }),
  'doubted-next': input({ record: known(healthy(7)), isDoubted: true, repair: { phase: 'probation', run: run('broken-asset-copy', ['cured', 'planned']), proof: proof(7, 7), untilMs: now + 60_000 } }),
  'doubted-over': input({ record: known(healthy(7)), isDoubted: true, repair: { phase: 'probation', run: run('failed-list', ['no-cure', 'cured']), proof: proof(7, 7), untilMs: now + 60_000 } }),
  'fixed-page': input({ record: known(healthy(null)), repair: { phase: 'probation', run: run('stale-shell', ['no-cure', 'cured']), proof: proof(null, null, { version: '26.9.4', serverVersion: '26.9.4' }), untilMs: now + 60_000 } }),
  ...Object.fromEntries(endReasons.map((reason) => [`end-${reason}`, input({ record: reason === 'page-gone' ? null : sawFault('stale-build'), repair: ended(reason) })])),
  'end-not-done-server': input({ record: known(faulty('server-failing', { status: 502 })), repair: ended('not-done', 'vanished-keypair') }),
  'end-not-done-unseen': input({ record: known({ verdict: 'cant-tell', reason: 'unknown-pattern', facts: facts() }), repair: { ...ended('not-done', 'dead-session-id'), run: run('dead-session-id', ['failed']) } as RepairState }),
  'end-account': input({ record: sawFault('vanished-keypair'), repair: { phase: 'exhausted', run: run('vanished-keypair', ['cured']), reason: 'relapse', last: null } }),
};
