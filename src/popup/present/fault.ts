import type { Facts, Faulty } from '../../core/diagnosis.ts';
import type { RemedyId } from '../../background/remedies/index.ts';
import type { T } from '../../core/texts/index.ts';
import { isFrom } from '../../core/version.ts';
import type { Action, BrowserAdvice, Input, Screen } from '../screen.ts';
import { action, inOne } from './actions.ts';
import { presentHealthy } from './healthy.ts';

export type { Faulty };
type Said = Pick<Screen, 'tone' | 'title' | 'sentences' | 'code' | 'actions' | 'advice' | 'hint' | 'note'>;

/** In the user's words; then by who can mend it. A button only where there is a plan. */
export function presentFault(diagnosis: Faulty, input: Input, t: T): Said {
  const { fault, code, plan, facts } = diagnosis;
  // Of what never came back nobody knows whose fault it is.
  const title = fault === 'server-failing' && facts.status === 0 ? t('server.silent') : t(`fault.${fault}.title`);
  const said = { title, sentences: faultSentences(diagnosis, t, input.browser), code };
  if (fault === 'missing-brand') return { ...said, ...asHealthy(diagnosis, input, t) };
  // What it offers stands in `bridge.ts`.
  if (plan.length > 0 && fault !== 'outdated-browser') return { ...said, tone: diagnosis.works ? 'info' : 'bad', ...fixOrWait(plan, input, t), advice: [] };
  switch (diagnosis.blame) {
    case 'server':
      // Seen by what somebody has tried, and by nothing else: nobody can ask whether it is back.
      if (diagnosis.works) return { ...said, tone: 'info', actions: fault === 'unreachable-apps' ? [action('guide-wsproxy', 'plain', t)] : [], advice: [t('advice.admin', { code })] };
      // A sign-in, too, is the user's own.
      return { ...said, tone: 'bad', advice: [t('advice.admin', { code })], ...(fault === 'failed-login' ? { actions: [] } : tell(input, t)) };
    case 'network':
      if (fault === 'offline') return { ...said, tone: 'info', actions: [action('look', 'plain', t)], advice: [t('advice.network')] };
      // Only another try of the user's own tells more; in a private window other extensions do not run, one of which may hold it back.
      return { ...said, tone: 'bad', actions: fault === 'unanswered-login' ? tryPrivately('plain', input, t).actions : [], advice: [t(fault === 'intercepted-login' ? 'advice.admin' : 'advice.desk', { code })] };
    case 'user':
      return { ...said, tone: 'info', ...(fault === 'refused-login' ? tryPrivately('plain', input, t) : { actions: [], advice: [] }) };
    case 'browser':
      return { ...said, ...byHand(diagnosis, input, t) };
  }
}

/** Nothing that matters is lost: the page is as well as any, and one line more. */
function asHealthy({ works = 'page', facts }: Faulty, input: Input, t: T): Pick<Said, 'tone' | 'title' | 'sentences' | 'actions' | 'advice'> {
  const { title, sentences, actions } = presentHealthy({ verdict: 'healthy', scope: works, facts }, input, t);
  return { tone: 'good', title, sentences: [...sentences, t('fault.missing-brand.what')], actions, advice: [] };
}

/** What only the user can do, by the browser's own menus or the page's. */
function byHand({ fault, code, facts, works }: Faulty, input: Input, t: T): Pick<Said, 'tone' | 'actions' | 'advice' | 'note'> {
  const desk = t('advice.desk', { code });
  switch (fault) {
    case 'lost-cookie':
      return { tone: 'info', actions: [], advice: facts.cookieForHttps ? [t('advice.admin', { code })] : [t('advice.sign-in-again')] };
    case 'doubled-cookies':
      return { tone: works ? 'info' : 'bad', actions: [action('site-data', 'primary', t)], advice: [desk] };
    case 'undone-login': {
      const { actions, advice } = tryPrivately('primary', input, t);
      return { tone: 'bad', actions: [...actions, action('site-data', 'plain', t)], advice: [...advice, desk] };
    }
    case 'full-storage':
    case 'oversized-cookies':
      return { tone: 'bad', actions: [action('site-data', 'primary', t)], advice: [desk] };
    case 'outdated-browser':
    case 'unfit-browser':
      return { tone: 'bad', ...newerBrowser(input, desk, t) };
    case 'blocked-storage':
      return { tone: 'bad', actions: [action('reload', 'plain', t)], advice: [t('advice.allow-data'), t('advice.admin', { code })] };
    default:
      return { tone: 'bad', actions: [], advice: [...privately(input, t), desk] };
  }
}

/** Nothing here can mend it: where a newer browser is to be had, or that none is, and the address to take along. */
function newerBrowser({ browser, copied }: Input, desk: string, t: T): Pick<Said, 'actions' | 'advice' | 'note'> {
  return {
    actions: [...(browser?.link ? [action('update-browser', 'primary', t)] : []), action('copy-address', 'plain', t)],
    advice: [...(browser?.advice ?? []), desk],
    ...(copied && browser !== null ? { note: browser.copied } : {}),
  };
}

