import { isWell, type CantTell, type Diagnosis, type Faulty } from '../../core/diagnosis.ts';
import { codes } from '../../core/texts/codes.ts';
import type { T } from '../../core/texts/index.ts';
import { bare, mayWatch, type Input, type Screen } from '../screen.ts';
import { action } from './actions.ts';
import { presentFault, withPromise } from './fault.ts';
import { presentHealthy } from './healthy.ts';

/** With what came of a repair that changed nothing, and what was promised and is still to come. */
export function presentDiagnosis(diagnosis: Diagnosis, input: Input, t: T): Screen {
  const said = verdictOf(diagnosis, input, t);
  const note = said.note ?? leftAsItWas(input, t);
  return promised(diagnosis, note === undefined ? said : { ...said, note }, input, t);
}

function leftAsItWas({ repair }: Input, t: T): string | undefined {
  const reason = repair.phase === 'exhausted' ? repair.reason : null;
  return reason === 'cancelled' || reason === 'not-done' ? t(reason === 'cancelled' ? 'end.cancelled.title' : 'end.not-done.what') : undefined;
}

/** Between the server's first good answer and the second, another fault stands here, or none that can be told. */
const promised = (diagnosis: Diagnosis, said: Screen, input: Input, t: T): Screen => (isWell(diagnosis) || diagnosis.verdict === 'not-web-ui' ? said : withPromise(said, input, t));

function verdictOf(diagnosis: Diagnosis, input: Input, t: T): Screen {
  const about = { ...bare, offersWatch: mayWatch(input), isDiagnosis: true };
  switch (diagnosis.verdict) {
    case 'not-web-ui':
      return { ...bare, tone: 'info', title: t('not-web-ui.title'), sentences: [t('not-web-ui.what')] };
    case 'healthy':
      return { ...about, ...presentHealthy(diagnosis, input, t) };
    case 'waiting':
      return { ...about, isDiagnosis: false, tone: 'busy', title: t('waiting.title'), sentences: [t('waiting.what')] };
    case 'cant-tell':
      return { ...about, ...presentDoubt(diagnosis.reason, t) };
    case 'faulty':
      return { ...about, ...besides(diagnosis, input), ...presentFault(diagnosis, input, t) };
  }
}

/** Something else is wrong or wanted first; that the page looks wrong too, and why, is told in passing. */
function besides({ fault, facts: { outdated } }: Faulty, { browser }: Input): Pick<Screen, 'note'> {
  const isToldAlready = outdated === null || outdated.loss === 'cosmetic' || fault === 'outdated-browser' || fault === 'unfit-browser';
  return isToldAlready || browser === null ? {} : { note: browser.besides };
}

/** No guessing, and nothing to fix; the way to certainty is offered. */
function presentDoubt(reason: CantTell, t: T): Pick<Screen, 'tone' | 'title' | 'sentences' | 'actions' | 'code' | 'advice' | 'hint'> {
  const said = { tone: 'info', title: t(`${reason}.title`), sentences: [t(`${reason}.what`)], code: codes[reason] } as const;
  switch (reason) {
    case 'came-late':
      return { ...said, actions: [action('reload-and-look', 'primary', t)], hint: t('cost.reload-and-look'), advice: [] };
    case 'not-asked':
    case 'unanswered':
      return { ...said, actions: [action('look', 'primary', t)], advice: [] };
    case 'unknown-pattern':
      return { ...said, actions: [action('look', 'primary', t)], advice: [t('advice.still-broken', { code: codes[reason] })] };
  }
}
