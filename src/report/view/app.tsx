import type { ComponentChildren, VNode } from 'preact';
import { partIds, type PartId } from '../../core/report.ts';
import type { enReport } from '../../core/texts/en-report.ts';
import type { Language, T, TOf } from '../../core/texts/index.ts';
import type { WordOf } from '../../core/texts/past.ts';
import type { ReportState } from '../state.ts';
import { bodies } from './parts.tsx';

export interface Words {
  readonly language: Language;
  readonly t: TOf<typeof enReport>;
  readonly popupWords: T;
  /** The same by names that may be of another version. */
  readonly wordOf: WordOf;
}
export interface Props extends Words {
  readonly state: Pick<ReportState, 'shown' | 'isPrivate' | 'isGranted' | 'wanted' | 'said' | 'text' | 'want' | 'copy' | 'save'>;
  /** Whom to give it to. */
  readonly desk: VNode | null;
}

/** The whole report, before anything leaves. */
export function App({ state, desk, ...words }: Props) {
  const { t } = words;
  const { shown, said } = state;
  if (shown === null) return <Frame><h1>{t(said === 'none' ? 'report.none' : 'report.reading')}</h1></Frame>;
  return (
    <Frame>
      <h1>{t('report.title')}</h1>
      <p class="lead">{t('report.lead')}</p>
      {desk}
      {state.isPrivate && <p class="lead" data-testid="private">{t('report.private')}</p>}
      {partIds.map((id) => (
        <Part key={id} id={id} isThere={shown[id] !== null} state={state} t={t}>{bodies[id](shown, words, state)}</Part>
      ))}
      <details data-testid="whole">
        <summary>{t('report.whole')}</summary>
        <pre tabIndex={0} data-testid="text">{state.text}</pre>
      </details>
      <div class="actions">
        <button type="button" class="primary" data-testid="copy" onClick={() => void state.copy()}>{t('report.copy')}</button>
        <button type="button" class="plain" data-testid="save" onClick={() => state.save()}>{t('report.save')}</button>
      </div>
      <p role="status" class="note" data-testid="said">{said === 'copied' || said === 'saved' || said === 'failed' ? t(`report.${said}`) : ''}</p>
    </Frame>
  );
}

function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <main class="report" data-testid="report-page">
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
      </header>
      {children}
    </main>
  );
}

/** What is left out stays in sight, paler: the user sees what it was. */
function Part({ id, isThere, state, t, children }: Pick<Props, 'state' | 't'> & { readonly id: PartId; readonly isThere: boolean; readonly children: ComponentChildren }) {
  const isIn = isThere && state.wanted.has(id);
  return (
    <section data-testid={`part-${id}`} data-in={String(isIn)}>
      <h2>
        <label>
          <input type="checkbox" checked={isIn} disabled={!isThere} onChange={(event) => state.want(id, event.currentTarget.checked)} />
          {t(`report.${id}`)}
        </label>
      </h2>
      {children}
    </section>
  );
}
