import type { Policy, PolicyKey, Problem, Setting } from '../../core/policy.ts';
import type { enPolicy } from '../../core/texts/en-policy.ts';
import type { Language, TOf } from '../../core/texts/index.ts';
import { loadPolicyTexts } from '../../core/texts/load-page.ts';
import type { ManagedSection, Props } from './app.tsx';

type P = TOf<typeof enPolicy>;

/** Loaded where an administrator has set something, with words that nobody else reads. */
export async function loadManaged(language: Language): Promise<ManagedSection> {
  const p = await loadPolicyTexts(language);
  return (props) => <Managed {...props} p={p} />;
}

/** Whatever comes from a policy is shown as text. */
function Managed({ state, p }: Props & { readonly p: P }) {
  const { policy = null, given = [], problems = [] } = state.managed ?? {};
  const named = given.filter((key: Setting): key is PolicyKey => key !== 'locked');
  return (
    <section aria-labelledby="managed" data-testid="managed">
      <h2 id="managed">{p('managed.title')}</h2>
      <p class="muted">{p(named.length === 0 ? 'managed.none' : 'managed.what')}</p>
      {policy !== null && named.length > 0 && (
        <ul class="rows">
          {named.map((key) => (
            <li key={key} data-setting={key}>
              <span class="what">
                <strong>{p(`name.${key}`)}</strong>
                <span class="muted">{valueOf(key, policy, p)}</span>
              </span>
              <span class="muted">{p(policy.locked.includes(key) ? 'managed.fixed' : 'managed.default')}</span>
            </li>
          ))}
        </ul>
      )}
      {state.missing.length > 0 && (
        <>
          <p>{p('managed.ask', { sites: state.missing.join(', ') })}</p>
          <button type="button" class="primary" data-testid="allow-managed" aria-disabled={state.isWorking} onClick={() => void state.allowManaged()}>{p('managed.allow')}</button>
        </>
      )}
      {problems.length > 0 && <Problems problems={problems} p={p} />}
      <p class="muted">{p('managed.dropped')}</p>
    </section>
  );
}

/** Each sentence takes the key and the value, whether it names them or not. */
function Problems({ problems, p }: { readonly problems: readonly Problem[]; readonly p: P }) {
  const sentence = p as (key: `problem.${Problem['code']}`, params: object) => string;
  return (
    <>
      <h3>{p('managed.problems')}</h3>
      <ul class="rows" data-testid="problems">
        {problems.map(({ key, code, value }) => <li key={`${key} ${code} ${value}`} data-code={code}><span class="what">{sentence(`problem.${code}`, { key, value })}</span></li>)}
      </ul>
    </>
  );
}

function valueOf(key: PolicyKey, policy: Policy, p: P): string {
  const value = policy[key];
  if (typeof value === 'boolean') return p(value ? 'managed.yes' : 'managed.no');
  if (key === 'helpDeskLogo' && value !== null) return p('managed.picture');
  if (typeof value === 'string') return value;
  const items = Array.isArray(value) ? value : Object.entries(value ?? {}).map((pair) => pair.join(' '));
  return items.join(', ') || p('managed.nothing');
}
