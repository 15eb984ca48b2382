import type { SymptomId } from '../content/detectors/index.ts';

/** Something that the user sees to be broken; without one of these a page is left in peace, whatever its versions. */
export const visiblyBroken = [
  'bare-error-page',
  'error-in-list-place',
  'blank-list',
  'endless-list-loading',
  'endless-splash',
  'blank-root',
  'main-bundle-failed',
  'unstyled-page',
] as const satisfies readonly SymptomId[];

/** It looks broken, and works as far as it goes: also a login form, over which nothing else is. */
export const disfigured = ['spelt-icons', 'unstyled-page'] as const satisfies readonly SymptomId[];

/** The page came to nothing, or no further than to its login panel. */
export const halted = ['signed-out', ...visiblyBroken] as const satisfies readonly SymptomId[];

/** What makes it right to ask the server: a failure in sight, or a list that cannot be true. */
export const suspicious = [...visiblyBroken, 'list-contradicts-tab', 'list-not-refreshing', 'silent-login-panel', 'leftover-session-id', 'vain-login', 'api-failing', 'page-refused'] as const satisfies readonly SymptomId[];

/** The page is on its way, or about to mend itself: it is looked at again, and nothing is said of it yet. */
export const unsettled = ['still-loading', 'retry-pending', 'login-under-way', 'login-accepted'] as const satisfies readonly SymptomId[];
