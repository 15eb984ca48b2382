import type { Tone } from '../screen.ts';

const paths: Record<Tone, string> = {
  good: 'M5 12.5l4.5 4.5L19 7',
  bad: 'M12 5v8.5M12 18.5v.01',
  info: 'M12 10.5V19M12 5.5v.01',
  busy: 'M12 4a8 8 0 1 0 8 8',
};

/** A decoration of the title, which says the same in words. */
export function Glyph({ tone }: { readonly tone: Tone }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" width="40" height="40" aria-hidden="true">
      <path d={paths[tone]} fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