/** How to learn whether anything stored here is to blame. A private window has its own store, and the user is told how to have an empty one. */
export const tryPrivately = (kind: Action['kind'], { isPrivate, policy }: Input, t: T): Pick<Said, 'actions' | 'advice'> => ({
  actions: isPrivate || policy?.privateWindow === false ? [] : [action('private', kind, t)],
  advice: isPrivate ? [t('private.here')] : [],
});

/** The same, told only: not where the organisation wants none. */
export const privately = ({ policy }: Input, t: T): string[] => (policy?.privateWindow === false ? [] : [t('advice.private')]);

function fixOrWait(plan: readonly RemedyId[], { elsewhere, asksSite }: Input, t: T): Pick<Said, 'actions' | 'hint' | 'note'> {
  if (elsewhere) return { actions: [], note: t('elsewhere') };
  return { actions: [action('fix', 'primary', t)], hint: inOne(...will(plan, t), ...(asksSite ? [t('fix.asks')] : [])) };
}

/** With what was promised, and how to take it back. */
export const withPromise = <S extends Pick<Screen, 'actions' | 'note'>>(said: S, { telling }: Pick<Input, 'telling'>, t: T): S =>
  telling === null ? said : { note: t(telling === 'bring' ? 'bringing' : 'telling'), ...said, actions: [...said.actions, action('stop-waiting', 'plain', t)] };

/** Somebody else mends it; the wish to be told is on or can be made. Once the server is back, a look may find what is left to fix. */
export function tell({ telling, record, asksSite }: Input, t: T): { actions: Action[] } {
  const again = action('look', 'plain', t);
  // Where the reload would end the permission, nobody could see whether the user is in again.
  const wish = record?.diagnosis.verdict === 'faulty' && record.diagnosis.facts.needsNoLogin && !asksSite ? 'bring' : 'tell';
  return { actions: telling === wish || telling === 'bring' ? [again] : [action(wish, 'primary', t), again] };
}

/** The plan in one sentence, what happens first and what only if that is not enough; then its cost. What touches the login says both at once. */
function will(plan: readonly RemedyId[], t: T): string[] {
  const [first, ...rest] = plan;
  const costs = t('cost.stays');
  switch (first) {
    case 'forget-session-id':
      return [t('will.forget-session-id'), t('cost.undo-id')];
    case 'forget-endpoint':
      return [t('will.forget-endpoint'), t('cost.undo')];
    case 'end-session':
      return [t('will.end-session')];
    case 'reload':
      return [t(rest.length === 0 ? 'will.reload' : 'will.reload-then-fresh'), costs];
    case 'forget-client-log':
    case 'renew-cookie':
      return [t(`will.${first}`), costs];
    case 'reset-service-worker':
      return [t('will.reset'), costs];
    default:
      return [t('will.fresh'), costs];
  }
}

/** The fault's sentence, made exact where the facts allow. */
export function faultSentences({ fault, facts, plan, works }: Faulty, t: T, browser: BrowserAdvice | null = null): string[] {
  const what = t(`fault.${fault}.what`);
  switch (fault) {
    case 'server-failing':
      return [facts.status === 0 ? serverSentence(facts, t) : inOne(serverSentence(facts, t), what), ...(facts.needsNoLogin ? [t('login.needless')] : [])];
    case 'short-list':
      return [shortSentence(facts, t) ?? what];
    case 'refused-login':
      // Web servers before 26.4 answer 200 to whatever the manager said, also to a database that is down (docs/backend.md).
      return [what, ...(facts.version !== null && !isFrom(facts.version, 26, 4) ? [t('login.unjudged')] : [])];
    case 'full-storage':
      return [what, ...(plan.length > 0 ? [t('storage.log')] : [])];
    case 'doubled-cookies':
      return [what, ...(works ? [t('fault.lost-cookie.what')] : [])];
    case 'undone-login':
      return [what, ...(facts.cookieForHttps ? [t('cookie.https')] : [])];
    case 'lost-cookie':
      return [what, t('cookie.shared'), ...(facts.cookieForHttps ? [t('cookie.https')] : [])];
    case 'outdated-browser':
    case 'unfit-browser':
      return [browser?.what ?? what, ...(browser?.sentences ?? [])];
    case 'stale-shell':
    case 'stale-build':
    case 'server-not-restarted':
      return [what, versionSentence(facts, t)].filter((sentence) => sentence !== null);
    default:
      return [what];
  }
}

/** A GraphQL error comes with status 200, which tells nothing. */
function serverSentence({ status }: Facts, t: T): string {
  if (status === 0) return t('server.no-answer');
  return status !== null && status >= 400 ? t('server.status', { status: String(status) }) : t('server.errors');
}

function shortSentence({ sessionsShown, sessionsOnServer }: Facts, t: T): string | null {
  if (sessionsShown === null || sessionsOnServer === null || sessionsShown >= sessionsOnServer) return null;
  return t('list.short', { n: sessionsShown, server: sessionsOnServer });
}

function versionSentence({ version, serverVersion }: Facts, t: T): string | null {
  if (version === null || serverVersion === null || version === serverVersion) return null;
  return t('version.behind', { version, server: serverVersion });
}
