import type { T } from '../../core/texts/index.ts';
import { present } from '../present.ts';
import type { PopupState } from '../state.ts';
import { Actions } from './actions.tsx';
import { Details } from './details.tsx';
import { Glyph } from './glyph.tsx';
import { Steps } from './steps.tsx';
import { Watch } from './watch.tsx';

/** One screen. Everything that it says was decided in `present`. */
export function App({ state, t }: { readonly state: PopupState; readonly t: T }) {
  const { input, pressed, trouble, hidden } = state;
  const screen = present(input, t);
  const { record, repair } = input;
  const fault = repair.phase === 'idle' ? (record?.diagnosis.verdict === 'faulty' ? record.diagnosis.fault : undefined) : repair.run.fault;
  const isHidden = screen.isDiagnosis && screen.code !== undefined && hidden === screen.code;
  const marks = { 'data-verdict': record?.diagnosis.verdict ?? (input.looking ? 'looking' : input.tab), 'data-fault': fault, 'data-phase': repair.phase };

  return (
    <main data-testid="popup" data-tone={isHidden ? 'info' : screen.tone} {...marks}>
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
        {state.origin !== null && <span class="site" title={state.origin}>{new URL(state.origin).host}</span>}
      </header>
      {input.looking && <div class="looking" aria-hidden="true" />}
      {/* Changes are announced from here alone, so that nothing is read twice. */}
      <p class="unseen" role="status">{[screen.title, running(screen.steps), screen.note, screen.proof].filter(Boolean).join('. ')}</p>
      {isHidden ? (
        <section class="card">
          <Glyph tone="info" />
          <h1 data-testid="title" tabIndex={-1}>{t('wrong.title')}</h1>
          <p>{t('wrong.what', { code: hidden })}</p>
          <div class="actions"><button type="button" class="plain" onClick={() => state.hide(null)}>{t('wrong.undo')}</button></div>
        </section>
      ) : (
        <section class="card">
          <Glyph tone={screen.tone} />
          <h1 data-testid="title" tabIndex={-1}>{screen.title}</h1>
          {screen.sentences.map((sentence, at) => <p key={at} class="say" data-testid={at === 0 ? 'diagnosis' : undefined}>{sentence}</p>)}
          {screen.proof !== undefined && <p class="proof" data-testid="proof">{screen.proof}</p>}
          <Steps steps={screen.steps} label={t('steps.title')} />
          {screen.advice.length > 0 && <div class="advice"><h2>{t('advice.title')}</h2><ul>{screen.advice.map((line) => <li key={line}>{line}</li>)}</ul></div>}
          {screen.hint !== undefined && <p class="hint" id="hint">{screen.hint}</p>}
          <Actions actions={screen.actions} pressed={pressed} describedBy={screen.hint === undefined ? undefined : 'hint'} press={(id) => void state.press(id)} />
          {screen.note !== undefined && <p class="note" data-testid="note">{screen.note}</p>}
          {trouble !== null && <p class="note" role="alert" data-testid="trouble">{t(trouble)}</p>}
          {screen.code !== undefined && (
            <p class="code">
              <span data-testid="code">{screen.code}</span>
              {screen.isDiagnosis && <button type="button" class="link" data-testid="wrong" onClick={() => state.hide(screen.code ?? null)}>{t('wrong.button')}</button>}
            </p>
          )}
        </section>
      )}
      <footer>
        <Watch offers={screen.offersWatch} busy={pressed === 'watch'} watch={() => void state.watch()} t={t} />
        <Details input={input} t={t} />
      </footer>
    </main>
  );
}

const running = (steps: readonly { outcome: string; label: string; state: string }[]): string | undefined => {
  const step = steps.find(({ outcome }) => outcome === 'running');
  return step && `${step.label}: ${step.state}`;
};
