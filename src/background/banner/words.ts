import type { BannerButton, BannerWords } from '../../core/banner.ts';
import type { Faulty } from '../../core/diagnosis.ts';
import { dearestUnasked, isDearer } from '../../core/remedy.ts';
import type { RepairState, Run } from '../../core/repair.ts';
import { bannerCatalogues, catalogues } from '../../core/texts/all.ts';
import type { enBanner } from '../../core/texts/en-banner.ts';
import { proofSentence } from '../../core/texts/proof.ts';
import { translator, type Language, type T, type Texts } from '../../core/texts/index.ts';

/** What costs the user more than a cache is begun in an extension page only (ground rule 8); where nothing can be begun, the popup says what else can be done. */
export const mayBeginHere = ({ cost, plan }: Faulty): boolean => plan.length > 0 && !isDearer(cost, dearestUnasked);

/** What the banner says. Pure. */
export function bannerWords(language: Language) {
  const t = translator<Texts>(language, catalogues[language]);
  const b = translator<typeof enBanner>(language, bannerCatalogues[language]);
  const words = (some: Pick<BannerWords, 'text' | 'tone'> & Partial<BannerWords>): BannerWords => ({ language, name: b('banner.name'), close: b('banner.close'), buttons: [], later: null, about: null, ...some });
  const open: BannerButton = { press: 'open', text: b('banner.open') };
  const fixed = ({ run, proof }: Extract<RepairState, { phase: 'probation' }>): string => {
    const said = proofSentence(proof, run.fault, t);
    return run.trigger === 'self' ? b('banner.self', { steps: stepsOf(run, t), proof: said }) : b('banner.fixed', { title: t('fixed.title'), proof: said });
  };
  /** Null for what the user has ended, or left. What began by itself and has loaded the page is told, whoever ended it. */
  const ended = ({ run, reason, last }: Extract<RepairState, { phase: 'exhausted' }>): BannerWords | null => {
    const isUnasked = run.trigger === 'self' && run.navigations > 0;
    const isCancelled = reason === 'cancelled';
    if (reason === 'page-gone' || (isCancelled && !isUnasked)) return null;
    const what = t(`end.${reason}.what`);
    const end = isCancelled ? what : b('banner.ended', { title: t(`end.${reason}.title`), what });
    return words({
      tone: isCancelled ? 'info' : 'bad',
      text: isUnasked ? b('banner.self-ended', { steps: stepsOf(run, t), end }) : end,
      // Something was typed; the user may want it all the same.
      buttons: [isCancelled ? { press: 'fix', text: t('do.fix') } : open],
      about: { text: b('banner.about'), lines: [b('banner.sender', { code: reason === 'server' && last?.verdict === 'faulty' ? last.code : run.code })] },
    });
  };

  return {
    fault: (diagnosis: Faulty): BannerWords =>
      words({
        tone: 'bad',
        text: t(`fault.${diagnosis.fault}.title`),
        buttons: [mayBeginHere(diagnosis) ? { press: 'fix', text: t('do.fix') } : open],
        later: {
          text: b('banner.later'),
          choices: [
            { press: 'close', text: b('banner.later.page') },
            { press: 'hour', text: b('banner.later.hour') },
            { press: 'week', text: b('banner.later.week') },
            { press: 'never', text: b('banner.later.never') },
          ],
        },
        about: { text: b('banner.about'), lines: [...(diagnosis.fault === 'server-failing' && diagnosis.facts.status === null ? [t('server.errors')] : []), t(`fault.${diagnosis.fault}.what`), ...(mayBeginHere(diagnosis) ? [t('cost.stays')] : []), ...grounds(diagnosis, t), b('banner.sender', { code: diagnosis.code })] },
      }),

    /** From the press until there is more to say: the popup shows each step, and can cancel. */
    busy: (): BannerWords => words({ tone: 'info', text: t('busy.title'), buttons: [open] }),
    elsewhere: (): BannerWords => words({ tone: 'info', text: t('elsewhere'), buttons: [open] }),

    /** Of a repair that began here; null where there is nothing to say. */
    repair(state: RepairState): BannerWords | null {
      switch (state.phase) {
        case 'idle':
        case 'applying':
        case 'verifying':
          return null;
        case 'awaiting-consent':
          return words({
            tone: 'info',
            text: `${t('consent.title')} ${t(`consent.${state.because}`)}`,
            buttons: [
              { press: 'consent-no', text: t('do.consent-no') },
              { press: 'consent-yes', text: t('do.consent-yes') },
            ],
          });
        case 'probation':
          return words({ tone: 'good', text: fixed(state) });
        case 'exhausted':
          return ended(state);
      }
    },
  };
}

/** What was done, in the order of doing. */
const stepsOf = ({ steps }: Run, t: T): string => steps.filter(({ outcome }) => outcome !== 'planned' && outcome !== 'skipped').map(({ remedy }) => t(`remedy.${remedy}`)).join(', ');

/** The numbers that it rests on, in the popup's words. */
function grounds({ facts: { version, serverVersion, status, sessionsShown, sessionsOnServer } }: Faulty, t: T): string[] {
  const rows: readonly (readonly [string, string | number | null])[] = [
    [t('details.version'), version],
    [t('details.serverVersion'), serverVersion],
    [t('details.status'), status === 0 ? t('details.no-answer') : status],
    [t('details.shown'), sessionsShown],
    [t('details.onServer'), sessionsOnServer],
  ];
  return rows.filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${String(value)}`);
}
