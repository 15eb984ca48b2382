import { compose, offer, partIds, type Offered, type PartId, type Report } from '../core/report.ts';
import type { Door } from './door.ts';

/** What the page offers, and what of it shall leave. */
export class ReportState {
  offered: Offered | null = null;
  isPrivate = false;
  isGranted = false;
  private madeMs = 0;
  wanted: ReadonlySet<PartId> = new Set(partIds.filter((id) => id !== 'site'));
  /** What the last press came to, or that nothing is known of the tab. */
  said: 'reading' | 'none' | 'copied' | 'saved' | 'failed' | null = 'reading';

  constructor(
    private readonly door: Door,
    private readonly paint: () => void,
  ) {}

  async start(): Promise<void> {
    try {
      const known = await this.door.read();
      if (known === null) return this.set({ said: 'none' });
      this.madeMs = this.door.now();
      this.set({ offered: offer(known), isPrivate: known.isPrivate, isGranted: known.isGranted, said: null });
    } catch (error) {
      console.warn('Web-UI Repair: report', error);
      this.set({ said: 'none' });
    }
  }

  want(id: PartId, on: boolean): void {
    const wanted = new Set(this.wanted);
    if (on) wanted.add(id);
    else wanted.delete(id);
    // "Copied" would be said of another text.
    this.set({ wanted, said: null });
  }

  /** Each part as it leaves; of what stays out, what it was. */
  get shown(): Offered | null {
    return this.offered && { ...this.offered, ...this.report };
  }

  /** The one text that is shown, copied and saved. */
  get text(): string {
    const { report } = this;
    return report === null ? '' : `${JSON.stringify(report, null, 2)}\n`;
  }

  async copy(): Promise<void> {
    // The same words again would not be read out.
    this.set({ said: null });
    try {
      await this.door.copy(this.text);
      this.set({ said: 'copied' });
    } catch {
      this.set({ said: 'failed' });
    }
  }

  save(): void {
    this.set({ said: null });
    const code = this.report?.diagnosis?.code;
    this.door.save(`web-ui-repair-report${code ? `-${code}` : ''}.json`, this.text);
    this.set({ said: 'saved' });
  }

  private get report(): Report | null {
    return this.offered && compose(this.offered, this.wanted, this.madeMs);
  }

  private set(change: Partial<Pick<ReportState, 'offered' | 'isPrivate' | 'isGranted' | 'wanted' | 'said'>>): void {
    Object.assign(this, change);
    this.paint();
  }
}
