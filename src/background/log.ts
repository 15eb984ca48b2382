export type Log = (what: string, error?: unknown) => void;

/**
 * The worker's console only, never storage. Callers name what was being done; addresses and texts of pages stay out, so
 * only the error's own message follows.
 */
export const log: Log = (what, error) => {
  const why = error === undefined ? '' : `: ${error instanceof Error ? error.message : String(error)}`;
  console.warn(`Web-UI Repair: ${what}${why}`);
};
