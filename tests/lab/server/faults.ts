import { FAULTS, type FaultId } from '../faults/index.ts';
import type { FaultKind, Outcome, Seen } from '../faults/types.ts';

/** A fault switched on: which, and for how long. */
export interface Fault {
  readonly id: FaultId;
  /** Only the first N matching requests; then the server answers well. */
  readonly times?: number;
  /** From this many milliseconds after the switch. */
  readonly afterMs?: number;
  /** Until this many milliseconds after the switch. */
  readonly untilMs?: number;
}

export class FaultSwitch {
  private on: { fault: Fault; kind: FaultKind; since: number; hits: number }[] = [];

  set(faults: readonly Fault[]): void {
    this.on = faults.map((fault) => ({ fault, kind: FAULTS[fault.id], since: Date.now(), hits: 0 }));
  }

  outcome(seen: Seen): Outcome | null {
    for (const one of this.on) {
      const age = Date.now() - one.since;
      if (age < (one.fault.afterMs ?? 0) || age > (one.fault.untilMs ?? Infinity)) continue;
      if (one.hits >= (one.fault.times ?? one.kind.times ?? Infinity) || !one.kind.hits(seen)) continue;
      return one.kind.act(seen, one.hits++);
    }
    return null;
  }

  /** Requests that met a fault since the switch. */
  hits(): number {
    return this.on.reduce((sum, { hits }) => sum + hits, 0);
  }

  closesPort(): boolean {
    return this.on.some((one) => one.kind.closesPort);
  }
}
