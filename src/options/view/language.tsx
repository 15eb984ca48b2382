import { languages } from '../../core/texts/index.ts';
import type { Props } from './app.tsx';

export function LanguageSection({ state, words: { t } }: Props) {
  const { language: chosen } = state.preferences;
  return (
    <section aria-labelledby="language">
      <h2 id="language">{t('language.title')}</h2>
      <div class="field">
        <label for="speak">{t('language.label')}</label>
        <select id="speak" data-testid="language" aria-describedby="language-fixed" disabled={state.isLocked('language')} value={chosen ?? ''} onChange={(event) => void state.speak(languages.find((language) => language === event.currentTarget.value) ?? null)}>
          <option value="">{t('language.browser')}</option>
          {/* Each in its own name, so that whoever reads no other finds it. */}
          {languages.map((language) => <option key={language} value={language} lang={language}>{t(`language.${language}`)}</option>)}
        </select>
      </div>
      <p id="language-fixed" class="muted">{state.isLocked('language') && t('options.fixed')}</p>
    </section>
  );
}
