import { dearestUnasked } from '../../core/remedy.ts';
import type { Props } from './app.tsx';

export function AutomaticSection({ state, words: { t } }: Props) {
  const { dearest, preferences: { automatic } } = state;
  // No remedy costs nothing.
  const isOn = automatic !== null && automatic !== 'nothing';
  const isCheap = automatic === 'page-state' || dearest === 'page-state';
  return (
    <section aria-labelledby="automatic">
      <h2 id="automatic">{t('automatic.title')}</h2>
      <div class="field">
        <label for="repair">{t('automatic.label')}</label>
        <select id="repair" data-testid="automatic" aria-describedby="automatic-what" disabled={state.isLocked('automaticRepair')} value={isOn ? dearestUnasked : ''} onChange={(event) => void state.automatic(event.currentTarget.value === '' ? null : dearestUnasked)}>
          <option value="">{t('automatic.never')}</option>
          {dearest !== 'nothing' && <option value={dearestUnasked}>{t(isCheap ? 'automatic.page-state' : 'automatic.cache')}</option>}
        </select>
      </div>
      <p id="automatic-what" class="muted">{t('automatic.what')}{state.isLocked('automaticRepair') && ` ${t('options.fixed')}`}</p>
    </section>
  );
}
