import { bridgeFaults, hasBridged, type EndReason, type Proof, type RepairState, type Run, type Step } from '../../core/repair.ts';
import type { T } from '../../core/texts/index.ts';
import { proofSentence } from '../../core/texts/proof.ts';
import { bare, mayWatch, type Action, type Input, type Screen, type StepLine } from '../screen.ts';
import { action } from './actions.ts';
import { privately, tell, tryPrivately, withPromise } from './fault.ts';

/** The screen of a repair, or null where the diagnosis has the word. */
export function presentRepair(input: Input, t: T): Screen | null {
  const { repair } = input;
  switch (repair.phase) {
    case 'idle':
      return null;
    case 'awaiting-consent':
      return isAnswered(input) ? null : consent(repair, t);
    case 'applying':
    case 'verifying':
      return busy(repair, input.now, t);
    case 'probation':
      if (brokenSince(input, repair.proof)) return null;
      return input.isDoubted ? doubted(repair, input, t) : fixed(repair, input, t);
    case 'exhausted':
      return isOvertaken(input, repair) ? null : ended(repair, input, t);
  }
}

/** The question was left standing, and the page has become well since. */
const isAnswered = ({ record }: Input): boolean => record?.diagnosis.verdict === 'healthy';

/** "Fixed" over a page that was seen broken afterwards would be untrue. */
function brokenSince({ record }: Input, { provedMs, signedOut }: Proof): boolean {
  if (record === null || record.diagnosis.verdict !== 'faulty' || record.diagnosis.works || record.atMs <= provedMs) return false;
  return signedOut !== true || record.diagnosis.fault !== 'signed-out';
}

/** The page has gone on since: it works, it loads, or something else is wrong now. */
function isOvertaken({ record }: Input, { run, last, reason }: Of<'exhausted'>): boolean {
  if (record === null) return false;
  const { diagnosis } = record;
  switch (diagnosis.verdict) {
    case 'healthy':
    case 'waiting':
      return true;
    case 'cant-tell':
      return false;
    case 'not-web-ui':
      return reason === 'page-gone';
    case 'faulty': {
      // Nothing has come of it; what the user wants to see is what is so now, and the way to mend it.
      if (reason === 'cancelled' || (reason === 'not-done' && diagnosis.fault !== 'lost-cookie')) return true;
      const known = last?.verdict === 'faulty' ? [run.fault, last.fault] : [run.fault];
      return !known.includes(diagnosis.fault);
    }
  }
}

type Of<P extends RepairState['phase']> = Extract<RepairState, { phase: P }>;

function consent({ run, because }: Of<'awaiting-consent'>, t: T): Screen {
  return {
    ...bare,
    tone: 'info',
    title: t('consent.title'),
    sentences: [t(`consent.${because}`)],
    code: run.code,
    // What loses nothing comes first.
    actions: [action('consent-no', 'primary', t), action('consent-yes', 'plain', t)],
  };
}

function busy({ phase, run, deadlineMs }: Of<'applying'> | Of<'verifying'>, now: number, t: T): Screen {
  return {
    ...bare,
    tone: 'busy',
    title: t('busy.title'),
    sentences: [t(`fault.${run.fault}.title`)],
    code: run.code,
    actions: [action('cancel', 'plain', t)],
    steps: stepLines(run.steps, t),
    note: t(now > deadlineMs ? 'busy.long' : `busy.${phase}`),
  };
}

/** The user knows better than we: what is left to be tried, dearest last. */
function doubted({ run }: Of<'probation'>, input: Input, t: T): Screen {
  const next = run.steps.find(({ outcome }) => outcome === 'planned');
  const { actions, advice } = tryPrivately('plain', input, t);
  return {
    ...bare,
    tone: 'info',
    title: t('doubt.title'),
    sentences: [next === undefined ? t('doubt.over') : t('doubt.next', { step: t(`remedy.${next.remedy}`) })],
    code: run.code,
    isDiagnosis: true,
    advice: [...(actions.length > 0 ? [t('advice.private')] : advice), t('advice.desk', { code: run.code })],
    actions: [...(next === undefined ? [] : [action('insist', 'primary', t)]), ...actions],
  };
}

