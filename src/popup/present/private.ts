import type { FaultId } from '../../background/faults/index.ts';
import { isUnavailable } from '../../core/evidence.ts';
import { privateTryMs, type PrivateTry } from '../../core/private-try.ts';
import { isUnderWay } from '../../core/repair.ts';
import { codes } from '../../core/texts/codes.ts';
import type { T } from '../../core/texts/index.ts';
import { bare, type Input, type Screen } from '../screen.ts';
import { action } from './actions.ts';

type Offered = Pick<Screen, 'actions' | 'advice'>;

/** The question, then what its answer means; null where neither is of interest. */
export function presentPrivateTry(input: Input, t: T): Screen | null {
  const { tried, now } = input;
  if (tried === null || now - tried.atMs >= privateTryMs || isMoot(input)) return null;
  const { answer, found, opened, origin } = tried;
  if (answer === null) {
    const way = opened ? t('private.opened') : t('private.by-hand', { site: origin });
    return { ...bare, tone: 'info', title: t('private.title'), sentences: [way], ...(found && { code: found.code }), actions: answers.map((id) => action(id, 'plain', t)) };
  }
  const code = codes[`private.${answer}`];
  const isHeldBack = found?.fault === 'unanswered-login';
  if (answer === 'yes' && isOneMoreDue(input)) return { ...bare, tone: 'info', isDiagnosis: true, code, title: t('private.again.title'), sentences: [t(isHeldBack ? 'private.again.unanswered' : 'private.again.what')], actions: [action('back', 'plain', t)] };
  return { ...bare, tone: 'info', isDiagnosis: true, code, title: t(`private.${answer}.title`), ...(answer === 'yes' ? succeeded(code, isHeldBack, t) : failed(code, tried, t)) };
}

const answers = ['yes', 'no', 'untried'] as const;

/**
 * Somebody is signed in by now, something else is wrong or can be fixed, nothing can be seen, or something is being done. Over a page
 * that is called healthy the question is of interest where it was asked over one: after a repair that the user doubts.
 */
function isMoot({ tab, record, repair, tried }: Input): boolean {
  const diagnosis = record?.diagnosis;
  if (tab !== 'page' || diagnosis === undefined || isUnderWay(repair) || repair.phase === 'awaiting-consent') return true;
  if (diagnosis.verdict === 'healthy') return tried?.found !== null;
  if (diagnosis.verdict === 'faulty' && diagnosis.fault !== tried?.found?.fault && !isReloaded(diagnosis.fault, tried, record?.atMs ?? 0)) return true;
  const isBroken = diagnosis.verdict === 'faulty' ? !diagnosis.works && diagnosis.plan.length === 0 : diagnosis.verdict === 'cant-tell';
  return !isBroken || repair.phase === 'probation';
}

/** The way to a private window and back may reload the page, which then asks to sign in. The answer is about what was seen when it was given; the next look ends it. */
const isReloaded = (fault: FaultId, tried: PrivateTry | null, seenMs: number): boolean => fault === 'signed-out' && tried !== null && (tried.answer === null || seenMs <= tried.atMs);

/** Refused here and accepted there: what differs is the typing. Of what held a sign-in back, the hour. Until it came to nothing once more since. */
function isOneMoreDue({ record, tried }: Input): boolean {
  if (tried?.found?.fault !== 'refused-login' && tried?.found?.fault !== 'unanswered-login') return false;
  const evidence = record?.evidence;
  const triedMs = evidence === undefined || isUnavailable(evidence.login) ? null : evidence.login.triedMs;
  return evidence === undefined || triedMs === null || evidence.takenAtMs - triedMs <= tried.atMs;
}

/** What is stored seldom holds a request back; another extension may. */
const succeeded = (code: string, isHeldBack: boolean, t: T): Offered & Pick<Screen, 'sentences'> => ({
  sentences: [t('private.yes.what')],
  actions: [action('site-data', isHeldBack ? 'plain' : 'primary', t), action('back', 'plain', t)],
  advice: [t(isHeldBack ? 'private.yes.extensions' : 'private.yes.then'), t('advice.desk', { code })],
});

/** The fault that was found before goes along: it says where to look. */
const failed = (code: string, { found }: PrivateTry, t: T): Offered & Pick<Screen, 'sentences'> => ({
  sentences: [t('private.no.what'), t('private.no.out'), ...(found?.fault === 'undone-login' ? [t('private.no.accepted')] : found?.fault === 'refused-login' ? [t('private.no.refused')] : [])],
  actions: [action('back', 'plain', t)],
  advice: [t('advice.admin', { code: found ? `${code} + ${found.code}` : code })],
});
