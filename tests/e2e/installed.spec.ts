import { expect, test } from '@playwright/test';
import { launchInstalled, whyNotInstalled, type InstalledRig } from '../rig/chromium/installed.ts';
import { diesWaitingForTheList, diesWhileApplying } from './deaths.ts';
import { Patient } from './patient.ts';
import { coarse } from './suite.ts';

/** The store build as an administrator brings it to a fleet: packed, fetched by the browser, installed by a managed policy. */
const release = '26.8.0';
const reason = whyNotInstalled();

test.describe('installed by a policy', () => {
  test.skip(reason !== null, reason ?? '');
  let rig: InstalledRig;
  let patient: Patient;

  test.beforeAll(async () => {
    rig = await launchInstalled({ extensionDir: 'dist/chromium', args: [coarse] });
    patient = new Patient(rig, release);
  });
  test.afterAll(() => rig.close());
  test.afterEach(() => patient.close());

  test('it is what the policy installed, and not unpacked', async () => {
    expect(await rig.extensionEval(`chrome.management.getSelf().then(({ installType }) => installType)`)).toBe('admin');
  });

  test('the worker is killed while a remedy works in the page', () => diesWhileApplying(patient));

  test('the worker is killed while the loaded page waits for its list', () => diesWaitingForTheList(patient));
});
