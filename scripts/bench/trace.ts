import type { CDPSession } from 'playwright-core';
import type { ChromiumRig } from '../../tests/rig/chromium/rig.ts';

interface TraceEvent {
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: what other programs take from it does not count. */
  readonly tdur?: number;
  readonly args?: { readonly worldName?: string; readonly fileName?: string };
}

/** The isolated world bears the extension's name; V8 marks each call into it, listeners, timers and messages alike. */
const world = 'Web-UI Repair';
const isOurs = ({ args }: TraceEvent): boolean => args?.worldName === world || /^chrome-extension:.*\/content\//.test(args?.fileName ?? '');

/** Milliseconds of main-thread processor time that our content scripts took while `act` went on. Not in it: promise continuations. */
export async function contentMs(rig: ChromiumRig, act: () => Promise<unknown>): Promise<number> {
  const events = await traced(rig, act);
  return outermost(events.filter((event) => event.ph === 'X' && isOurs(event))).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

async function traced(rig: ChromiumRig, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const cdp = await sessionOf(rig);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['v8'], recordMode: 'recordAsMuchAsPossible' } });
  await act();
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return events;
}

function sessionOf({ context }: ChromiumRig): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser');
  return browser.newBrowserCDPSession();
}

/** A call made inside a call is in its time already. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ pid, tid, ts, dur = 0 }) => {
      const thread = `${pid}/${tid}`;
      if (ts < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, ts + dur);
      return true;
    });
}
