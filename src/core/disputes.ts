import type { WebUiOrigin } from './origin.ts';
import { isOrigin } from './watched.ts';

/** A diagnosis that the user calls wrong, by its code: hidden on this site, and told in the report. */
export interface Dispute {
  readonly origin: WebUiOrigin;
  readonly code: string;
}

export const isCode = (value: unknown): value is string => typeof value === 'string' && /^WUR-\d{2}$/.test(value);

/** What is no such list, or no such entry of one, counts as nothing. */
export const disputesIn = (stored: unknown): readonly Dispute[] =>
  Array.isArray(stored) ? stored.filter((each: Partial<Dispute> | null): each is Dispute => isOrigin(each?.origin) && isCode(each.code)) : [];

export const codesAt = (stored: unknown, origin: WebUiOrigin | null): readonly string[] => disputesIn(stored).filter((each) => each.origin === origin).map(({ code }) => code);
