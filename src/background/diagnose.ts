import type { Findings } from '../content/detectors/detect.ts';
import type { CantTell, Diagnosis, Facts, Faulty, Outdated } from '../core/diagnosis.ts';
import { isUnavailable, versionOf, type Evidence } from '../core/evidence.ts';
import { noPolicy, type Policy } from '../core/policy.ts';
import { isAlive, isCookieForHttps, isUnanswered } from '../core/standing.ts';
import { isBeyondTable, missingIn, neededFor, type Loss } from '../core/needs.ts';
import { costs, isDearer, type Cost } from '../core/remedy.ts';
import { suspicious, unsettled } from '../core/symptoms.ts';
import type { Fault } from './faults/fault.ts';
import { faults, type FaultId } from './faults/index.ts';
import { remedies } from './remedies/index.ts';
import { isRuledOut } from './repair/plan.ts';

/** What an administrator has switched off. */
export type Off = Pick<Policy, 'detectorsOff' | 'remediesOff'>;

/** Reads the cause off the findings. Pure; the same evidence gives the same diagnosis, here and in `npm run replay`. */
export function diagnose(evidence: Evidence, findings: Findings, off: Off = noPolicy): Diagnosis {
  if (isElsewhere(evidence)) return { verdict: 'not-web-ui' };
  const facts = factsOf(evidence, findings);
  // Judged by all that is seen, and then told or not: another fault in the place of an untold one would be a wrong one.
  const found = (Object.keys(faults) as FaultId[]).filter((id) => fits(faults[id], findings));
  const told = without(off.detectorsOff, findings);
  const tell = (id: FaultId): Faulty | null => (fits(faults[id], told) ? faulty(id, findings, facts, off) : null);
  const untold: Diagnosis = { verdict: 'cant-tell', reason: 'unknown-pattern', facts };
  const broken = found.find((id) => !isMinor(id, findings));
  if (broken !== undefined) return tell(broken) ?? untold;
  if (unsettled.some((id) => findings[id] === 'present')) return { verdict: 'waiting', facts };
  const reason = doubt(evidence, findings);
  if (reason !== null) return { verdict: 'cant-tell', reason, facts };
  const scope = isUnavailable(evidence.list) || evidence.list.state === 'absent' ? 'page' : 'list';
  const [minor] = found;
  if (minor === undefined) return { verdict: 'healthy', scope, facts };
  const lesser = tell(minor);
  return lesser === null ? untold : { ...lesser, works: scope };
}

function isMinor(id: FaultId, findings: Findings): boolean {
  const { works, worksWithout }: Fault = faults[id];
  if (worksWithout !== undefined) return !worksWithout.some((sign) => findings[sign] === 'present');
  return works === true || (works !== undefined && findings[works] === 'present');
}

/** A refusal may be a Web-UI's until its server has said otherwise. */
function isElsewhere({ mark, anonymous }: Evidence): boolean {
  if (isUnavailable(mark)) return true;
  return !mark.strong && (!mark.refusal || (!isUnavailable(anonymous) && anonymous.answer === 'other'));
}

function fits(fault: Fault, findings: Findings): boolean {
  return (
    fault.all.every((id) => findings[id] === 'present') &&
    (fault.any.length === 0 || fault.any.some((id) => findings[id] === 'present')) &&
    fault.none.every((id) => findings[id] === 'absent' || findings[id] === 'inapplicable') &&
    !fault.unless?.some((id) => findings[id] === 'present')
  );
}

/** Names no fault and rules none out. What it saw is seen all the same: such a page is not called healthy. */
const without = (detectorsOff: Off['detectorsOff'], findings: Findings): Findings => ({ ...findings, ...Object.fromEntries(detectorsOff.map((id) => [id, 'cant-tell'])) });

/** No button where every step of the plan is ruled out. */
function faulty(fault: FaultId, findings: Findings, facts: Facts, { remediesOff }: Off): Faulty {
  const { code, blame, plan: whole } = faults[fault];
  const allowed = whole.filter((id) => !remediesOff.includes(id));
  const plan = allowed.every((id) => isRuledOut(id, findings)) ? [] : allowed;
  const cost = plan.map((id): Cost => remedies[id].cost).reduce((a, b) => (isDearer(b, a) ? b : a), costs[0]);
  return { verdict: 'faulty', fault, code, blame, plan, cost, facts };
}

/** Why nothing can be said, or null if the page is healthy. */
function doubt(evidence: Evidence, findings: Findings): CantTell | null {
  // What looks well may be what came before: 26.9 shows it for up to 15 s more after its server has gone, and the lists to 25.14 longer.
  if ((!isUnavailable(evidence.server) && isUnanswered(evidence.server)) || findings['session-unknown'] === 'present') return 'unanswered';
  if (suspicious.some((id) => findings[id] === 'present')) return isUnavailable(evidence.server) && isUnavailable(evidence.versions) ? 'not-asked' : 'unknown-pattern';
  if (isUnavailable(evidence.list) || isUnavailable(evidence.boot) || isUnavailable(evidence.login) || looksOdd(evidence, findings)) return 'unknown-pattern';
  if (evidence.list.state === 'absent' && evidence.since === 'late' && evidence.boot.root !== 'filled') return 'came-late';
  return null;
}

/** Nothing explains what is seen: of a release in the table that is the user's own doing, but what a newer one needs nobody knows. */
function looksOdd({ mark }: Evidence, findings: Findings): boolean {
  if (isUnavailable(mark) || !isBeyondTable(mark.version) || findings['layout-feature-missing'] === 'present') return false;
  return findings['stray-popovers'] === 'present' || findings['bare-controls'] === 'present';
}

function factsOf(evidence: Evidence, findings: Findings): Facts {
  const { mark, visit, login, versions, list, server, session, traffic } = evidence;
  const asked = !isUnavailable(server);
  return {
    version: versionOf(evidence),
    serverVersion: isUnavailable(versions) ? null : versions.served,
    sessionsShown: isUnavailable(list) ? null : shown(list),
    sessionsOnServer: asked && server.comparable ? server.count : null,
    cookieForHttps: !isUnavailable(mark) && !isUnavailable(visit) && isCookieForHttps(mark, visit),
    needsNoLogin: !isUnavailable(login) && login.panel && isAlive(session),
    // An error inside of a 200 (GraphQL's, or a gateway's about its manager) has no status that says so.
    status: asked && server.answer !== 'ok' ? (server.status === 200 ? null : server.status) : isUnavailable(traffic) ? null : (traffic.queries.last.at(-1) ?? null),
    outdated: outdatedIn(evidence, findings),
  };
}

function outdatedIn({ mark, layout }: Evidence, findings: Findings): Outdated | null {
  const loss = lossIn(findings);
  if (loss === null || isUnavailable(mark) || isUnavailable(layout)) return null;
  return { loss, missing: missingIn(mark.version, layout.lacking, loss === 'cosmetic' ? ['cosmetic'] : ['dead', 'ruined', 'colourless']), needed: neededFor(mark.version, loss) };
}

/** What is seen counts: where a page has no menus, none lie open, whatever the browser lacks. */
function lossIn(findings: Findings): Loss | null {
  if (fits(faults['unfit-browser'], findings)) return 'dead';
  if (fits(faults['outdated-browser'], findings)) return findings['stray-popovers'] === 'present' ? 'ruined' : 'colourless';
  return fits(faults['missing-brand'], findings) ? 'cosmetic' : null;
}

function shown(list: Exclude<Evidence['list'], { status: 'unavailable' }>): number | null {
  if (list.state === 'empty') return 0;
  return list.state === 'rows' ? (list.total ?? list.rows) : null;
}
