import { hostOf } from '../../core/cookies.ts';
import type { CookieRow } from '../../core/site-data.ts';
import { short, type Props, type Words } from './app.tsx';

export function Cookies({ state, t }: Props) {
  const { data } = state;
  if (data === null) return null;
  return (
    <section>
      <h2>{t('cookies.title')}</h2>
      {data.mayReadCookies ? <Table state={state} t={t} /> : <Ask text={t('cookies.hidden')} label={t('cookies.allow')} ask={() => void state.allow(false)} />}
      {data.mayReadCookies && !state.seesParents && <Ask text={t('cookies.parents', { domain: state.parents.join(', ') })} label={t('cookies.allow-parents', { domain: state.parents.join(', ') })} ask={() => void state.allow(true)} />}
    </section>
  );
}

function Ask({ text, label, ask }: { readonly text: string; readonly label: string; readonly ask: () => void }) {
  return (
    <p class="ask">
      {text} <button type="button" class="link" data-testid="allow" onClick={ask}>{label}</button>
    </p>
  );
}

function Table({ state, t }: Props) {
  const { data, ticks } = state;
  if (data === null || ticks === null) return null;
  if (data.cookies.length === 0) return <p class="muted">{t('cookies.none')}</p>;
  return (
    <>
      <table data-testid="cookies">
        <thead>
          <tr><th scope="col">{t('cookie.name')}</th><th scope="col">{t('cookie.owner')}</th><th scope="col" class="number">{t('cookie.bytes')}</th></tr>
        </thead>
        <tbody>
          {data.cookies.map((row) => (
            <tr key={row.id} data-kind={row.kind} data-doubled={String(row.isDoubled)}>
              <td>
                <label>
                  <input type="checkbox" checked={ticks.cookies.has(row.id)} onChange={(event) => state.tickCookie(row.id, event.currentTarget.checked)} />
                  {/* A site names its cookies as it likes, with up to 4 kB: text, never markup, and three lines of it. */}
                  <span class="key short" title={row.name}>{row.name === '' ? '—' : row.name}</span>
                </label>
              </td>
              <td title={row.path}>{ownerOf(row, data.cookies, t)}</td>
              <td class="number">{row.bytes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.cookies.some(({ kind }) => kind !== 'parent') && <p class="muted">{t('cookies.ports', { host: hostOf(data.origin) })}</p>}
    </>
  );
}

function ownerOf({ name, kind, domain, path, isDoubled, isExtra }: CookieRow, all: readonly CookieRow[], t: Words): string {
  const owner = kind === 'login' ? t('cookie.login') : t(`cookie.${kind}`, { domain: domain.replace(/^\./, '') });
  const more = [path === '/' ? null : t('cookie.path', { path: short(path) }), isExtra ? t('cookie.extra') : isDoubled ? t('cookie.doubled', { n: all.filter((row) => row.name === name).length - 1 }) : null].filter((each) => each !== null);
  return [owner, ...more].join('; ');
}
