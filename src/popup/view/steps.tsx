import type { StepLine } from '../screen.ts';

/** The state stands in words too: neither colour nor shape alone carries it. */
export function Steps({ steps, label }: { readonly steps: readonly StepLine[]; readonly label: string }) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} data-testid="step" data-remedy={step.id} data-outcome={step.outcome} aria-current={step.outcome === 'running' ? 'step' : undefined}>
          <span class="dot" aria-hidden="true" />
          <span class="what">{step.label}</span>
          <span class="state">{step.state}</span>
        </li>
      ))}
    </ol>
  );
}
