import type { Quiet } from '../state.ts';
import type { Words } from '../texts.ts';
import { timeOf, type Props } from './app.tsx';

export function BannerSection({ state, words }: Props) {
  const { t } = words;
  return (
    <section aria-labelledby="banner">
      <h2 id="banner">{t('banner.title')}</h2>
      <label class="tick">
        <input type="checkbox" data-testid="banner" aria-describedby="banner-off" disabled={state.isLocked('banner')} checked={state.preferences.banner} onChange={(event) => void state.banner(event.currentTarget.checked)} />
        <span>{t('banner.on')}</span>
      </label>
      <p id="banner-off" class="muted">{t('banner.off-what')}{state.isLocked('banner') && ` ${t('options.fixed')}`}</p>
      <h3>{t('banner.quiet')}</h3>
      {state.quiet.length + state.disputed.length === 0 && <p class="muted">{t('banner.none')}</p>}
      {state.quiet.length + state.disputed.length > 0 && (
        <ul class="rows" data-testid="quiet">
          {state.quiet.map((quiet) => (
            <li key={`${quiet.origin} ${quiet.fault} ${quiet.untilMs}`} data-fault={quiet.fault}>
              <span class="what">
                <strong>{whatIn(quiet, words)}</strong>
                <span class="muted">{quiet.origin}, {quiet.untilMs === null ? t('banner.never') : t('banner.until', { time: timeOf(quiet.untilMs, words) })}</span>
              </span>
              <button type="button" class="plain" data-testid="show-again" aria-label={`${t('banner.again')}: ${whatIn(quiet, words)}, ${quiet.origin}`} aria-disabled={state.isWorking} onClick={() => void state.showAgain(quiet)}>{t('banner.again')}</button>
            </li>
          ))}
          {state.disputed.map((disputed) => (
            <li key={`${disputed.origin} ${disputed.code}`} data-code={disputed.code}>
              <span class="what">
                <strong>{disputed.code}</strong>
                <span class="muted">{disputed.origin}, {t('banner.wrong')}</span>
              </span>
              <button type="button" class="plain" data-testid="agree" aria-label={`${t('banner.again')}: ${disputed.code}, ${disputed.origin}`} aria-disabled={state.isWorking} onClick={() => void state.agree(disputed)}>{t('banner.again')}</button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const whatIn = ({ fault }: Quiet, { t, titleOf }: Words): string => (fault === null ? t('banner.every') : (titleOf(fault) ?? t('banner.one')));
