import type { Facts } from '../../core/diagnosis.ts';
import { isUnavailable, type Evidence } from '../../core/evidence.ts';
import type { T } from '../../core/texts/index.ts';
import type { Input } from '../screen.ts';

/** For the curious and for the help desk: numbers and versions, nothing of the page's text. */
export function Details({ input, t }: { readonly input: Input; readonly t: T }) {
  const rows = rowsOf(input, t);
  if (rows.length === 0) return null;
  return (
    <details data-testid="details">
      <summary>{t('details.title')}</summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function rowsOf({ record, repair, watched }: Input, t: T): [string, string][] {
  const diagnosis = record?.diagnosis;
  const facts = repair.phase === 'probation' ? repair.proof.facts : diagnosis !== undefined && 'facts' in diagnosis ? diagnosis.facts : null;
  if (facts === null) return [];
  const rows: (readonly [string, string | number | null])[] = [
    ...factRows(facts, t),
    [t('details.failedFiles'), failedFiles(record?.evidence)],
    [t('details.watched'), t(watched ? 'yes' : 'no')],
  ];
  return rows.filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]);
}

const factRows = (facts: Facts, t: T): [string, string | number | null][] => [
  [t('details.version'), facts.version ?? t('details.unknown')],
  [t('details.serverVersion'), facts.serverVersion],
  [t('details.status'), facts.status === 0 ? t('details.no-answer') : facts.status],
  [t('details.shown'), facts.sessionsShown],
  [t('details.onServer'), facts.sessionsOnServer],
];

function failedFiles(evidence: Evidence | undefined): number | null {
  if (evidence === undefined || isUnavailable(evidence.traffic)) return null;
  const { scripts, styles } = evidence.traffic;
  return [scripts, styles].map(({ status, html, error }) => status + html + error).reduce((a, b) => a + b, 0) || null;
}
