import type { ClientLog } from '../../core/evidence.ts';

/** Classic releases log every failed API call here. Entries outlive reloads: what failed before this document says nothing about it. */
export function collectClientLog(storage: Pick<Storage, 'getItem'> | null, now: number, documentMs: number): ClientLog {
  const text = storage?.getItem('backendaiwebui.logs') ?? storage?.getItem('backendaiconsole.logs') ?? null;
  // The log holds up to 2000 entries with request bodies; far above that it is not worth the main thread's time.
  if (text === null || text.length > 400_000) return { failures: 0, recent: 0, newest: null };
  const failures = entriesOf(text).filter((entry) => entry.isError === true && /\/admin\/(gql|graphql)/.test(String(entry.requestUrl)));
  const newest = failures.map((entry) => ({ status: Number(entry.statusCode) || 0, ageMs: now - Date.parse(String(entry.timestamp)) })).filter(({ ageMs }) => ageMs >= 0 && ageMs <= documentMs);
  newest.sort((a, b) => a.ageMs - b.ageMs);
  return { failures: failures.length, recent: newest.filter(({ ageMs }) => ageMs < 60_000).length, newest: newest[0] ?? null };
}

interface LogEntry {
  readonly isError?: unknown;
  readonly statusCode?: unknown;
  readonly requestUrl?: unknown;
  readonly timestamp?: unknown;
}
function entriesOf(text: string): LogEntry[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((each): each is LogEntry => typeof each === 'object' && each !== null) : [];
  } catch (error) {
    // A corrupt log is a fault of its own (login); here it only means that there is nothing to read.
    console.debug('Web-UI Repair: unreadable client log', error instanceof Error ? error.name : '');
    return [];
  }
}
