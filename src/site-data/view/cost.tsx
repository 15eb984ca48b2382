import { choiceOf, isEmpty, isTooMuchForUndo, replacesUndo, touchesLogin } from '../choice.ts';
import type { Props } from './app.tsx';

/** What will happen, in the order in which it hurts. */
export function Cost({ state, t }: Props) {
  const { data, ticks } = state;
  if (data === null || ticks === null) return null;
  const choice = choiceOf(data, ticks);
  const typed = data.tabs.filter(({ hasTyped }) => hasTyped).length;
  const login = data.kept?.login;
  const lines = isEmpty(choice)
    ? [t('cost.nothing')]
    : [
        ...(touchesLogin(data, ticks) ? [t(`cost.login-${login === 'alive' || login === 'dead' ? login : 'unknown'}`)] : []),
        t('cost.tabs', { n: data.tabs.length }),
        ...(data.mayReadCookies ? [] : [t('cost.other-tabs')]),
        t(isTooMuchForUndo(data, choice) ? 'cost.no-undo' : 'cost.undo'),
        ...(replacesUndo(data, choice) ? [t('cost.replaces')] : []),
      ];
  return (
    <section>
      <h2>{t('cost.title')}</h2>
      <ul class="cost" data-testid="cost">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {typed > 0 && !isEmpty(choice) && (
        <label class="tick" data-testid="may-lose">
          <input type="checkbox" checked={ticks.mayLose} onChange={(event) => state.tick({ mayLose: event.currentTarget.checked })} />
          <span>{t('cost.typed', { n: typed })}</span>
        </label>
      )}
    </section>
  );
}
