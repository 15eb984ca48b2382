import type { Diagnosis } from '../../core/diagnosis.ts';
import type { T } from '../../core/texts/index.ts';
import type { Outcome } from '../state.ts';
import { short, type Props, type Words } from './app.tsx';

interface CardProps {
  readonly outcome: Outcome;
  readonly t: Words;
  readonly popupWords: T;
}

/** Away from the button: Enter once more is no answer to what is said here. */
const focus = (card: HTMLElement | null): void => card?.focus();

export function OutcomeCard({ outcome, t, popupWords }: CardProps) {
  if (outcome.what === 'refused') return <section class="alert" data-testid="outcome" tabIndex={-1} ref={focus}><p>{t(`refused.${outcome.why}`)}</p></section>;
  const { cookies, keys, left, diagnosis } = outcome;
  const done = outcome.what === 'cleared' ? t('done.what', { cookies, keys, copies: outcome.copies }) : t('back.what', { cookies, keys });
  const told = outcome.what === 'given-back' ? (outcome.hasEnded ? [t('undo.ended')] : []) : outcome.hasEndedLogin ? [t('done.logout')] : outcome.isUntold ? [t('done.untold')] : [];
  const lines = [done, ...told, ...(left.length > 0 ? [t(outcome.what === 'cleared' ? 'done.left' : 'back.left', { names: left.map(short).join(', ') })] : []), nowIs(diagnosis, t, popupWords)];
  return (
    <section class="done" data-testid="outcome" tabIndex={-1} ref={focus} data-verdict={diagnosis?.verdict} data-fault={diagnosis?.verdict === 'faulty' ? diagnosis.fault : undefined}>
      <h2>{t(outcome.what === 'cleared' ? 'done.title' : 'back.title')}</h2>
      {lines.map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}

/** The same detectors' word, after the page was loaded again. */
function nowIs(diagnosis: Diagnosis | null, t: Words, popupWords: T): string {
  if (diagnosis?.verdict === 'healthy') return t('now.healthy');
  if (diagnosis?.verdict !== 'faulty') return t('now.unknown');
  const { fault, code } = diagnosis;
  return fault === 'signed-out' ? t('now.signed-out') : t('now.faulty', { title: popupWords(`fault.${fault}.title`), code });
}

export function UndoCard({ state, t }: Props) {
  const undo = state.data?.undo;
  if (undo === undefined || undo === null) return null;
  return (
    <section class="undo" data-testid="undo">
      <h2>{t('undo.title')}</h2>
      <p>{t('undo.what', { cookies: undo.cookies, keys: undo.keys })}</p>
      {undo.hasEnded && <p>{t('undo.ended')}</p>}
      <button type="button" class="plain" data-testid="give-back" aria-disabled={state.isWorking} onClick={() => void state.giveBack()}>{t('do.undo')}</button>
    </section>
  );
}
