import { timeOf } from '../../core/texts/past.ts';
import type { Quiet } from '../state.ts';
import type { Words } from '../texts.ts';
import type { Props } from './app.tsx';

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
              <Row what={whatIn(quiet, words)} site={quiet.origin} why={quiet.untilMs === null ? t('banner.never') : t('banner.until', { time: timeOf(quiet.untilMs, words) })} testid="show-again" again={() => void state.showAgain(quiet)} state={state} words={words} />
            </li>
          ))}
          {state.disputed.map((disputed) => (
            <li key={`${disputed.origin} ${disputed.code}`} data-code={disputed.code}>
              <Row what={disputed.code} site={disputed.origin} why={t('banner.wrong')} testid="agree" again={() => void state.agree(disputed)} state={state} words={words} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Silenced extends Props {
  readonly what: string;
  readonly site: string;
  readonly why: string;
  readonly testid: string;
  readonly again: () => void;
}

function Row({ what, site, why, testid, again, state, words: { t } }: Silenced) {
  return (
    <>
      <span class="what">
        <strong>{what}</strong>
        <span class="muted">{site}, {why}</span>
      </span>
      <button type="button" class="plain" data-testid={testid} aria-label={`${t('banner.again')}: ${what}, ${site}`} aria-disabled={state.isWorking} onClick={again}>{t('banner.again')}</button>
    </>
  );
}

const whatIn = ({ fault }: Quiet, { t, titleOf }: Words): string => (fault === null ? t('banner.every') : (titleOf(fault) ?? t('banner.one')));
