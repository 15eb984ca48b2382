/**
 * Codes of the sentences that are no fault's; those carry their own (`background/faults`). Stable and never reused: a help
 * desk searches for them. 90 and up, so that the families of the faults keep their tens; one belongs to a family.
 */
export const codes = {
  healthy: 'WUR-90',
  waiting: 'WUR-91',
  'came-late': 'WUR-92',
  'not-asked': 'WUR-93',
  'unknown-pattern': 'WUR-94',
  'error-page': 'WUR-95',
  'no-answer': 'WUR-96',
  /** A sign-in was tried in a private window: it succeeded, it failed. */
  'private.yes': 'WUR-97',
  'private.no': 'WUR-98',
  unanswered: 'WUR-99',
  /** Beside WUR-13: in place of the page, so that nothing says whose server it is. */
  'failing-page': 'WUR-19',
  /** Beside WUR-61: the browser shows its own error page, and no script of ours can see why. */
  'error-page.answers': 'WUR-62',
} as const;
