import { detect } from '../content/detectors/detect.ts';
import { isUnavailable, type Evidence } from '../core/evidence.ts';
import type { ToPage } from '../core/messages.ts';
import { webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import { parseEvidence } from '../core/parse-evidence.ts';
import type { DocumentId } from '../core/repair.ts';
import { diagnose, type Off } from './diagnose.ts';
import type { Platform, Script } from './platform.ts';
import type { Sight } from './repair/events.ts';

/** A look without the question of where. */
export type Seen = Omit<Sight, 'atHome'> & { readonly evidence: Evidence; readonly url: string | undefined };

export type Look =
  | { readonly kind: 'seen'; readonly seen: Seen }
  /** Our scripts run there, found no Web-UI and left. */
  | { readonly kind: 'not-web-ui' }
  /** No script of ours may run: error page, another site, closed. */
  | { readonly kind: 'unreachable' }
  /** The document changed under the look. */
  | { readonly kind: 'moving' }
  /** Our scripts are there, and gave no answer that can be used, or none in time: a page whose script hangs. */
  | { readonly kind: 'unanswered' };

export function readEvidence(evidence: Evidence, document: DocumentId, url: string | undefined, off?: Off): Seen {
  const findings = detect(evidence);
  const awakeMs = isUnavailable(evidence.visit) ? 0 : evidence.visit.awakeMs;
  return { evidence, findings, diagnosis: diagnose(evidence, findings, off), document, url, awakeMs, asked: wasAsked(evidence) };
}

/** Collectors that asked and failed say so otherwise. Of a refusal nothing but whose it is can be asked. */
const wasAsked = ({ versions, anonymous }: Evidence): boolean => [versions, anonymous].some((seen) => !isUnavailable(seen) || seen.reason !== 'not-asked');

/** Looks, and judges by what an administrator has left switched on. */
export interface Eyes {
  /** Into the tab, the server asked too. The evidence belongs to one document, the same before and after, and to this site: another one's page is not asked. */
  see(tabId: number, origin: WebUiOrigin): Promise<Look>;
  read(evidence: Evidence, document: DocumentId, url: string | undefined): Promise<Seen>;
}

export function newEyes(platform: Platform, off: () => Promise<Off>): Eyes {
  return {
    see: async (tabId, origin) => see(platform, tabId, origin, await off()),
    read: async (evidence, document, url) => readEvidence(evidence, document, url, await off()),
  };
}

/** What the browser knows of a session's cookies, where the server does not take the one that it is sent. */
export async function withCookies(platform: Platform, tabId: number, evidence: Evidence): Promise<Evidence> {
  if (isUnavailable(evidence.session) || evidence.session.cookie !== 'dead') return evidence;
  // Some settings have the cookies API refuse (Firefox's first-party isolation, a tab without a store): then no more is known than before.
  const sessions = await platform.sessionCookies(tabId).catch(() => null);
  return sessions === null ? evidence : { ...evidence, cookies: { sessions } };
}

/** The tab's top document, where it is this site's: null stands for everywhere else. */
export async function documentIn(platform: Pick<Platform, 'tab' | 'documentOf'>, tabId: number, origin: WebUiOrigin): Promise<DocumentId> {
  const document = await platform.documentOf(tabId);
  // Asked last: a document of the site before could pass for one of this.
  return webUiOriginOf((await platform.tab(tabId))?.url) === origin ? document : null;
}

async function see(platform: Platform, tabId: number, origin: WebUiOrigin, off: Off): Promise<Look> {
  const document = await documentIn(platform, tabId, origin);
  if (document === null) return { kind: 'unreachable' };
  const project = await platform.projectOf(tabId);
  const answer = await askOrBring(platform, tabId, ['entry', 'look', 'probe'], { type: 'look', project });
  if (answer === 'late') return { kind: 'unanswered' };
  if ((await platform.documentOf(tabId)) !== document) return { kind: 'moving' };
  if (answer === 'nobody') return { kind: 'not-web-ui' };
  if (answer.value === undefined) return { kind: 'unanswered' };
  const evidence = parseEvidence(answer.value);
  const url = (await platform.tab(tabId))?.url;
  const seen = readEvidence(await withCookies(platform, tabId, evidence), document, url, off);
  return seen.diagnosis.verdict === 'not-web-ui' ? { kind: 'not-web-ui' } : { kind: 'seen', seen };
}

type Answered = { readonly value?: unknown } | 'nobody' | 'late';

/** With our scripts brought where nobody of ours is there: after a load that is just over, or on a site that is not watched. */
async function askOrBring(platform: Platform, tabId: number, scripts: readonly Script[], message: ToPage): Promise<Answered> {
  const first = await askPage(platform, tabId, message);
  return first === 'nobody' ? bring(platform, tabId, scripts, message) : first;
}

async function bring(platform: Platform, tabId: number, scripts: readonly Script[], message: ToPage): Promise<Answered> {
  try {
    await platform.inject(tabId, ...scripts);
  } catch {
    return 'nobody'; // The page went away meanwhile; `see` notices by the document.
  }
  return askPage(platform, tabId, message);
}

export const answerBy = async (platform: Platform, tabId: number, scripts: readonly Script[], message: ToPage): Promise<unknown> => valueOf(await askOrBring(platform, tabId, scripts, message));

/** The same; what was brought for this one question leaves again, where nobody has asked for this tab to be looked at. */
export async function answerByGuest(platform: Platform, tabId: number, origin: WebUiOrigin, scripts: readonly Script[], message: ToPage): Promise<unknown> {
  const first = await askPage(platform, tabId, message);
  if (first !== 'nobody') return valueOf(first);
  const answer = await bring(platform, tabId, scripts, message);
  await askPage(platform, tabId, { type: 'leave', origin });
  return valueOf(answer);
}

/** Nothing was typed there, nor half a login: by the page's own word, which no answer is not. */
export const isUntouched = async (platform: Platform, tabId: number): Promise<boolean> => (await answerBy(platform, tabId, ['entry', 'look'], { type: 'unsaved', logins: true })) === 'no';

/** Beyond the 15 s that a remedy may fetch, and the 10 s of a probe. */
const answerMs = 25_000;

/** A page whose script hangs answers nothing; nobody waits for it for ever. */
export function within<T>({ wait }: Pick<Platform, 'wait'>, ms: number, answer: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([answer, wait(ms).then(() => otherwise)]);
}

async function askPage(platform: Platform, tabId: number, message: ToPage): Promise<Answered> {
  try {
    return ((await within(platform, answerMs, platform.ask(tabId, message), 'late')) as Answered | undefined) ?? 'nobody';
  } catch {
    return 'nobody'; // "Receiving end does not exist": the content script is not there (yet).
  }
}

/** The answer's value, or undefined where nobody of ours is there to answer, or could not. */
export const answerTo = async (platform: Platform, tabId: number, message: ToPage): Promise<unknown> => valueOf(await askPage(platform, tabId, message));

const valueOf = (answered: Answered): unknown => (typeof answered === 'object' ? answered.value : undefined);
