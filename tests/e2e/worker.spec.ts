import { expect, test } from '@playwright/test';
import type { Rig } from '../rig/index.ts';
import { diesAtThePageLoad, diesWaitingForTheList, diesWhileApplying } from './deaths.ts';
import { loadsOfList, phaseIs, repairOf } from './inside.ts';
import { Patient } from './patient.ts';
import { launchFor } from './suite.ts';

/**
 * The worker dies in each phase that lasts long enough to be caught from outside; nothing is lost and nothing is done twice. What it
 * takes to see the instants between (stored, but not begun) is in tests/unit/background/repairs.test.ts.
 */
const release = '26.8.0';
const field = '#notes';

/** A broken 26.8 list has no field but the choice of the project; a person's notes stand for any other. */
const addField = `document.body.insertAdjacentHTML('beforeend', '<textarea id="notes" style="position: fixed; z-index: 9999; inset: auto 0 0 auto"></textarea>')`;

test.describe('the worker is killed', () => {
  let rig: Rig;
  let patient: Patient;

  test.beforeAll(async () => {
    rig = await launchFor('chromium', release);
    patient = new Patient(rig, release);
  });
  test.afterAll(() => rig.close());
  test.afterEach(() => patient.close());

  test('never: one page load', async () => {
    await patient.breakPage('list-500-passing', 'failed-list');
    await patient.popup.click('[data-testid=fix]');
    await patient.isCured('reload');
  });

  test('never, but the user cancels: the load that is under way is the last, and the diagnosis stands', async () => {
    await patient.breakPage('list-500-passing', 'failed-list');
    const { lab } = patient.cell;
    await lab.setFault({ id: 'list-slow' });
    await patient.fix('verifying');
    await patient.waitsForList();
    await patient.popup.click('[data-testid=cancel]');
    await phaseIs(rig, lab.origin, 'exhausted');
    expect(await repairOf(rig, lab.origin)).toMatchObject({ reason: 'cancelled', run: { navigations: 1 } });
    await patient.popup.waitFor(`document.querySelector('[data-testid=note]')?.textContent === 'Repair cancelled'`, { what: 'the word that it is cancelled' });
    expect(loadsOfList(lab)).toBe(1);
  });

  test('while the user is being asked', async () => {
    await patient.breakPage('list-500-passing', 'failed-list');
    const { page, lab } = patient.cell;
    await patient.popup.close();
    await page.evaluate(addField);
    await page.type(field, 'not saved yet');
    await patient.openPopup('failed-list');
    await patient.fix('awaiting-consent');
    await rig.killWorker();
    expect(loadsOfList(lab)).toBe(0);
    expect(await page.evaluate(`document.querySelector('${field}').value`)).toBe('not saved yet');
    await patient.popup.click('[data-testid=consent-yes]');
    await patient.isCured('reload');
  });

  test('while a remedy works in the page', () => diesWhileApplying(patient));

  test('at the moment of the page load', () => diesAtThePageLoad(patient));

  test('while the loaded page waits for its list', () => diesWaitingForTheList(patient));

  test('on probation: the proof stands, and a reload by the user is no relapse', async () => {
    await patient.breakPage('list-500-passing', 'failed-list');
    const { page, lab } = patient.cell;
    await patient.popup.click('[data-testid=fix]');
    await patient.isCured('reload');
    await patient.popup.close();
    await rig.killWorker();
    await patient.openPopup();
    await patient.isCured('reload');
    await patient.popup.close();
    await page.reload();
    await patient.openPopup();
    await patient.popup.waitFor(`document.querySelector('[data-phase=probation][data-verdict=healthy][data-looking=false]')`, { what: 'a look at the new page' });
    expect((await repairOf(rig, lab.origin)).phase).toBe('probation');
    expect(loadsOfList(lab), 'ours, and the one by the user').toBe(2);
  });
});
