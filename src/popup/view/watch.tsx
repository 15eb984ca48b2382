import type { T } from '../../core/texts/index.ts';

interface Props {
  readonly offers: boolean;
  readonly busy: boolean;
  readonly watch: () => void;
  readonly t: T;
}

export function Watch({ offers, busy, watch, t }: Props) {
  if (!offers) return null;
  return (
    <div class="watch">
      {/* The browser's question must come straight from this click: nothing may stand before `watch`. */}
      <button type="button" class="link" data-testid="watch" aria-describedby="watch-why" aria-disabled={busy} onClick={watch}>{t('do.watch')}</button>
      <p id="watch-why">{t('watch.why')}</p>
    </div>
  );
}
