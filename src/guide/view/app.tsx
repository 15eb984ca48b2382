import type { Words } from '../search.ts';
import type { GuideState } from '../state.ts';
import { EntryCard } from './entry.tsx';

export interface Props {
  readonly state: Pick<GuideState, 'ledTo' | 'typed' | 'found' | 'said' | 'type' | 'isBarred' | 'mayOpen' | 'open' | 'copy'>;
  readonly t: Words;
}

/** The troubles that the user can choose from; a search over their words. */
export function App({ state, t }: Props) {
  const { found, typed } = state;
  return (
    <main class="guide" data-testid="guide">
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
      </header>
      <h1>{t('guide.title')}</h1>
      <p class="lead">{t('guide.lead')}</p>
      <input type="search" data-testid="search" aria-label={t('guide.search')} placeholder={t('guide.search')} value={typed} onInput={(event) => state.type(event.currentTarget.value)} />
      <p class="unseen" role="status">{typed.trim() === '' ? '' : found.length === 0 ? t('guide.none') : t('guide.found', { n: found.length })}</p>
      {found.length === 0 && <p class="lead" data-testid="none">{t('guide.none')}</p>}
      {found.map((entry) => <EntryCard key={entry.id} entry={entry} state={state} t={t} />)}
    </main>
  );
}
