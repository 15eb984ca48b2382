import { webUiOriginOf, type WebUiOrigin } from './origin.ts';

export const isOrigin = (value: unknown): value is WebUiOrigin => typeof value === 'string' && webUiOriginOf(value) === value;

/** The stored list of watched sites; a value that somebody else put there must not cost the others. */
export const watchedIn = (stored: unknown): readonly WebUiOrigin[] => (Array.isArray(stored) ? [...new Set(stored.filter(isOrigin))] : []);
