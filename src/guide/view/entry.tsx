import type { Entry, Step } from '../entry.ts';
import type { Props } from './app.tsx';

/** Closed until it is chosen: the title is what the user looks for. */
export function EntryCard({ entry, state, t }: Props & { readonly entry: Entry }) {
  const { id, who, steps } = entry;
  return (
    <details data-testid={`entry-${id}`} open={state.ledTo === id}>
      <summary>
        <h2>{t(`guide.${id}.title`)}</h2>
        {who === 'superadmin' && <span class="who">{t('guide.who.superadmin')}</span>}
      </summary>
      <p>{t(`guide.${id}.what`)}</p>
      {state.isBarred(entry) && <p class="barred" data-testid="barred">{t('guide.not-admin')}</p>}
      <ol>{steps.map((step) => <StepLine key={step.text} step={step} state={state} t={t} />)}</ol>
    </details>
  );
}

function StepLine({ step, state, t }: Props & { readonly step: Step }) {
  const { text, commands, page } = step;
  const said = state.said?.step === step ? state.said.what : null;
  return (
    <li>
      <p>{t(text)}</p>
      {commands !== undefined && (
        <div class="commands">
          <pre tabIndex={0}>{commands.join('\n')}</pre>
          <button type="button" class="plain" data-testid="copy" onClick={() => void state.copy(step)}>{t('guide.copy')}</button>
        </div>
      )}
      {page !== undefined && state.mayOpen(step) && <button type="button" class="plain" data-testid={`open-${page}`} onClick={() => void state.open(step)}>{t(`guide.open.${page}`)}</button>}
      <p class="note" role="status">{said === null ? '' : t(said === 'copied' || said === 'copy-failed' ? `guide.${said}` : `guide.said.${said}`)}</p>
    </li>
  );
}
