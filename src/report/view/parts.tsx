import type { CookieLine, Offered, PartId, Parts } from '../../core/report.ts';
import type { TextKey } from '../../core/texts/index.ts';
import { outcomeOf, timeOf } from '../../core/texts/past.ts';
import type { Props, Words } from './app.tsx';

type Row = readonly [name: string, value: string | number | null];

/** Each part in words; what has none of its own is shown as it leaves. */
export const bodies: { readonly [P in PartId]: (offered: Offered, words: Words, state: Pick<Props['state'], 'isGranted'>) => preact.JSX.Element } = {
  site: ({ site }) => <p class="key">{site?.origin}</p>,
  versions: ({ versions }, { t, popupWords }) => (
    <Rows rows={[[t('report.extension'), versions?.extension ?? null], [t('report.browser'), versions?.browser ?? null], [popupWords('details.version'), versions?.page ?? popupWords('details.unknown')], [popupWords('details.serverVersion'), versions?.server ?? null]]} />
  ),
  diagnosis: ({ diagnosis }, words) => (diagnosis === null ? <></> : <Rows rows={diagnosisRows(diagnosis, words)} />),
  repair: ({ repair }, words) => (repair === null ? <p class="muted">{words.t('report.repair.none')}</p> : <Repair repair={repair} words={words} />),
  disputed: ({ disputed }, { t }) => <p class={disputed === null ? 'muted' : 'key'}>{disputed === null ? t('report.disputed.none') : disputed.codes.join(', ')}</p>,
  cookies: ({ cookies }, { t }, { isGranted }) => (cookies === null ? <p class="muted">{t(isGranted ? 'report.cookies.unread' : 'report.cookies.none')}</p> : <Cookies cookies={cookies} t={t} />),
  evidence: ({ evidence }, { t }) =>
    evidence === null ? (
      <p class="muted">{t('report.evidence.none')}</p>
    ) : (
      <>
        <p class="muted">{t('report.evidence.what')}</p>
        <pre tabIndex={0} aria-label={t('report.evidence')}>{JSON.stringify(evidence, null, 2)}</pre>
      </>
    ),
};

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl>
      {rows.filter(([, value]) => value !== null).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why nothing can be told is told by its code alone. */
function diagnosisRows({ verdict, code, fault, plan, detail, facts }: Parts['diagnosis'], { t, popupWords, wordOf }: Words): Row[] {
  return [
    [t('report.code'), code],
    [t('report.diagnosis'), wordOf(fault !== null ? `fault.${fault}.title` : verdict === 'healthy' ? `healthy.${detail}.title` : `${verdict}.title`)],
    [t('report.plan'), plan.map((remedy) => popupWords(`remedy.${remedy}` as TextKey)).join(' → ') || null],
    [popupWords('details.status'), facts?.status === 0 ? popupWords('details.no-answer') : (facts?.status ?? null)],
    [popupWords('details.shown'), facts?.sessionsShown ?? null],
    [popupWords('details.onServer'), facts?.sessionsOnServer ?? null],
  ];
}

/** One of long ago may name what this version no longer knows. */
function Repair({ repair, words }: { readonly repair: Parts['repair']; readonly words: Words }) {
  const { t, wordOf } = words;
  const { code, phase, endedBy, endedAt, pageLoads, steps } = repair;
  const outcome = endedBy ?? (phase === 'probation' ? 'fixed' : null);
  const title = outcome === null ? wordOf(phase === 'awaiting-consent' ? 'consent.title' : 'busy.title') : outcomeOf({ outcome }, wordOf);
  const state = [title, ...(endedAt === null ? [] : [timeOf(Date.parse(endedAt), words)])].join(', ');
  return (
    <>
      <Rows rows={[[t('report.code'), code], [t('report.phase'), state], [t('report.loads'), pageLoads]]} />
      <ol>{steps.map(({ remedy, outcome }) => <li key={remedy}>{wordOf(`remedy.${remedy}`) ?? remedy}: {wordOf(`step.${outcome}`) ?? outcome}</li>)}</ol>
    </>
  );
}

function Cookies({ cookies: { bytes, list }, t }: { readonly cookies: Parts['cookies']; readonly t: Words['t'] }) {
  return (
    <>
      <p class="muted">{t('report.cookies.what', { n: list.length, bytes })}</p>
      <table data-testid="cookies">
        <thead>
          <tr><th scope="col">{t('report.name')}</th><th scope="col">{t('report.scope')}</th><th scope="col" class="number">{t('report.bytes')}</th></tr>
        </thead>
        <tbody>
          {list.map((line, at) => <tr key={at}><td class="key">{line.name}</td><td>{scopeOf(line, t)}</td><td class="number">{line.bytes}</td></tr>)}
        </tbody>
      </table>
    </>
  );
}

function scopeOf({ scope, path }: CookieLine, t: Words['t']): string {
  const words = t(`report.scope.${scope}`);
  return path === 'all' ? words : t('report.scope.below', { scope: words });
}
