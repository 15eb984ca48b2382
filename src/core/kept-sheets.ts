/** A style sheet of a page as the bridge has said it, kept for the next visit. */
export interface KeptSheet {
  /** The SHA-256 of what the page itself says: under another one this is of no use. */
  readonly of: string;
  readonly text: string;
}

/** By the sheet's address, or by the hash of one that has none. */
export type KeptSheets = Readonly<Record<string, KeptSheet>>;

/** What comes from a page, or from the disk: the well-formed of it. */
export const keptSheetsIn = (value: unknown): KeptSheets =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? (value as Record<string, Partial<KeptSheet> | null>) : {}).flatMap(([key, sheet]) =>
      typeof sheet?.of === 'string' && typeof sheet.text === 'string' ? [[key, { of: sheet.of, text: sheet.text }]] : [],
    ),
  );
