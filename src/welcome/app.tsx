import type { enWelcome } from '../core/texts/en-welcome.ts';
import type { WebUiOrigin } from '../core/origin.ts';
import type { TOf } from '../core/texts/index.ts';

interface Props {
  readonly t: TOf<typeof enWelcome>;
  /** The shortcut as the browser writes it; empty where there is none. */
  readonly keys: string;
  /** The organisation's sites that the browser does not let us see yet. */
  readonly missing: readonly WebUiOrigin[];
  readonly answer: 'yes' | 'no' | null;
  readonly allow: () => void;
}

/** What it does, how it is used, and what docs/privacy.md says, in short. */
export function App({ t, keys, missing, answer, allow }: Props) {
  return (
    <main class="welcome" data-testid="welcome">
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
      </header>
      <h1 tabIndex={-1}>{t('welcome.title')}</h1>
      <p>{t('welcome.what')}</p>
      {missing.length > 0 && (
        <section data-testid="sites">
          <h2>{t('welcome.sites.title')}</h2>
          <p>{t('welcome.sites.what')}</p>
          <ul>{missing.map((origin) => <li key={origin}>{origin}</li>)}</ul>
          {/* One question for all of them, straight from this click. */}
          <button type="button" class="primary" data-testid="allow" onClick={allow}>{t('welcome.sites.allow')}</button>
        </section>
      )}
      <p role="status" data-testid="answer">{answer !== null && t(`welcome.sites.${answer}`)}</p>
      <section>
        <h2>{t('welcome.use.title')}</h2>
        <ol>{(['pin', 'click', 'watch'] as const).map((step) => <li key={step}>{t(`welcome.use.${step}`)}</li>)}</ol>
        <p data-testid="keys">{keys === '' ? t('welcome.use.no-keys') : t('welcome.use.keys', { keys })}</p>
      </section>
      <section>
        <h2>{t('welcome.privacy.title')}</h2>
        <ul>{(['nothing', 'read', 'kept', 'sent'] as const).map((line) => <li key={line}>{t(`welcome.privacy.${line}`)}</li>)}</ul>
      </section>
    </main>
  );
}
