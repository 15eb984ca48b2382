import type { RemedyId } from '../../../src/background/remedies/index.ts';
import type { BannerWords } from '../../../src/core/banner.ts';
import type { Evidence } from '../../../src/core/evidence.ts';

/** What a message to the simulated page may hold. */
export interface Ordered {
  readonly type: string;
  readonly remedy?: RemedyId;
  readonly key?: string;
  readonly origin?: string;
  readonly words?: BannerWords | null;
  readonly logins?: boolean;
}
export interface Timer {
  readonly atMs: number;
  readonly life: number;
  readonly run: () => void;
}
export interface Tab {
  /** Undefined on a site that is not ours to see. */
  url: string | undefined;
  document: number;
  isLoading: boolean;
  seen: Evidence | null;
}
