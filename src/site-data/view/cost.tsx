import { choiceOf, isEmpty, isTooMuchForUndo, loginAtStake, mayBringLogin, replacesUndo, touchesLogin } from '../choice.ts';
import { goesWith, isSecret } from '../../core/site-keys.ts';
import type { Props } from './app.tsx';

/** What will happen, in the order in which it hurts. */
export function Cost({ state, t }: Props) {
  const { data, ticks } = state;
  if (data === null || ticks === null) return null;
  const choice = choiceOf(data, ticks);
  const typed = data.tabs.filter(({ hasTyped }) => hasTyped).length;
  const login = loginAtStake(data, ticks);
  const fate = mayBringLogin(data, ticks) ? 'back' : login === 'alive' || login === 'dead' ? login : 'unknown';
  const reloads = t('cost.tabs', { n: data.tabs.length });
  const lines = isEmpty(choice)
    ? [t('cost.nothing')]
    : [
        ...(touchesLogin(data, ticks) || fate === 'back' ? [t(`cost.login-${fate}`)] : []),
        reloads,
        ...(data.mayReadCookies ? [] : [t('cost.other-tabs')]),
        t(isTooMuchForUndo(data, choice) ? 'cost.no-undo' : 'cost.undo'),
        ...(data.kept?.keys.some(({ name }) => goesWith(name, choice.keys) && isSecret(name)) ? [t('cost.secrets')] : []),
        ...(replacesUndo(data, choice) ? [t('cost.replaces')] : []),
      ];
  return (
    <section>
      <h2>{t('cost.title')}</h2>
      <ul class="cost" data-testid="cost">{lines.map((line) => <li key={line}>{line}{line === reloads && <Tabs state={state} t={t} />}</li>)}</ul>
      {typed > 0 && !isEmpty(choice) && (
        <label class="tick" data-testid="may-lose">
          <input type="checkbox" checked={ticks.mayLose} onChange={(event) => state.tick({ mayLose: event.currentTarget.checked })} />
          <span>{t('cost.typed', { n: typed })}</span>
        </label>
      )}
    </section>
  );
}

/** Which, where there are several; and in which of them something is lost. */
function Tabs({ state: { data, titles }, t }: Props) {
  if (data === null || data.tabs.length < 2) return null;
  return <ul>{data.tabs.map(({ tabId, hasTyped }) => <li key={tabId}>{[titles.get(tabId) || t('cost.tab'), ...(hasTyped ? [t('cost.typed-there')] : [])].join(' · ')}</li>)}</ul>;
}
