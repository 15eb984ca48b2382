import type { Props } from './app.tsx';

export function Sites({ state, words: { t } }: Props) {
  const sites = state.sites ?? [];
  const isRefused = state.outcome?.what === 'no-address';
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('sites.title')}</h2>
      <p class="muted">{t('sites.why')}</p>
      {sites.length === 0 && <p data-testid="no-sites">{t('sites.none')}</p>}
      {sites.length > 0 && (
        <ul class="rows" data-testid="sites">
          {sites.map(({ origin, isAllowed, isFixed }) => (
            <li key={origin} data-origin={origin} data-allowed={String(isAllowed)}>
              <span class="what">
                <strong>{origin}</strong>
                <span class={isAllowed ? 'muted' : 'lost'}>{t(isAllowed ? 'sites.watched' : 'sites.taken-back')}{isFixed && ` · ${t('options.fixed')}`}</span>
              </span>
              <span class="buttons">
                {/* The browser's question must come straight from this click. */}
                {!isAllowed && <button type="button" class="plain" data-testid="allow" aria-label={`${t('sites.allow')}: ${origin}`} aria-disabled={state.isWorking} onClick={() => void state.watch(origin)}>{t('sites.allow')}</button>}
                {!isFixed && <button type="button" class="plain" data-testid="forget" aria-label={`${t('sites.forget')}: ${origin}`} aria-describedby="forget-what" aria-disabled={state.isWorking} onClick={() => void state.forget(origin)}>{t('sites.forget')}</button>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {sites.some(({ isFixed }) => !isFixed) && <p id="forget-what" class="muted">{t('sites.forget-what')}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.add();
        }}
      >
        <label for="address">{t('sites.address')}</label>
        <div class="field">
          <input id="address" type="url" inputMode="url" autocomplete="off" spellcheck={false} maxLength={2000} value={state.address} aria-describedby="example" aria-invalid={isRefused} onInput={(event) => state.type(event.currentTarget.value)} />
          <button type="submit" class="primary" data-testid="add" aria-disabled={state.isWorking}>{t('sites.add')}</button>
        </div>
        <p id="example" class="muted">{t('sites.example')}</p>
      </form>
    </section>
  );
}
