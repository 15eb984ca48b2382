// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PastRepair } from '../../../src/core/history.ts';
import { webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { readPolicy } from '../../../src/background/policy.ts';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import { faulty, healthy, known, now, origin, proof, run, tabId } from '../../popup-gallery/cases.ts';
import { at, click, door, mount, open, root, sent, settle, state, text } from './opened.ts';

beforeEach(mount);

describe('the user’s own word', () => {
  beforeEach(async () => {
    door.answers['look'] = faulty('failed-list');
    await open();
    door.calls.length = 0;
  });

  it('"This is wrong" hides the diagnosis on this site, as storage says, names the code, and is taken back', async () => {
    await click('wrong');
    expect(sent()).toEqual([{ type: 'dispute', tabId, code: 'WUR-41', isWrong: true }]);
    expect(text('title')).not.toBe('You called this wrong');
    door.write('local', localKeys.disputes, [{ origin, code: 'WUR-34' }]);
    expect(at('fix')).not.toBeNull();
    door.write('local', localKeys.disputes, [{ origin, code: 'WUR-41' }]);
    expect(text('title')).toBe('You called this wrong');
    expect(root.querySelector('[role=status]')?.textContent).toBe('You called this wrong');
    expect(root.textContent).toContain('WUR-41');
    await click('report');
    expect(door.calls.at(-1)).toBe(`open report ${tabId}`);
    expect(at('fix')).toBeNull();
    await click('wrong-undo');
    expect(sent().at(-1)).toEqual({ type: 'dispute', tabId, code: 'WUR-41', isWrong: false });
    door.write('local', localKeys.disputes, undefined);
    expect(at('fix')).not.toBeNull();
  });

  it('is told later, too, how a repair was broken off and what had been done', async () => {
    expect(at('past')).toBeNull();
    const past = (id: string, some: Partial<PastRepair> = {}): PastRepair => ({ id, origin, fault: 'failed-list', code: 'WUR-41', trigger: 'click', outcome: 'fixed', atMs: now - 60_000, steps: [{ remedy: 'reload', outcome: 'cured' }], ...some });
    const cancelled = past('2', { outcome: 'cancelled', steps: [{ remedy: 'reload', outcome: 'no-cure' }, { remedy: 'reload-past-cache', outcome: 'running' }] });
    door.write('local', localKeys.history, [past('1'), cancelled, past('3', { origin: webUiOriginOf('https://other.test') as WebUiOrigin })]);
    await settle();
    const said = () => [...(at('past')?.querySelectorAll('li') ?? [])].map((row) => row.querySelector('p:last-child')?.textContent);
    expect(said()).toEqual(['Repair cancelled · Reload the page: did not help · Reload with fresh files: interrupted', 'Fixed · Reload the page: helped']);
    expect((at('past') as HTMLDetailsElement).open).toBe(true);
    // Where it ended well, or long ago, it stands there to be asked.
    for (const last of [past('4'), past('4', { outcome: 'cancelled', atMs: now - 86_400_000 })]) {
      door.write('local', localKeys.history, [last]);
      await settle();
      expect((at('past') as HTMLDetailsElement).open).toBe(false);
    }
  });

  it('"Forget this site" stands only where the site is watched; what stays is a look', async () => {
    expect(at('forget')).toBeNull();
    door.write('local', localKeys.watched, [origin]);
    await click('forget');
    expect(sent().map(({ type }) => type)).toEqual(['forget', 'look']);
  });

  it.each([[[origin], false], [['https://other.test'], true]])('and of a locked list only where the site is not one of its own: %j', async (sites, isThere) => {
    door.stored.local[localKeys.watched] = [origin];
    door.stored.session[sessionKeys.policy] = readPolicy({ sites, locked: ['sites'] });
    await state.start();
    await settle();
    expect(at('forget') !== null).toBe(isThere);
  });

  it('follows what an administrator sets while it is open', async () => {
    door.write('local', localKeys.watched, [origin]);
    expect(at('forget')).not.toBeNull();
    door.write('session', sessionKeys.policy, readPolicy({ sites: [origin], helpDeskName: 'IT', locked: ['sites'] }));
    await settle();
    expect([at('forget'), door.calls.at(-1)]).toEqual([null, 'helpDesk IT']);
    door.write('session', sessionKeys.policy, undefined);
    await settle();
    expect(at('forget')).not.toBeNull();
  });

  it('over a proof, "It still does not work" offers what is left, and asks for the next step', async () => {
    door.record(known(healthy(7)));
    door.repair({ phase: 'probation', run: run('broken-asset-copy', ['cured', 'planned']), proof: proof(7, 7), untilMs: now + 60_000 });
    await settle();
    await click('doubt');
    expect(text('title')).toBe('It still does not work?');
    // The click is the answer to this; nobody asks again.
    expect(text('diagnosis')).toContain('what you have typed here and not saved is lost');
    expect(['insist', 'private', 'report'].map((id) => at(id) !== null)).toEqual([true, true, true]);
    door.answers['insist'] = { phase: 'verifying', run: run('broken-asset-copy', ['no-cure', 'running']), step: 1, deadlineMs: now + 1 };
    await click('insist');
    expect(sent()).toEqual([{ type: 'insist', tabId }]);
    door.repair({ phase: 'probation', run: run('broken-asset-copy', ['no-cure', 'cured'], { id: 'another' }), proof: proof(7, 7), untilMs: now + 60_000 });
    expect(text('title')).toBe('Fixed');
  });
});
