import { dearestUnasked } from '../../core/remedy.ts';
import type { Props } from './app.tsx';

export function AutomaticSection({ state, words: { t } }: Props) {
  return (
    <section aria-labelledby="automatic">
      <h2 id="automatic">{t('automatic.title')}</h2>
      <div class="field">
        <label for="repair">{t('automatic.label')}</label>
        <select id="repair" data-testid="automatic" aria-describedby="automatic-what" disabled={state.isLocked('automaticRepair')} value={state.preferences.automatic === null ? '' : dearestUnasked} onChange={(event) => void state.automatic(event.currentTarget.value === '' ? null : dearestUnasked)}>
          <option value="">{t('automatic.never')}</option>
          <option value={dearestUnasked}>{t('automatic.cache')}</option>
        </select>
      </div>
      <p id="automatic-what" class="muted">{t('automatic.what')}{state.isLocked('automaticRepair') && ` ${t('options.fixed')}`}</p>
    </section>
  );
}
