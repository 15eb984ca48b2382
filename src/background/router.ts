import { webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import type { AboutSite, Answer, FromContent, FromExtensionPage } from '../core/messages.ts';
import type { DocumentId } from '../core/repair.ts';
import { isOrigin } from '../core/watched.ts';

/** What is used of `runtime.MessageSender`. */
export interface Sender {
  readonly id?: string | undefined;
  /** Not in Firefox 115. */
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  /** Chrome 106 and later. */
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito: boolean } | undefined;
}

/** A page's content script, as the browser names it; nothing of this is read from the message. */
export interface Asker {
  readonly tabId: number;
  readonly origin: WebUiOrigin;
  readonly document: DocumentId;
  readonly url: string | undefined;
}

export type ContentHandlers = { readonly [K in keyof FromContent]: (asker: Asker, message: Parameters<FromContent[K]>[0]) => Promise<ReturnType<FromContent[K]>> };
export type PageHandlers = { readonly [K in keyof FromExtensionPage]: (message: Parameters<FromExtensionPage[K]>[0]) => Promise<ReturnType<FromExtensionPage[K]>> };

interface Self {
  readonly id: string;
  /** "chrome-extension://ID/" */
  readonly base: string;
}

type Handle = () => Promise<unknown>;
type Handlers = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** Decides at once whether a message is ours; an unknown one is left to others (undefined). Pages and our own pages have different handlers. */
export function newRouter(self: Self, content: ContentHandlers, pages: PageHandlers) {
  return (message: unknown, sender: Sender): Promise<Answer<unknown>> | undefined => {
    const type = typeOf(message);
    if (type === null || sender.id !== self.id) return undefined;
    const handle = isOurPage(self, sender) ? ofPages(pages, type, message) : ofContent(content, type, message, sender);
    return handle === undefined ? undefined : answer(handle);
  };
}

async function answer(handle: Handle): Promise<Answer<unknown>> {
  try {
    return { value: await handle() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const typeOf = (message: unknown): string | null => {
  const type = typeof message === 'object' && message !== null ? (message as { type?: unknown }).type : undefined;
  return typeof type === 'string' ? type : null;
};

/** The popup has no tab; the same page opened in a tab has one. */
const isOurPage = ({ base }: Self, { url }: Sender): boolean => url?.startsWith(base) === true;

/** All others are about a tab. */
const aboutSite: Readonly<Record<AboutSite, true>> = { watchSite: true, forgetSite: true, showAgain: true, agree: true, undo: true };

function isAddressed(type: string, { tabId, origin }: { readonly tabId?: unknown; readonly origin?: unknown }): boolean {
  return Object.hasOwn(aboutSite, type) ? isOrigin(origin) : Number.isInteger(tabId);
}

function ofPages(pages: PageHandlers, type: string, message: unknown): Handle | undefined {
  if (!Object.hasOwn(pages, type) || !isAddressed(type, message as object)) return undefined;
  const handler = (pages as unknown as Handlers)[type];
  return handler && (() => handler(message as never));
}

function ofContent(content: ContentHandlers, type: string, message: unknown, sender: Sender): Handle | undefined {
  const asker = Object.hasOwn(content, type) ? askerOf(sender) : null;
  if (asker === null) return undefined;
  const handler = (content as unknown as Handlers)[type];
  return handler && (() => handler(asker as never, message as never));
}

/** Only the top document of a tab. A sandboxed page has the origin "null" and is nobody. */
function askerOf({ tab, frameId, origin, url, documentId }: Sender): Asker | null {
  const from = webUiOriginOf(origin ?? url);
  if (tab?.id === undefined || frameId !== 0 || from === null) return null;
  // The tab's address follows `pushState`; the sender's may not. It is there with the site's permission only.
  return { tabId: tab.id, origin: from, document: documentId ?? null, url: tab.url ?? url };
}
