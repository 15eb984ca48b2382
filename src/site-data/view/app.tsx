import type { enSiteData } from '../../core/texts/en-site-data.ts';
import { hostOf } from '../../core/cookies.ts';
import type { SiteData } from '../../core/site-data.ts';
import type { T, TOf } from '../../core/texts/index.ts';
import { isTooLarge } from '../choice.ts';
import type { SiteDataState } from '../state.ts';
import { Cookies } from './cookies.tsx';
import { Cost } from './cost.tsx';
import { OutcomeCard, UndoCard } from './outcome.tsx';
import { Stored } from './stored.tsx';

export type Words = TOf<typeof enSiteData>;
export type View = Pick<SiteDataState, 'data' | 'titles' | 'ticks' | 'outcome' | 'trouble' | 'isWorking' | 'seesParents' | 'parents' | 'tick' | 'tickCookie' | 'allow' | 'clear' | 'giveBack' | 'close'>;
export interface Props {
  readonly state: View;
  readonly t: Words;
}

export const kB = (bytes: number): string => (bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0);

/** Names and paths are a site's to choose, up to 4 kB of them. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const headingOf = ({ origin }: SiteData, t: Words): string => t('page.title', { host: hostOf(origin) });

/** Chrome opens this page in an ordinary window, also about a private tab, and writes its title into the history: then it names no site. */
export const titleOf = (data: SiteData | null, t: Words): string => (data === null || data.isPrivate ? 'Web-UI Repair' : headingOf(data, t));

export function App({ state, t, popupWords }: Props & { readonly popupWords: T }) {
  const { data, outcome, trouble } = state;
  return (
    <main class="site-data" data-testid="site-data" data-working={String(state.isWorking)} data-outcome={outcome?.what}>
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
        {data !== null && <span class="site">{new URL(data.origin).host}</span>}
      </header>
      <h1>{data === null ? t(trouble === 'none' ? 'page.none' : 'page.reading') : headingOf(data, t)}</h1>
      <div role="status">
        {outcome !== null && <OutcomeCard outcome={outcome} t={t} popupWords={popupWords} />}
        {(trouble === 'failed' || trouble === 'denied') && <p class="note" data-testid="trouble">{t(trouble === 'failed' ? 'page.failed' : 'cookies.denied')}</p>}
      </div>
      {data !== null && <Body state={state} t={t} />}
    </main>
  );
}

function Body({ state, t }: Props) {
  const { data, ticks } = state;
  if (data === null || ticks === null) return null;
  return (
    <>
      {data.undo !== null && <UndoCard state={state} t={t} />}
      {isTooLarge(data) ? (
        <section class="alert" data-testid="too-large">
          <h2>{t('large.title')}</h2>
          <p>{t('large.what', { kB: kB(data.headerBytes) })}</p>
        </section>
      ) : (
        <p class="lead">{t('page.lead')}</p>
      )}
      <Cookies state={state} t={t} />
      <Stored state={state} t={t} />
      <Cost state={state} t={t} />
      <div class="actions">
        <button type="button" class="primary" data-testid="clear" aria-disabled={state.isWorking} onClick={() => void state.clear()}>{t(state.isWorking ? 'do.working' : 'do.clear')}</button>
        <button type="button" class="plain" data-testid="close" onClick={() => state.close()}>{t('do.close')}</button>
      </div>
    </>
  );
}
