import { expect } from '@playwright/test';
import { repairOf } from './inside.ts';
import type { Patient } from './patient.ts';

/** Deaths of the worker that are proved on the unpacked build and on the installed one alike. */

export async function diesWhileApplying(patient: Patient): Promise<void> {
  await patient.breakPage('proxy-cached-bad-chunk', 'broken-asset-copy');
  const { rig, cell } = patient;
  await cell.lab.setFault({ id: 'chunk-slow' });
  await patient.fix('applying');
  // The end of the first life may cut off a message, and that one starts the second; nobody starts a third but the act itself.
  await rig.killWorker();
  await rig.killWorker();
  expect((await repairOf(rig, cell.lab.origin)).phase).toBe('applying');
  await cell.lab.setFault(null);
  await patient.isCured('refetch-assets');
  // The answer of the first life's remedy was taken: the good chunk was fetched once and then came from the cache.
  const chunk = cell.lab.requests.find(({ kind, path }) => kind === 'script' && path.includes('Session'))?.path;
  expect(cell.lab.requests.filter(({ path, bytes, t }) => path === chunk && bytes > 0 && t >= 0)).toHaveLength(1);
}

export async function diesAtThePageLoad(patient: Patient): Promise<void> {
  await patient.breakPage('list-500-passing', 'failed-list');
  await patient.fix('verifying');
  await patient.rig.killWorker();
  await patient.isCured('reload');
}

export async function diesWaitingForTheList(patient: Patient): Promise<void> {
  await patient.breakPage('list-500-passing', 'failed-list');
  await patient.cell.lab.setFault({ id: 'list-slow' });
  await patient.fix('verifying');
  await patient.waitsForList();
  await patient.rig.killWorker();
  await patient.isCured('reload');
}
