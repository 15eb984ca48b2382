import type { Diagnosis, Facts } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';
import type { PastRepair } from './history.ts';
import { parseEvidence } from './parse-evidence.ts';
import type { RepairState, Step } from './repair.ts';
import type { SiteData } from './site-data.ts';
import type { TabRecord } from './storage.ts';
import { codes } from './texts/codes.ts';

/**
 * What a help desk is given, if the user gives it: plain data, one part per question, each of which can be left out.
 *
 * As with {@link Evidence}, an allow-list: every part is put together field by field, so that nothing comes along by accident.
 * No language in it: the desk and `npm run replay` read the same words from everybody.
 */
export interface Report extends Partial<Parts> {
  readonly kind: typeof reportKind;
  readonly schema: 1;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

export const reportKind = 'web-ui-repair/report';

/** In the order in which they are shown. */
export const partIds = ['site', 'versions', 'diagnosis', 'repair', 'disputed', 'cookies', 'evidence'] as const;
export type PartId = (typeof partIds)[number];

export interface Parts {
  /** The one part that names anybody; left out unless asked for. */
  readonly site: { readonly origin: string };
  readonly versions: { readonly extension: string; readonly browser: string; readonly page: string | null; readonly server: string | null };
  readonly diagnosis: DiagnosisPart;
  readonly repair: RepairPart;
  /** Codes that the user calls wrong on this site. */
  readonly disputed: { readonly codes: readonly string[] };
  readonly cookies: { readonly bytes: number; readonly list: readonly CookieLine[] };
  readonly evidence: Evidence;
}

export interface DiagnosisPart {
  readonly verdict: Diagnosis['verdict'];
  readonly code: string | null;
  readonly fault: string | null;
  readonly blame: string | null;
  readonly plan: readonly string[];
  /** Why nothing can be told, or what was found healthy. */
  readonly detail: string | null;
  readonly facts: Facts | null;
}

/** The last repair here, without the address at which it began. */
export interface RepairPart {
  readonly code: string | null;
  readonly fault: string | null;
  readonly trigger: 'click' | 'self';
  /** `idle`: it is over, and was looked up in the history. */
  readonly phase: RepairState['phase'];
  readonly endedBy: PastRepair['outcome'] | null;
  /** ISO 8601, UTC; null for one that still stands on the screen. */
  readonly endedAt: string | null;
  /** null: not known any more. */
  readonly pageLoads: number | null;
  readonly steps: readonly { readonly remedy: string; readonly outcome: string }[];
}

/** Its domain would name the site, and its path may name anybody. */
export interface CookieLine {
  readonly name: string;
  readonly scope: 'host' | 'parent';
  readonly path: 'all' | 'below';
  readonly bytes: number;
}

/** All that a report is made of. */
export interface Known {
  readonly extension: string;
  readonly userAgent: string;
  readonly record: Pick<TabRecord, 'origin' | 'diagnosis' | 'evidence'>;
  readonly repair: RepairState;
  /** The last one here that is over. */
  readonly past: PastRepair | null;
  readonly disputed: readonly string[];
  /** null: could not be read. */
  readonly siteData: Pick<SiteData, 'mayReadCookies' | 'cookies' | 'headerBytes'> | null;
}

/** Every part as it would leave; null where there is nothing to say. */
export type Offered = { readonly [P in PartId]: Parts[P] | null };

export const offer = ({ extension, userAgent, record, repair, past, disputed, siteData }: Known): Offered => ({
  site: { origin: record.origin },
  versions: { extension, browser: browserIn(userAgent), ...builds(record.diagnosis) },
  diagnosis: diagnosisPart(record.diagnosis),
  repair: repairPart(repair) ?? pastPart(past),
  disputed: disputed.length === 0 ? null : { codes: [...disputed] },
  cookies: siteData?.mayReadCookies === true ? cookiesPart(siteData, new URL(record.origin).hostname) : null,
  evidence: evidencePart(record.evidence),
});

export function compose(offered: Offered, wanted: ReadonlySet<PartId>, now: number): Report {
  const blank = partIds.flatMap((id) => (wanted.has(id) ? [] : (traces[id] ?? [])));
  const told = JSON.parse(JSON.stringify(offered, (key, value: unknown) => (blank.includes(key) ? null : value))) as Offered;
  const parts = partIds.filter((id) => wanted.has(id) && told[id] !== null).map((id) => [id, told[id]]);
  return { kind: reportKind, schema: 1, madeAt: new Date(now).toISOString(), ...(Object.fromEntries(parts) as Partial<Parts>) };
}

/** What tells of a part that stays out in the other parts: it is blank there. */
const traces: Partial<Record<PartId, readonly string[]>> = { versions: ['version', 'serverVersion', 'announced', 'served', 'precached'], diagnosis: ['code', 'fault'] };

export const isReport = (value: unknown): boolean => typeof value === 'object' && value !== null && 'kind' in value;

/** Takes a saved report apart as far as it is read again. @throws Error naming the culprit. */
export function parseReport(value: unknown): Pick<Report, 'diagnosis' | 'evidence'> {
  const { kind, schema, madeAt, ...parts } = value as Record<string, unknown>;
  if (kind !== reportKind) throw new Error(`report.kind: ${String(kind).slice(0, 60)} is not ${reportKind}`);
  if (schema !== 1) throw new Error(`report.schema: ${String(schema).slice(0, 60)} is not a schema that this version reads (1)`);
  if (typeof madeAt !== 'string') throw new Error('report.madeAt: a date is missing');
  const stranger = Object.keys(parts).find((id) => !partIds.some((known) => known === id));
  if (stranger !== undefined) throw new Error(`report.${stranger}: no such part`);
  return {
    ...('diagnosis' in parts && { diagnosis: parseDiagnosis(parts['diagnosis']) }),
    ...('evidence' in parts && { evidence: parseEvidence(parts['evidence']) }),
  };
}

const verdicts: readonly unknown[] = ['healthy', 'waiting', 'cant-tell', 'faulty', 'not-web-ui'] satisfies Diagnosis['verdict'][];

function parseDiagnosis(value: unknown): DiagnosisPart {
  const { verdict, code, fault } = (value ?? {}) as Record<string, unknown>;
  if (!verdicts.includes(verdict)) throw new Error(`report.diagnosis.verdict: ${String(verdict).slice(0, 60)} is no verdict`);
  if (code !== null && !/^WUR-\d{2}$/.test(String(code))) throw new Error(`report.diagnosis.code: ${String(code).slice(0, 60)} is no code`);
  if (fault !== null && !/^[a-z-]{1,40}$/.test(String(fault))) throw new Error(`report.diagnosis.fault: ${String(fault).slice(0, 60)} is no fault's name`);
  return value as DiagnosisPart;
}

/** Name and version, where the rest of the line would tell machines apart. */
export function browserIn(userAgent: string): string {
  const [, name, version] = /(Edg|OPR|Firefox)\/([\d.]+)/.exec(userAgent) ?? /(Chrome)\/([\d.]+)/.exec(userAgent) ?? [];
  return name === undefined ? 'unknown' : `${name} ${version}`;
}

const factsIn = (diagnosis: Diagnosis): Facts | null => ('facts' in diagnosis ? diagnosis.facts : null);

function builds(diagnosis: Diagnosis): { page: string | null; server: string | null } {
  const facts = factsIn(diagnosis);
  return { page: facts?.version ?? null, server: facts?.serverVersion ?? null };
}

export function diagnosisPart(diagnosis: Diagnosis): DiagnosisPart {
  const { verdict } = diagnosis;
  const bare = { verdict, code: null, fault: null, blame: null, plan: [], detail: null, facts: factsPart(factsIn(diagnosis)) };
  switch (verdict) {
    case 'faulty': {
      const { code, fault, blame, plan } = diagnosis;
      return { ...bare, code, fault, blame, plan: [...plan] };
    }
    case 'cant-tell':
      return { ...bare, code: codes[diagnosis.reason], detail: diagnosis.reason };
    case 'healthy':
      return { ...bare, code: codes.healthy, detail: diagnosis.scope };
    case 'waiting':
      return { ...bare, code: codes.waiting };
    case 'not-web-ui':
      return bare;
  }
}

function factsPart(facts: Facts | null): Facts | null {
  if (facts === null) return null;
  const { version, serverVersion, sessionsShown, sessionsOnServer, needsNoLogin, cookieForHttps, outdated, status } = facts;
  const age = outdated && { loss: outdated.loss, missing: [...outdated.missing], needed: [...outdated.needed] };
  return { version, serverVersion, sessionsShown, sessionsOnServer, needsNoLogin, cookieForHttps, outdated: age, status };
}

function repairPart(state: RepairState): RepairPart | null {
  if (state.phase === 'idle') return null;
  const { code, fault, trigger, navigations, steps } = state.run;
  return {
    code,
    fault,
    trigger,
    phase: state.phase,
    endedBy: state.phase === 'exhausted' ? state.reason : null,
    endedAt: null,
    pageLoads: navigations,
    steps: stepsPart(steps),
  };
}

/** A minute after "Fixed" there is no other trace of it. */
function pastPart(past: PastRepair | null): RepairPart | null {
  if (past === null) return null;
  const { code, fault, trigger, outcome, atMs, steps } = past;
  return { code, fault, trigger, phase: 'idle', endedBy: outcome, endedAt: new Date(atMs).toISOString(), pageLoads: null, steps: stepsPart(steps) };
}

const stepsPart = (steps: readonly Step[]): RepairPart['steps'] => steps.map(({ remedy, outcome }) => ({ remedy, outcome }));

function cookiesPart({ cookies, headerBytes }: Pick<SiteData, 'cookies' | 'headerBytes'>, host: string): Parts['cookies'] {
  const list = cookies.map(({ name, domain, path, bytes }): CookieLine => ({ name, scope: domain.replace(/^\./, '') === host ? 'host' : 'parent', path: path === '/' ? 'all' : 'below', bytes }));
  return { bytes: headerBytes, list };
}

/** What does not pass the allow-list once more is not offered at all. */
function evidencePart(evidence: Evidence): Evidence | null {
  try {
    return parseEvidence(evidence);
  } catch (error) {
    console.warn('Web-UI Repair: the evidence is not as it must be', error);
    return null;
  }
}
