import type { FaultId } from '../../lab/faults/index.ts';
import { listState, openList, waitForList, type ListState } from '../../lab/drive.ts';
import { until } from '../../rig/index.ts';
import { webuiFrom } from '../../lab/faults/types.ts';
import type { Pin } from '../../lab/releases.ts';
import { quirksOf } from '../../lab/server/quirks.ts';
import { quietPath } from '../../../src/core/site-data.ts';
import type { Stage } from '../scenario.ts';

/** The page has come to rest: rows, words, an error, or nothing at all. */
const isSettled = (state: ListState): boolean => !state.isLoading && !state.isSplash && (state.rows > 0 || state.isEmptyShown || state.isErrorShown || state.isBlank);

export async function openHealthyList({ page, lab }: Stage): Promise<void> {
  await openList(page, lab);
  const state = await waitForList(page, lab, ({ rows }) => rows > 0);
  if (state.rows === 0) throw new Error(`${lab.release.id}: the healthy list shows no rows: ${JSON.stringify(state)}`);
}

/** Opens the list while the server has this fault, until the page shows what it makes of it. */
export async function openBroken({ page, lab }: Stage, id: FaultId, times?: number): Promise<void> {
  lab.clearRequests();
  await lab.setFault(times === undefined ? { id } : { id, times });
  await openList(page, lab);
  await settle({ page, lab });
}

/**
 * Some faults leave no sign but the lack of one (an endless skeleton, a blank grid): there the list's own request tells that
 * the page has had its answer, or hangs; a moment later it is what it is going to be.
 */
export async function settle({ page, lab }: Stage, timeoutMs = 12_000): Promise<ListState> {
  const asked = () => lab.requests.filter(({ kind }) => kind === 'list').at(-1)?.t ?? Number.POSITIVE_INFINITY;
  return waitForList(page, lab, (state) => isSettled(state) || Date.now() - asked() > 3_000, timeoutMs);
}

/** As a new browser sees it: no address of an earlier visit, which newer releases prefer to the configuration. */
export async function forgetEndpoint({ page, lab }: Stage): Promise<void> {
  await page.goto(lab.origin + quietPath);
  await page.evaluate(`Object.keys(localStorage).filter((key) => key.endsWith('.api_endpoint')).forEach((key) => localStorage.removeItem(key))`);
}

/** What "Off" in the list's own menu leaves behind (seen in 26.8.0). */
export async function switchRefreshOff({ page, lab }: Stage): Promise<void> {
  await page.goto(lab.origin + quietPath);
  await page.evaluate(`localStorage.setItem('backendaiwebui.settings.user.fetchKeyAutoUpdateDelay.session-list', 'null')`);
}

/** The server is well again; the page is as the fault left it. */
export async function blip(stage: Stage, id: FaultId): Promise<void> {
  const { lab } = stage;
  await openBroken(stage, id);
  if (lab.faultHits === 0) {
    // A busy machine: the page has not come that far yet.
    await until(async () => lab.faultHits > 0, { timeoutMs: 45_000, what: `${lab.release.id} to meet "${id}"` });
    await settle(stage);
  }
  await lab.setFault(null);
}

export const stateOf = ({ page }: Stage): Promise<ListState> => listState(page);

/** Opens the list, and there is a login panel; or what this release makes of it. */
export async function openToLogin(stage: Stage): Promise<ListState> {
  await openList(stage.page, stage.lab);
  return waitForList(stage.page, stage.lab, ({ isLoginShown }) => isLoginShown, 20_000);
}

/** The header came with servers of November 2022 and clients from 22.09.12 on. */
export const hasHeader = (pin: Pin): boolean => quirksOf(pin).sessionHeader && webuiFrom(pin, 22, 9);
