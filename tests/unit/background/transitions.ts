import type { RemedyId } from '../../../src/background/remedies/index.ts';
import type { Next, RepairEvent, Sight } from '../../../src/background/repair/events.ts';
import { readEvidence } from '../../../src/background/see.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import type { RepairState, Run } from '../../../src/core/repair.ts';
import { asked, evidence } from '../evidence.ts';
import { brokenList, list, newRun, well } from './site.ts';

/** States of a repair, and what may happen in them: for the table (transition.test.ts), and for any road through it (roads.test.ts). */
export const now = 5_000_000;
export const plan: readonly RemedyId[] = ['reload', 'refetch-assets', 'reset-service-worker', 'reload-past-cache'];
export const run = newRun({ fault: 'broken-asset-copy', code: 'WUR-34', startedMs: now - 1000, steps: plan.map((remedy) => ({ remedy, outcome: 'planned' })) });
export const at = (step: number): Run => ({ ...run, navigations: step, steps: run.steps.map((each, index) => ({ ...each, outcome: index < step ? 'no-cure' : index === step ? 'running' : 'planned' })) });
export const sight = (seen: Evidence, more: Partial<Sight> = {}): Sight => ({ ...readEvidence(seen, 'new', list), atHome: true, ...more });
export const facts = { version: null, serverVersion: null, sessionsShown: 7, sessionsOnServer: 7, needsNoLogin: false, cookieForHttps: false, status: null, outdated: null };

export const states = {
  idle: { phase: 'idle' },
  asking: { phase: 'awaiting-consent', run, because: 'unsaved-work' },
  inPage: { phase: 'applying', run: at(1), step: 1, deadlineMs: now + 20_000, from: 'old' },
  bypassing: { phase: 'applying', run: { ...at(3), navigations: 4 }, step: 3, deadlineMs: now + 20_000, from: 'old' },
  verifying: { phase: 'verifying', run: { ...at(0), navigations: 1 }, step: 0, deadlineMs: now + 20_000, from: 'old' },
  late: { phase: 'verifying', run: { ...at(0), navigations: 1 }, step: 0, deadlineMs: now - 1, from: 'old' },
  probation: { phase: 'probation', run: at(0), proof: { provedMs: now, facts, tookMs: 1000 }, untilMs: now + 30_000 },
  exhausted: { phase: 'exhausted', run: at(0), reason: 'plan-over', last: null },
} as const satisfies Record<string, RepairState>;
export type StateName = keyof typeof states;

export const slow = evidence({ list: { state: 'loading', rows: 0 }, visit: { awakeMs: 1000, awakeOnRouteMs: 1000 } });
export const down = evidence(asked, { list: { state: 'error' }, server: { answer: 'http-error', status: 502, count: null, comparable: false } });
export const signedOut = evidence(asked, { list: { state: 'absent' }, login: { panel: true }, server: { answer: 'unauthorized', status: 401, count: null }, session: { cookie: 'dead', header: 'none' } });

export const events = {
  start: { type: 'start', run, ask: null, document: 'old', findings: sight(brokenList).findings },
  'start, work unsaved': { type: 'start', run, ask: 'unsaved-work', document: 'old', findings: null },
  refused: { type: 'refused', run, last: null },
  consented: { type: 'consented', document: 'old', findings: sight(brokenList).findings },
  acted: { type: 'acted', step: 1, ok: true, document: 'old', sight: null },
  'acted in vain': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(brokenList, { document: 'old' }) },
  'acted in vain, well': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(well, { document: 'old' }) },
  'acted in vain, server down': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(down, { document: 'old' }) },
  'acted in vain, signed out': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(signedOut, { document: 'old' }) },
  'acted in vain, gone': { type: 'acted', step: 1, ok: false, document: 'old', sight: null },
  'acted, another step': { type: 'acted', step: 2, ok: true, document: 'old', sight: null },
  'loaded, old': { type: 'loaded', document: 'old' },
  loaded: { type: 'loaded', document: 'new' },
  'error page': { type: 'unseen', sameOrigin: true },
  'other site': { type: 'unseen', sameOrigin: false },
  well: { type: 'seen', sight: sight(well) },
  'well, old document': { type: 'seen', sight: sight(well, { document: 'old' }) },
  'well, document unknown': { type: 'seen', sight: sight(well, { document: null }) },
  'well, not asked': { type: 'seen', sight: sight(evidence()) },
  'well, elsewhere': { type: 'seen', sight: sight(well, { atHome: false }) },
  broken: { type: 'seen', sight: sight(brokenList) },
  'broken, old document': { type: 'seen', sight: sight(brokenList, { document: 'old' }) },
  'unanswered, well': { type: 'seen', sight: sight(evidence(asked, { server: { answer: 'http-error', status: 502, count: null } })) },
  slow: { type: 'seen', sight: sight(slow) },
  'slow, long awake': { type: 'seen', sight: sight(slow, { awakeMs: 40_000 }) },
  'server down': { type: 'seen', sight: sight(down) },
  'signed out': { type: 'seen', sight: sight(signedOut) },
  'woke, not left': { type: 'woke', document: 'old', isLoading: false },
  'woke, leaving': { type: 'woke', document: 'old', isLoading: true },
  'woke, left': { type: 'woke', document: 'new', isLoading: false },
  deadline: { type: 'deadline', document: 'new', isLoading: false, sight: null },
  'deadline, well': { type: 'deadline', document: 'new', isLoading: false, sight: sight(well) },
  'deadline, not left': { type: 'deadline', document: 'old', isLoading: false, sight: null },
  'deadline, leaving': { type: 'deadline', document: 'old', isLoading: true, sight: null },
  cancel: { type: 'cancel' },
  'tab closed': { type: 'tab-closed' },
  'permission lost': { type: 'permission-lost' },
} as const satisfies Record<string, RepairEvent>;
export type EventName = keyof typeof events;

/** "phase/reason step: effects"; what is not listed changes nothing. */
export const brief = ({ state, effects }: Next): string => {
  const what = state.phase === 'exhausted' ? `exhausted ${state.reason}` : 'step' in state ? `${state.phase} ${state.step}` : state.phase;
  return [what, ...effects.map((effect) => (effect.type === 'apply' ? `apply ${effect.remedy}` : effect.type)).filter((name) => !/alarm|record/.test(name))].join(', ');
};
