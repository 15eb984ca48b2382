import type { VNode } from 'preact';
import type { Outcome, OptionsState } from '../state.ts';
import type { Words } from '../texts.ts';
import { AutomaticSection } from './automatic.tsx';
import { BannerSection } from './banner.tsx';
import { HistorySection } from './history.tsx';
import { LanguageSection } from './language.tsx';
import { PauseSection } from './pause.tsx';
import { Sites } from './sites.tsx';

export type View = Pick<OptionsState, 'sites' | 'quiet' | 'disputed' | 'agree' | 'history' | 'unwatched' | 'undoable' | 'managed' | 'missing' | 'preferences' | 'address' | 'outcome' | 'isWorking' | 'type' | 'add' | 'watch' | 'allowManaged' | 'isLocked' | 'dearest' | 'forget' | 'showAgain' | 'pause' | 'banner' | 'automatic' | 'undo' | 'speak'>;
export interface Props {
  readonly state: View;
  readonly words: Words;
}
/** What the organisation has set: a part that most pages never load. */
export type ManagedSection = (props: Props) => VNode;

export function App({ state, words, Managed }: Props & { readonly Managed: ManagedSection | null }) {
  const { t } = words;
  return (
    <main class="options" data-testid="options" data-working={String(state.isWorking)} data-outcome={state.outcome?.what}>
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
      </header>
      <h1 tabIndex={-1}>{t('options.title')}</h1>
      <div class="outcome" role="status">{state.outcome !== null && <p class={isBad(state.outcome) ? 'said bad' : 'said'} data-testid="outcome">{sentenceOf(state.outcome, words)}</p>}</div>
      {state.sites !== null && (
        <>
          <Sites state={state} words={words} />
          <BannerSection state={state} words={words} />
          <AutomaticSection state={state} words={words} />
          <HistorySection state={state} words={words} />
          <PauseSection state={state} words={words} />
          <LanguageSection state={state} words={words} />
          {Managed !== null && <Managed state={state} words={words} />}
        </>
      )}
    </main>
  );
}

const isBad = ({ what }: Outcome): boolean => what === 'failed' || what === 'denied' || what === 'not-allowed' || what === 'not-open' || what === 'no-address';

function sentenceOf(outcome: Outcome, { t }: Words): string {
  switch (outcome.what) {
    case 'added':
    case 'forgotten':
    case 'denied':
      return t(`sites.${outcome.what}`, { site: outcome.site });
    case 'shown-again':
      return t('banner.shown-again', { site: outcome.site });
    case 'not-open':
      return t('history.not-open', { site: outcome.site });
    case 'no-address':
      return t('sites.no-address');
    case 'not-allowed':
      return t('sites.not-allowed');
    case 'pause-ended':
      return t('pause.ended');
    case 'failed':
      return t('options.failed');
  }
}
