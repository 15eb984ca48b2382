import { en } from './en.ts';
import type { Catalogue, Language } from './index.ts';
import { ko } from './ko.ts';

/** Every catalogue at once, for the worker, which may not `import()`, and for tests. */
export const catalogues: Record<Language, Catalogue> = { en, ko };