function fixed({ run, proof }: Of<'probation'>, input: Input, t: T): Screen {
  const seconds = Math.max(1, Math.round(proof.tookMs / 1000));
  const updated = proof.facts.version !== null && proof.facts.version === proof.facts.serverVersion && proof.facts.version !== run.build;
  return {
    ...bare,
    tone: 'good',
    title: t('fixed.title'),
    sentences: [t('fixed.seconds', { n: seconds }), ...(run.trigger === 'self' ? [t('fixed.self')] : []), ...(updated ? [t('proof.version', { version: proof.facts.version ?? '' })] : [])],
    proof: proofSentence(proof, run.fault, t),
    steps: stepLines(run.steps.filter(({ outcome }) => outcome !== 'planned'), t),
    // Of the bridge there is no other step to try, and it ends by a click.
    actions: [action(isBridge(run) ? 'unbridge' : 'doubt', 'plain', t), ...undo(run, input, t)],
    offersWatch: mayWatch(input),
  };
}

function ended({ run, reason, last }: Of<'exhausted'>, input: Input, t: T): Screen {
  // Where the server took over, its fault is what the help desk must search for.
  const code = reason === 'server' && last?.verdict === 'faulty' ? last.code : run.code;
  return {
    ...bare,
    tone: isNoFailure(reason) ? 'info' : 'bad',
    title: t(`end.${reason}.title`),
    sentences: [...sentences(run, reason, t), ...(run.trigger === 'self' ? [t('fixed.self')] : []), ...(hasBridged(run) ? [t('bridge.out')] : [])],
    code,
    steps: stepLines(run.steps.filter(({ outcome }) => outcome !== 'planned'), t).map((line) => (line.outcome === 'running' ? { ...line, outcome: 'skipped', state: t('step.stopped') } : line)),
    advice: hasEndedLogin(run) && reason !== 'server' && reason !== 'cancelled' ? [t('advice.account', { code })] : advice(run, reason, code, input, t),
    ...next(run, reason, input, t),
    offersWatch: mayWatch(input),
    isDiagnosis: true,
  };
}

/** Nobody is signed in any more; before that, nothing is known of signing in again. */
const hasEndedLogin = ({ steps }: Run): boolean => steps.some(({ remedy, outcome }) => remedy === 'end-session' && (outcome === 'no-cure' || outcome === 'cured'));
/** Done or not, the step was tried: it looks for the cookie itself. */
const isCookieLost = ({ fault }: Run, reason: EndReason): boolean => fault === 'lost-cookie' && (reason === 'plan-over' || reason === 'not-done');

function sentences(run: Run, reason: EndReason, t: T): string[] {
  if (isCookieLost(run, reason)) return [t('end.cookie')];
  // What was proved was a login panel, and no page that worked: the advice says what it means.
  return reason === 'relapse' && hasEndedLogin(run) ? [] : [t(`end.${reason}.what`)];
}

function advice(run: Run, reason: EndReason, code: string, input: Input, t: T): string[] {
  if (isCookieLost(run, reason)) return [t('advice.sign-in-again')];
  if (isNoFailure(reason)) return [];
  if (reason === 'server') return [t('advice.admin', { code })];
  const isOver = reason === 'plan-over' || reason === 'limit';
  return [...(isOver ? [t('advice.wait')] : []), ...privately(input, t), t('advice.desk', { code })];
}

function next(run: Run, reason: EndReason, input: Input, t: T): { actions: Action[]; note?: string } {
  if (reason === 'server') return withPromise<{ actions: Action[]; note?: string }>(tell(input, t), input, t);
  return { actions: [action('look', isNoFailure(reason) ? 'primary' : 'plain', t), ...undo(run, input, t)] };
}

/** Somebody ended it, or it had nothing to end. */
const isNoFailure = (reason: EndReason): boolean => reason === 'cancelled' || reason === 'page-gone' || reason === 'not-done';
const isBridge = ({ fault }: Run): boolean => bridgeFaults.includes(fault);

/** For as long as it is kept (`background/site-data`): an hour, and not over an id that has come since. */
const undo = ({ canUndo, startedMs }: Run, { undoMs }: Input, t: T): Action[] => (canUndo && undoMs >= startedMs ? [action('undo', 'plain', t)] : []);

const stepLines = (steps: readonly Step[], t: T): StepLine[] =>
  steps.map(({ remedy, outcome }) => ({ id: remedy, label: t(`remedy.${remedy}`), outcome, state: t(`step.${outcome}`) }));
