import type { VNode } from 'preact';
import type { PastRepair } from '../../core/history.ts';
import { families } from '../../core/texts/families.ts';
import type { Language } from '../../core/texts/index.ts';
import { loadOptionsTexts } from '../../core/texts/load-page.ts';
import { loadCatalogue } from '../../core/texts/load.ts';
import { outcomeOf, stepsOf, wordsIn } from '../../core/texts/past.ts';

/** After that nobody asks any more how it ended. */
const freshMs = 3_600_000;

/** Loaded where this site was repaired before, and nowhere else. Open where the last one was broken off or did not help, and may be wondered about. */
export async function past(history: readonly PastRepair[], language: Language, now: number): Promise<VNode> {
  const [catalogue, t] = await Promise.all([loadCatalogue(language, [...families, 'repair']), loadOptionsTexts(language)]);
  const wordOf = wordsIn(catalogue);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const isWondered = history[0]?.outcome !== 'fixed' && now - (history[0]?.atMs ?? 0) < freshMs;
  return (
    <details data-testid="past" open={isWondered}>
      <summary>{t('history.title')}</summary>
      <ul class="past">
        {history.map((each) => (
          <li key={each.id} data-outcome={each.outcome}>
            <p>{time.format(each.atMs)}, {wordOf(`fault.${each.fault}.title`) ?? each.code}</p>
            <p><strong>{outcomeOf(each, wordOf)}</strong> · {stepsOf(each, wordOf).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
