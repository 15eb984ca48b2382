import { isFixedSite } from '../../core/managed.ts';
import { present } from '../present.ts';
import type { PopupState } from '../state.ts';
import type { Speech } from '../texts.ts';
import { Actions } from './actions.tsx';
import { Details } from './details.tsx';
import { Glyph } from './glyph.tsx';
import { Steps } from './steps.tsx';
import { Watch } from './watch.tsx';
import { Words } from './words.tsx';

/** What the view wants of the state; the gallery makes it up. */
export type View = Pick<PopupState, 'input' | 'desk' | 'past' | 'pressed' | 'trouble' | 'disputed' | 'origin' | 'press' | 'watch' | 'dispute' | 'forget'>;

/** One screen. Everything that it says was decided in `present`. */
export function App({ state, speech: { t, presenters } }: { readonly state: View; readonly speech: Speech }) {
  const { input, pressed, trouble, disputed } = state;
  const screen = present(input, t, presenters);
  const { record, repair } = input;
  const fault = record?.diagnosis.verdict === 'faulty' ? record.diagnosis.fault : repair.phase === 'idle' ? undefined : repair.run.fault;
  const isHidden = screen.isDiagnosis && screen.code !== undefined && disputed.includes(screen.code);
  const again = input.looking && record !== null ? t('looking.again') : undefined;
  const marks = { 'data-verdict': record?.diagnosis.verdict ?? (input.looking ? 'looking' : input.tab), 'data-fault': fault, 'data-phase': repair.phase, 'data-looking': String(input.looking) };

  const failure = trouble !== null && <p class="note" role="alert" data-testid="trouble">{t(trouble)}</p>;

  return (
    <main data-testid="popup" data-tone={isHidden ? 'info' : screen.tone} {...marks}>
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
        {state.origin !== null && <span class="site" title={state.origin}>{new URL(state.origin).host}</span>}
      </header>
      {input.looking && <div class="looking" aria-hidden="true" />}
      {/* Changes are announced from here alone, so that nothing is read twice. */}
      <p class="unseen" role="status">{(isHidden ? [t('wrong.title')] : [screen.title, running(screen.steps), screen.note, screen.proof, again]).filter((said) => said !== undefined).map(unended).join('. ')}</p>
      {isHidden ? (
        <section class="card">
          <Glyph tone="info" />
          <h1 data-testid="title" tabIndex={-1}>{t('wrong.title')}</h1>
          <p class="say"><Words>{t('wrong.what', { code: screen.code ?? '' })}</Words></p>
          <div class="actions">
            <button type="button" class="plain" data-testid="report" aria-disabled={pressed !== null} onClick={() => void state.press('report')}>{t('do.report')}</button>
            <button type="button" class="plain" data-testid="wrong-undo" aria-disabled={pressed !== null} onClick={() => void state.dispute(screen.code ?? '', false)}>{t('wrong.undo')}</button>
          </div>
          {failure}
        </section>
      ) : (
        <section class="card">
          <Glyph tone={screen.tone} />
          <h1 data-testid="title" tabIndex={-1}><Words>{screen.title}</Words></h1>
          {screen.proof !== undefined && <p class="proof" data-testid="proof">{screen.proof}</p>}
          {screen.sentences.map((sentence, at) => <p key={at} class="say" data-testid={at === 0 ? 'diagnosis' : undefined}><Words>{sentence}</Words></p>)}
          {screen.steps.length > 0 && <Steps steps={screen.steps} label={t('steps.title')} />}
          <Advice lines={screen.advice} title={t('advice.title')} />
          {screen.hint !== undefined && <p class="hint" id="hint"><Words>{screen.hint}</Words></p>}
          {screen.note !== undefined && <p class="note" data-testid="note">{screen.note}</p>}
          {screen.code !== undefined && screen.tone !== 'good' && state.desk}
          <Actions actions={screen.actions} pressed={pressed} describedBy={screen.hint === undefined ? undefined : 'hint'} press={(id) => void state.press(id)} />
          {failure}
          {screen.code !== undefined && (
            <p class="code">
              {screen.tone !== 'good' && <span data-testid="code">{screen.code}</span>}
              {screen.isDiagnosis && <button type="button" class="link" data-testid="wrong" onClick={() => void state.dispute(screen.code ?? '', true)}>{t('wrong.button')}</button>}
              {screen.isDiagnosis && <button type="button" class="link" data-testid="report" onClick={() => void state.press('report')}>{t('do.report')}</button>}
            </p>
          )}
        </section>
      )}
      <footer>
        <Watch offers={screen.offersWatch} busy={pressed === 'watch'} watch={() => void state.watch()} t={t} />
        {record !== null && record.diagnosis.verdict !== 'not-web-ui' && <p><button type="button" class="link" data-testid="guide" onClick={() => void state.press('guide')}>{t('do.guide')}</button></p>}
        {state.past}
        <Details input={input} t={t} />
        {input.watched && !isFixedSite(state.origin, input.policy) && <p><button type="button" class="link" data-testid="forget" aria-disabled={pressed !== null} onClick={() => void state.forget()}>{t('do.forget')}</button> {t('forget.what')}</p>}
      </footer>
    </main>
  );
}

const unended = (said: string): string => said.replace(/[.。…]$/, '');

/** A single line needs neither heading nor bullet. */
function Advice({ lines, title }: { readonly lines: readonly string[]; readonly title: string }) {
  const [only, ...others] = lines;
  if (only === undefined) return null;
  if (others.length === 0) return <p class="say"><Words>{only}</Words></p>;
  return <div class="advice"><h2>{title}</h2><ul>{lines.map((line) => <li key={line}><Words>{line}</Words></li>)}</ul></div>;
}

const running = (steps: readonly { outcome: string; label: string; state: string }[]): string | undefined => {
  const step = steps.find(({ outcome }) => outcome === 'running');
  return step && `${step.label}: ${step.state}`;
};
