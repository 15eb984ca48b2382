import table from './releases.json' with { type: 'json' };
import { fetchPin } from './releases/fetch.ts';

/** Boot eras of the Web-UI, as told apart by what index.html loads; docs/lab.md has the table. */
export type Era = 'E0' | 'E1' | 'E2a' | 'E2b' | 'E3' | 'E4' | 'E5';

/** One line of releases.json: where a prebuilt Web-UI comes from. */
export interface Pin {
  readonly id: string;
  readonly package: string;
  /** The web server's version. It is not the Web-UI's: 24.9.14 carries Web-UI 25.14.0. */
  readonly version: string;
  /** The only Python for which pip offers the package. */
  readonly python: string;
  readonly webui: string;
  readonly era: Era;
  readonly sha256: string;
  /** Published as a source archive only. */
  readonly source?: true;
}

export interface Release {
  readonly id: string;
  readonly webui: string;
  readonly era: Era;
  /** Absolute path of the unpacked static folder. */
  readonly root: string;
  readonly pin: Pin;
}

export function pins(): readonly Pin[] {
  return table as Pin[];
}

export function findPin(id: string): Pin {
  const pin = pins().find((one) => one.id === id);
  if (!pin) throw new Error(`no release "${id}" in tests/lab/releases.json; there are ${pins().map((one) => one.id).join(', ')}`);
  return pin;
}

/** Fetches a pinned release once into the user's cache folder, checked; later calls only read it. */
export async function fetchRelease(id: string, onProgress: (line: string) => void = () => {}): Promise<Release> {
  return fetchPin(findPin(id), onProgress);
}
