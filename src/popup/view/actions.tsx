import type { Action, ActionId } from '../screen.ts';

interface Props {
  readonly actions: readonly Action[];
  readonly pressed: string | null;
  readonly describedBy: string | undefined;
  readonly press: (id: ActionId) => void;
}

/** `aria-disabled` and not `disabled` while a message is under way: a disabled button would drop the keyboard's focus. */
export function Actions({ actions, pressed, describedBy, press }: Props) {
  if (actions.length === 0) return null;
  return (
    <div class="actions">
      {actions.map(({ id, kind, label }) => (
        <button
          key={id}
          type="button"
          class={kind}
          data-testid={id}
          aria-describedby={kind === 'primary' ? describedBy : undefined}
          aria-disabled={pressed !== null}
          data-pressed={pressed === id}
          onClick={() => press(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
