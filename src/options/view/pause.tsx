import { timeOf } from '../../core/texts/past.ts';
import type { Props } from './app.tsx';

/** One button in both states, so that the keyboard stays on it. */
export function PauseSection({ state, words }: Props) {
  const { t } = words;
  const { pausedUntilMs } = state.preferences;
  const isPaused = pausedUntilMs !== null;
  return (
    <section aria-labelledby="pause">
      <h2 id="pause">{t('pause.title')}</h2>
      <p class="muted">{t('pause.what')}</p>
      <p role="status" data-testid="paused">{isPaused && t('pause.until', { time: timeOf(pausedUntilMs, words) })}</p>
      <button type="button" class="plain" data-testid="pause" aria-disabled={state.isWorking} onClick={() => void state.pause(!isPaused)}>{t(isPaused ? 'pause.end' : 'pause.start')}</button>
    </section>
  );
}
