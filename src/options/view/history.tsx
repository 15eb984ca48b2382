import type { WebUiOrigin } from '../../core/origin.ts';
import { outcomeOf, stepsOf, timeOf } from '../../core/texts/past.ts';
import type { Props } from './app.tsx';

export function HistorySection({ state, words }: Props) {
  const { t } = words;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      {state.history.length === 0 && <p class="muted">{t('history.none')}</p>}
      {state.history.length > 0 && (
        <ul class="rows" data-testid="history">
          {state.history.map((past) => (
            <li key={past.id} data-fault={past.fault} data-outcome={past.outcome}>
              <span class="what">
                <strong>{words.titleOf(past.fault) ?? past.code}</strong>
                <span class="muted">{[past.origin, timeOf(past.atMs, words), past.code, ...(past.trigger === 'self' ? [t('history.self')] : [])].join(', ')}</span>
                <span class="muted">{[outcomeOf(past, words.wordOf), ...stepsOf(past, words.wordOf)].join(' · ')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {state.unwatched.length > 0 && <Unwatched state={state} words={words} />}
      {state.undoable.map((origin) => <Undo key={origin} origin={origin} state={state} words={words} />)}
    </section>
  );
}

/** Watched sites are forgotten where they are listed. */
function Unwatched({ state, words: { t } }: Props) {
  return (
    <>
      <ul class="rows" data-testid="unwatched">
        {state.unwatched.map((origin) => (
          <li key={origin}>
            <span class="what"><strong>{origin}</strong></span>
            <button type="button" class="plain" data-testid="forget-unwatched" aria-label={`${t('sites.forget')}: ${origin}`} aria-describedby="forget-unwatched-what" aria-disabled={state.isWorking} onClick={() => void state.forget(origin)}>{t('sites.forget')}</button>
          </li>
        ))}
      </ul>
      <p id="forget-unwatched-what" class="muted">{t('sites.forget-what')}</p>
    </>
  );
}

/** What can be put back, and for how long, is told by the page that puts it back. */
function Undo({ origin, state, words: { t } }: Props & { readonly origin: WebUiOrigin }) {
  return (
    <p>
      {t('history.undo-what', { site: origin })} <button type="button" class="link" data-testid="undo" aria-disabled={state.isWorking} onClick={() => void state.undo(origin)}>{t('history.undo')}</button>
    </p>
  );
}
