// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { painter } from '../../../src/popup/mount.tsx';
import { PopupState } from '../../../src/popup/state.ts';
import { faulty, healthy, known, now, origin } from '../../popup-gallery/cases.ts';
import { FakeDoor } from './fake-door.ts';
import { speechIn } from './whole.ts';

let door: FakeDoor;
let state: PopupState;
let root: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  root = document.getElementById('app') as HTMLElement;
  door = new FakeDoor();
  let paint = (): void => undefined;
  state = new PopupState(door, () => paint(), () => now);
  paint = painter(state, () => speechIn('en'), root);
});

const settle = () => new Promise((resolve) => setTimeout(resolve));
async function open(): Promise<void> {
  await state.start();
  await settle();
}
async function click(id: string): Promise<void> {
  root.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();
  await settle();
}

describe('a browser that is too old', () => {
  const seen = { ...faulty('outdated-browser', { version: '26.9.4', outdated: { loss: 'colourless', missing: ['light-dark'], needed: ['object-has-own', 'popover', 'light-dark'] } }), works: 'list' } as const;
  beforeEach(() => {
    door.browser = { sentences: ['You have Chrome 120.'], advice: [], link: 'https://browser.example/', besides: 'besides', copied: 'It is copied.' };
  });

  it('is asked about only where it matters', async () => {
    door.answers['look'] = healthy(7);
    await open();
    expect(door.calls).not.toContain('adviseOn');
    door.record(known(seen));
    await settle();
    expect(root.textContent).toContain('You have Chrome 120.');
  });

  it('has a newer version to be opened, and an address to be copied', async () => {
    door.answers['look'] = seen;
    await open();
    await click('copy-address');
    expect(door.calls.at(-1)).toBe(`copy ${origin}/session`);
    expect(root.textContent).toContain('It is copied.');
    await click('update-browser');
    expect(door.calls.at(-1)).toBe('visit https://browser.example/');
  });
});
