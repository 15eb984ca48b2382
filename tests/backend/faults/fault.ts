import type { FaultId } from '../../../src/background/faults/index.ts';
import type { RigPage } from '../../rig/index.ts';
import type { Backend } from '../backend.ts';
import { lines, type LineId } from '../lines.ts';

/** One way in which a real back end, or what a browser holds of it, goes wrong under somebody who is signed in, or who is about to sign in. */
export interface RealFault {
  readonly id: string;
  readonly title: string;
  /** Who can mend it. Of a fault of the server or the account nothing in the browser may be blamed, or be repaired. */
  readonly whose: 'server' | 'network' | 'user' | 'browser';
  /** Of somebody else, and by no answer of the server to be told from this. */
  readonly looksLike?: FaultId;
  /** What must be said of it after the reload, where that is one thing alone. */
  readonly says?: FaultId;
  /** Played in Firefox, too. */
  readonly isMain?: true;
  /** Met by somebody who signs in by the page's form. */
  readonly atSignIn?: true;
  /** The form's request is never sent: the page is told an address that the browser does not let it ask. */
  readonly isUnsent?: true;
  /** Met by somebody whose browser keeps none of the page's files yet. */
  readonly isUnopened?: true;
  /** With it the login session is over: a good end is a clean sign-out. */
  readonly endsSession?: true;
  /** On a site that is always watched: the popup is asked to bring the page back, and nothing else is clicked. */
  readonly isBroughtBack?: true;
  /** By a name of the machine in place of its number, to which browsers are kinder. */
  readonly byName?: true;
  /** By that name through a proxy that ends TLS: only there the Web-UI has its service worker. */
  readonly isBehindTls?: true;
  existsIn?(line: LineId): boolean;
  /** Before anybody signs in. */
  prepare?(backend: Backend): Promise<unknown>;
  break(backend: Backend, page: RigPage, sessionId: string): Promise<unknown>;
  /** The server is well again; nothing is done in the browser. */
  mend?(backend: Backend): Promise<unknown>;
  /** What a user does by hand where the popup has no button, before a reload. */
  byHand?(page: RigPage): Promise<unknown>;
}

export const stopped = (name: 'manager' | 'postgres' | 'gateway' | 'web' | 'redis', title: string): RealFault => ({
  id: `${name}-stopped`,
  title,
  whose: 'server',
  break: ({ parts }) => parts[name].stop(),
  async mend({ parts, isThrough }) {
    await parts[name].start();
    await isThrough();
  },
});
/** Met at the login panel instead. */
export const atSignIn = ({ isMain: _, ...fault }: RealFault): RealFault => ({ ...fault, id: `${fault.id}-at-sign-in`, title: `${fault.title}, and somebody signs in`, atSignIn: true });
/** Nobody has to press anything. */
export const broughtBack = (fault: RealFault): RealFault => ({ ...fault, id: `${fault.id}-brought-back`, title: `${fault.title}; the site is watched, and the popup is asked to bring the page back`, isBroughtBack: true });
export const hasGateway = (line: LineId): boolean => lines[line].hasGateway;
