// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { localKeys } from '../../../src/core/storage.ts';
import { faulty, healthy, known, now, origin, proof, run, sawFault, tabId } from '../../popup-gallery/cases.ts';
import { at, click, door, mount, open, root, sent, settle, text } from './opened.ts';

beforeEach(mount);

const main = () => root.querySelector('main')?.dataset;

describe('the buttons', () => {
  beforeEach(async () => {
    door.answers['look'] = faulty('failed-list');
    await open();
    door.calls.length = 0;
  });

  it.each(['plan-over', 'loop-guard', 'limit'] as const)('Look again brings the diagnosis back after an end by %s', async (reason) => {
    door.record(sawFault('failed-list'));
    door.repair({ phase: 'exhausted', run: run('failed-list', ['no-cure']), reason, last: null });
    expect(at('fix')).toBeNull();
    door.answers['cancel'] = { phase: 'idle' };
    // As the worker's answer does it.
    door.stored.session = {};
    await click('look');
    expect(sent().map(({ type }) => type)).toEqual(['cancel', 'look']);
    expect(at('fix')).not.toBeNull();
  });

  it('Fix asks the worker once and shows what it answers', async () => {
    door.answers['fix'] = { phase: 'awaiting-consent', run: run('failed-list', []), because: 'unsaved-work' };
    at('fix')?.click();
    at('fix')?.click();
    expect(at('fix')?.getAttribute('aria-disabled')).toBe('true');
    await settle();
    expect(sent()).toEqual([{ type: 'fix', tabId, consent: false, fault: 'failed-list' }]);
    expect(main()?.['phase']).toBe('awaiting-consent');
  });

  it('Fix anyway brings the consent; Not now takes it back', async () => {
    door.repair({ phase: 'awaiting-consent', run: run('failed-list', []), because: 'unsaved-work' });
    door.answers['fix'] = { phase: 'applying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 };
    await click('consent-yes');
    expect(sent()).toEqual([{ type: 'fix', tabId, consent: true, fault: 'failed-list' }]);
    door.repair({ phase: 'awaiting-consent', run: run('failed-list', []), because: 'unsaved-work' });
    door.answers['cancel'] = { phase: 'idle' };
    await click('consent-no');
    expect(sent().at(-1)).toEqual({ type: 'cancel', tabId });
    expect(text('title')).toBe('The session list did not load');
  });

  it('Cancel stops a repair', async () => {
    door.repair({ phase: 'verifying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 });
    door.answers['cancel'] = { phase: 'exhausted', run: run('failed-list', ['no-cure']), reason: 'cancelled', last: null };
    await click('cancel');
    expect(sent()).toEqual([{ type: 'cancel', tabId }]);
    expect(text('note')).toBe('Repair cancelled');
  });

  it('an answer older than storage does not overwrite it', async () => {
    let answer = (_: unknown): void => undefined;
    door.answers['fix'] = new Promise((resolve) => (answer = resolve));
    at('fix')?.click();
    door.repair({ phase: 'probation', run: run('failed-list', ['cured']), proof: proof(7, 7), untilMs: now });
    answer({ phase: 'applying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 });
    await settle();
    expect(main()?.['phase']).toBe('probation');
  });

  it('a failed message is told, and the button stays', async () => {
    door.answers['fix'] = new Error('no');
    await click('fix');
    expect(text('trouble')).toBe('That did not work. Please try again.');
    expect(at('fix')?.getAttribute('aria-disabled')).toBe('false');
  });

  it('a repair in another tab of the site leaves this one’s diagnosis in view, without Fix', () => {
    door.repair({ phase: 'verifying', run: run('failed-list', ['running'], { tabId: 99 }), step: 0, deadlineMs: now + 1 });
    expect(at('fix')).toBeNull();
    expect(text('note')).toContain('Another tab');
    door.repair({ phase: 'awaiting-consent', run: run('failed-list', [], { tabId: 99 }), because: 'unsaved-work' });
    expect(at('fix')).not.toBeNull();
  });

  it('Reload and look reloads, then looks', async () => {
    door.record(known({ verdict: 'cant-tell', reason: 'came-late', facts: faulty('failed-list').facts }));
    door.answers['look'] = healthy(2);
    await click('reload-and-look');
    expect(door.calls).toEqual(['reload', 'inject', `send {"type":"look","tabId":${tabId}}`]);
    expect(main()?.['verdict']).toBe('healthy');
  });

  it('keeps the keyboard in the popup when the pressed button goes', async () => {
    door.answers['fix'] = { phase: 'applying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 };
    at('fix')?.focus();
    await click('fix');
    expect(document.activeElement).toBe(at('title'));
  });
});

it('opens with what an earlier popup asked for and was denied forgotten', async () => {
  await open();
  expect(door.hasForgottenDenied).toBe(true);
});

describe('always watching a site', () => {
  beforeEach(async () => {
    door.answers['look'] = healthy(7);
    await open();
    door.calls.length = 0;
  });

  it('asks the browser within the click itself; only storing stands before it', () => {
    at('watch')?.click();
    // Nothing awaited yet: whatever stands here was called synchronously, while the gesture counts.
    expect(door.calls).toEqual(['remember watch', 'request *://webui.example.ac.kr/*']);
  });

  it('tells the worker after the grant, and leaves nothing for another to begin', async () => {
    await click('watch');
    expect(door.calls.at(-1)).toBe('forget');
    expect(sent()).toEqual([{ type: 'watch', tabId }]);
    expect(at('watch')).toBeNull();
  });

  it('forgets the wish when denied, and says so', async () => {
    door.grant = false;
    await click('watch');
    expect(sent()).toEqual([]);
    expect(door.calls).toContain('forget');
    expect(text('trouble')).toBe('Permission was not given, so nothing has changed.');
    expect(at('watch')).not.toBeNull();
  });

  it('survives a refusal by the browser', async () => {
    door.grant = new Error('must be called during a user gesture');
    await click('watch');
    expect(text('trouble')).toBe('That did not work. Please try again.');
  });
});

describe('where the click’s permission ends with the reload (Firefox)', () => {
  beforeEach(async () => {
    door.losesTabOnReload = true;
    door.answers['fix'] = { phase: 'idle' };
    door.answers['look'] = faulty('failed-list');
    await open();
    door.record(sawFault('failed-list'));
    door.calls.length = 0;
  });

  it('asks for the site before anything else happens in the click', async () => {
    at('fix')?.click();
    expect(door.calls.slice(0, 2)).toEqual(['remember fix', `request *://${new URL(origin).hostname}/*`]);
    await settle();
    expect(sent().map(({ type }) => type)).toEqual(['fix']);
    expect(door.calls.at(-1)).toBe('forget');
  });

  it('does nothing when the user says no, and says so', async () => {
    door.grant = false;
    await click('fix');
    expect(sent()).toEqual([]);
    expect(door.calls).toContain('forget');
    expect(text('trouble')).toContain('nothing was done');
  });

  it('neither asks nor says that it will where the user has allowed the site before', async () => {
    const asks = () => root.querySelector('#hint')?.textContent.includes('first asks for your permission');
    expect(asks()).toBe(true);
    door.granted = true;
    await open();
    door.record(sawFault('failed-list'));
    expect(asks()).toBe(false);
    door.calls.length = 0;
    await click('fix');
    expect(door.calls.some((call) => call.startsWith('request'))).toBe(false);
  });

  it('does not ask on a watched site', async () => {
    door.write('local', localKeys.watched, [origin]);
    await click('fix');
    expect(door.calls.some((call) => call.startsWith('request'))).toBe(false);
  });
});
