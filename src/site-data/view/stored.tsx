import { keysOf, type Ticks } from '../choice.ts';
import { kB, short, type Props } from './app.tsx';

/** Keys by kind, and the copies of the site's files; below them what stays. */
export function Stored({ state, t }: Props) {
  const kept = state.data?.kept ?? null;
  if (kept === null || kept.isBlocked) return <section><h2>{t('stored.title')}</h2><p class="muted">{t(kept === null ? 'stored.unreachable' : 'stored.blocked')}</p></section>;
  const [login, log, preference, chat, other] = (['login', 'log', 'preference', 'chat', 'other'] as const).map((kind) => keysOf(kept, kind));
  const logChars = (log ?? []).reduce((sum, { chars }) => sum + chars, 0);
  const staying = [
    ...((preference?.length ?? 0) > 0 ? [t('kept.preference', { n: preference?.length ?? 0 })] : []),
    ...((chat?.length ?? 0) > 0 ? [t('kept.chat')] : []),
    ...((other?.length ?? 0) > 0 ? [t('kept.other', { n: other?.length ?? 0 })] : []),
  ];
  return (
    <>
      <section>
        <h2>{t('stored.title')}</h2>
        <Tick state={state} of="login" label={t('stored.login')} names={(login ?? []).map(({ name }) => name)} none={t('stored.none')} />
        <Tick state={state} of="log" label={t('stored.log', { kB: kB(logChars) })} names={(log ?? []).map(({ name }) => name)} none={t('stored.none')} />
        <Tick state={state} of="copies" label={t('stored.copies')} names={kept.copies > 0 ? [t('stored.copies-kept', { n: kept.copies })] : []} none={t('stored.none')} />
      </section>
      {staying.length > 0 && (
        <section>
          <h2>{t('kept.title')}</h2>
          <details data-testid="kept">
            <summary>{staying.join(' · ')}</summary>
            <ul class="names">{[...(preference ?? []), ...(chat ?? []), ...(other ?? [])].map(({ name }) => <li key={name} class="key">{short(name)}</li>)}</ul>
          </details>
        </section>
      )}
    </>
  );
}

interface TickProps extends Pick<Props, 'state'> {
  readonly of: Extract<keyof Ticks, 'login' | 'log' | 'copies'>;
  readonly label: string;
  readonly names: readonly string[];
  readonly none: string;
}

function Tick({ state, of, label, names, none }: TickProps) {
  const isThere = names.length > 0;
  return (
    <label class="tick" data-testid={`tick-${of}`}>
      <input type="checkbox" checked={isThere && state.ticks?.[of] === true} disabled={!isThere} onChange={(event) => state.tick({ [of]: event.currentTarget.checked })} />
      <span>
        {label}
        <span class="muted key">{isThere ? names.map((name) => short(name.replace(/^backendaiwebui\./, ''))).join(', ') : none}</span>
      </span>
    </label>
  );
}
