import { isAdministrators, pathOf, type GuideOpened, type GuideSite, type Target } from '../core/guide.ts';
import type { Language } from '../core/texts/index.ts';
import type { Door } from './door.ts';
import { entries } from './entries/index.ts';
import type { Entry, Step } from './entry.ts';
import { search, type Words } from './search.ts';

/** What the last press came to, and at which step. */
export interface Said {
  readonly step: Step;
  readonly what: Exclude<GuideOpened, 'opened'> | 'failed' | 'copied' | 'copy-failed';
}

/** What the page shows of the guide, and the Web-UI that it was opened for. */
export class GuideState {
  site: GuideSite | null = null;
  typed = '';
  said: Said | null = null;
  private isBusy = false;

  constructor(
    private readonly door: Door,
    private readonly words: () => { readonly t: Words; readonly language: Language },
    /** The entry that the user was led to. */
    readonly ledTo: string | null,
    private readonly paint: () => void,
  ) {}

  /** The guide can be read without a Web-UI. */
  async start(): Promise<void> {
    try {
      this.set({ site: await this.door.site() });
    } catch (error) {
      console.debug('Web-UI Repair: the guide knows no Web-UI', error);
    }
  }

  get found(): readonly Entry[] {
    return search(entries, this.typed, this.words().t);
  }

  type(typed: string): void {
    this.set({ typed });
  }

  /** Is the user known not to have the rights? */
  isBarred({ who }: Entry): boolean {
    return who === 'superadmin' && this.site?.isSuperadmin === false;
  }

  /** A page of an unknown release is not guessed, and administrators' pages are opened for those alone who are known to be some. */
  mayOpen({ page }: Step): boolean {
    if (page === undefined || this.site === null || pathOf(page, this.site.version) === null) return false;
    return !isAdministrators(page) || this.site.isSuperadmin === true;
  }

  async open(step: Step): Promise<void> {
    const { site, said } = this;
    if (this.isBusy || site === null || step.page === undefined) return;
    const consent = said?.step === step && said.what === 'unsaved';
    const point = step.point === undefined ? null : { target: step.point, words: this.pointWords(step.point) };
    this.isBusy = true;
    try {
      const what = await this.door.open({ origin: site.origin, page: step.page, point }, consent);
      this.set({ said: what === 'opened' ? null : { step, what } });
    } catch (error) {
      console.warn('Web-UI Repair: the page was not opened', error);
      this.set({ said: { step, what: 'failed' } });
    } finally {
      this.isBusy = false;
    }
  }

  async copy(step: Step): Promise<void> {
    try {
      await this.door.copy((step.commands ?? []).join('\n'));
      this.set({ said: { step, what: 'copied' } });
    } catch {
      this.set({ said: { step, what: 'copy-failed' } });
    }
  }

  private pointWords(target: Target) {
    const { t, language } = this.words();
    return { language, target: t(`guide.point.${target}`), before: t('guide.point.tab'), close: t('guide.point.close') };
  }

  private set(change: Partial<Pick<GuideState, 'site' | 'typed' | 'said'>>): void {
    Object.assign(this, change);
    this.paint();
  }
}
