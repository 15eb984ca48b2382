import { painter } from '../../../src/popup/mount.tsx';
import { PopupState } from '../../../src/popup/state.ts';
import { now } from '../../popup-gallery/cases.ts';
import { FakeDoor } from './fake-door.ts';
import { speechIn } from './whole.ts';

/** The popup of the test that runs, in its document; `mount` makes a new one of each. */
export let door: FakeDoor;
export let state: PopupState;
export let root: HTMLElement;

export function mount(): void {
  document.body.innerHTML = '<div id="app"></div>';
  root = document.getElementById('app') as HTMLElement;
  door = new FakeDoor();
  let paint = (): void => undefined;
  state = new PopupState(door, () => paint(), () => now);
  paint = painter(state, () => speechIn('en'), root);
}

export const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
export const at = (id: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
export const text = (id: string): string | null => at(id)?.textContent ?? null;
export const sent = () => door.calls.filter((call) => call.startsWith('send')).map((call) => JSON.parse(call.slice(5)) as { type: string });
export async function open(): Promise<void> {
  await state.start();
  await settle();
}
export async function click(id: string): Promise<void> {
  at(id)?.click();
  await settle();
}
