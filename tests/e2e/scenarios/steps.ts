import type { FaultId } from '../../lab/faults/index.ts';
import { listState, openList, waitForList, type ListState } from '../../lab/drive.ts';
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
  await lab.setFault(times === undefined ? { id } : { id, times });
  await openList(page, lab);
  await settle({ page, lab });
}

/** Some faults leave no sign but the lack of one (an endless skeleton, a blank grid): then the patience of a reader ends it. */
export async function settle({ page, lab }: Stage, timeoutMs = 12_000): Promise<ListState> {
  return waitForList(page, lab, isSettled, timeoutMs);
}

/** As a new browser sees it: no address of an earlier visit, which newer releases prefer to the configuration. */
export async function forgetEndpoint({ page, lab }: Stage): Promise<void> {
  await page.goto(`${lab.origin}/version.json`);
  await page.evaluate(`Object.keys(localStorage).filter((key) => key.endsWith('.api_endpoint')).forEach((key) => localStorage.removeItem(key))`);
}

/** The server is well again; the page is as the fault left it. */
export async function blip(stage: Stage, id: FaultId): Promise<void> {
  await openBroken(stage, id);
  await stage.lab.setFault(null);
}

export const stateOf = ({ page }: Stage): Promise<ListState> => listState(page);
