/**
 * Asks the server: read-only, and only about what this page itself asks it. Injected where something looks broken or
 * somebody wants to know, so that a page that is well never carries it.
 */
import { isUnavailable, versionOf, type Evidence, type Seen, type Unavailable } from '../core/evidence.ts';
import { asksElsewhere, isAlive } from '../core/standing.ts';
import { failed } from './collect.ts';
import { probeAnonymous } from './collectors/anonymous.ts';
import { probeAssets } from './collectors/assets.ts';
import { collectLayout } from './collectors/layout.ts';
import { probeHello, probeServer } from './collectors/server.ts';
import { probeSession } from './collectors/session.ts';
import { probeShell } from './collectors/shell.ts';
import { probeSignIn } from './collectors/sign-in.ts';
import { readStored } from './collectors/stored.ts';
import { probeVersions } from './collectors/versions.ts';
import requestRefused from './detectors/request-refused.ts';
import { run } from './detectors/run.ts';
import { listOf } from './lists/route.ts';
import { leave, shared, type Memory } from './memory.ts';
import { readTexts } from './texts.ts';

const noApi: Unavailable = { status: 'unavailable', reason: 'no-api' };

/** What was seen, with the server asked. */
async function askAbout(seen: Evidence, memory: Memory, project: string | null): Promise<Evidence> {
  // Whose refusal it is must be told first; with cookies everything is refused anyhow.
  if (!isUnavailable(seen.mark) && !seen.mark.strong) return { ...seen, anonymous: await askWhose() };
  const version = versionOf(seen);
  const list = isUnavailable(seen.list) ? null : seen.list;
  const signedIn = isUnavailable(seen.login) || !seen.login.panel;
  // The administrators' lists have other scopes and filters than the count that we ask for.
  const comparable = listOf(location.pathname) === 'own' ? project : null;
  const checked = attempt(probeSession);
  /** A login panel may stand over a live session: then the list's own query tells what became of it. */
  const hasSession = async (): Promise<boolean> => signedIn || isAlive(await checked);
  const [versions, assets, shell, session, stored, server, signIn] = await Promise.all([
    attempt(probeVersions),
    attempt(() => probeAssets(memory)),
    attempt(() => probeShell(memory)),
    checked,
    attempt(async () => readStored()),
    attempt(async () => ((await hasSession()) ? probeServer(list?.family ?? null, version, comparable, list?.state === 'rows') : probeHello())),
    signedIn ? seen.signIn : attempt(probeSignIn),
  ]);
  // Last, when the page has had the time of the answers to be painted.
  const layout = await attempt(async () => collectLayout(document, await memory.bridged()));
  const api = asksElsewhere(versions, stored) ? { session: noApi, server: noApi } : { session, server };
  const answered = { ...seen, versions, assets, shell, stored, ...api, signIn, layout };
  return run({ requestRefused }, answered).requestRefused === 'present' ? { ...answered, anonymous: await attempt(probeAnonymous) } : answered;
}

/** On another site's page we have nothing to do. */
async function askWhose(): Promise<Evidence['anonymous']> {
  const anonymous = await attempt(probeAnonymous);
  if (!isUnavailable(anonymous) && anonymous.answer === 'other') leave();
  return anonymous;
}

async function attempt<T extends object>(read: () => Promise<T>): Promise<Seen<T>> {
  try {
    return await read();
  } catch (error) {
    console.warn('Web-UI Repair: a probe failed', error);
    return failed;
  }
}

if (shared.__webUiRepair) shared.__webUiRepair.probe = { askAbout, readTexts };
