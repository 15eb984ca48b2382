import { isFrom } from '../../../src/core/version.ts';
import type { Pin } from '../releases.ts';
import type { Answer, Ask } from '../server/answer.ts';
import type { Asked } from '../server/graphql.ts';
import type { RequestKind } from '../server/kind.ts';

/** A request with what the lab knows about it, for faults to choose by. */
export interface Seen {
  readonly ask: Ask;
  readonly kind: RequestKind;
  readonly asked: Asked | null;
  readonly pin: Pin;
  /** The lazy chunk that opening the session list fetches, in this release. */
  readonly isListChunk: boolean;
  /** Asked for by the service worker while it fills its precache. */
  readonly isPrecaching: boolean;
}

export type Outcome =
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'hang' }
  | { readonly do: 'reset' }
  /** Half of the body, then the end of the connection. */
  | { readonly do: 'truncate' }
  | { readonly do: 'delay'; readonly ms: number }
  | { readonly do: 'rewrite'; readonly with: (good: Answer) => Answer };

/** What the page shows when it is left alone, as seen; `docs/lab.md` says when. */
export interface Shows {
  readonly classic: string;
  readonly antd: string;
  readonly astryx: string;
}

export interface FaultKind<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly source: string;
  /** A page with this fault is healthy: it must give no diagnosis. */
  readonly isHealthy?: true;
  /** The server's own fault: no repair of the page can help. */
  readonly isServers?: true;
  /** Only over https on a host name, where the Web-UI has a service worker. */
  readonly needsWorker?: true;
  /** How many matching requests are hit when the switch does not say. */
  readonly times?: number;
  /** The port is closed instead of any request being answered. */
  readonly closesPort?: true;
  existsIn(pin: Pin): boolean;
  hits(seen: Seen): boolean;
  /** `count` is how many requests this switch has hit before. */
  act(seen: Seen, count: number): Outcome;
  readonly shows: Shows;
}

/** The page families (docs/web-ui.md): which list, and which component library. */
export type Family = keyof Shows;

export function familyOf(pin: Pin): Family {
  if (pin.era === 'E5') return 'astryx';
  return webuiFrom(pin, 25, 18) ? 'antd' : 'classic';
}

/** The Web-UI itself, not the web server that carries it. */
export const webuiFrom = ({ webui }: Pin, year: number, month: number): boolean => isFrom(webui, year, month);
