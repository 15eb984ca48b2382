import type { enWelcome } from '../core/texts/en-welcome.ts';
import type { TOf } from '../core/texts/index.ts';

/** What it does, how it is used, and what docs/privacy.md says, in short. */
export function App({ t }: { readonly t: TOf<typeof enWelcome> }) {
  return (
    <main class="welcome" data-testid="welcome">
      <header>
        <img src="/icons/32.png" alt="" width={20} height={20} />
        <span class="name">Web-UI Repair</span>
      </header>
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.what')}</p>
      <section>
        <h2>{t('welcome.use.title')}</h2>
        <ol>{(['pin', 'click', 'watch'] as const).map((step) => <li key={step}>{t(`welcome.use.${step}`)}</li>)}</ol>
      </section>
      <section>
        <h2>{t('welcome.privacy.title')}</h2>
        <ul>{(['nothing', 'read', 'kept', 'sent'] as const).map((line) => <li key={line}>{t(`welcome.privacy.${line}`)}</li>)}</ul>
      </section>
    </main>
  );
}
