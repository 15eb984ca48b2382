// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import { healthy, known, now, origin, proof, run, sawFault, tabId } from '../../popup-gallery/cases.ts';
import { at, click, door, mount, open, root, sent, settle, state, text } from './opened.ts';

beforeEach(mount);

const main = () => root.querySelector('main')?.dataset;

describe('opening', () => {
  it('paints from storage before anything is asked', async () => {
    door.stored.session[sessionKeys.tab(tabId)] = { origin, ...sawFault('failed-list') };
    door.answers['look'] = new Promise(() => undefined);
    void state.start();
    await settle();
    expect(text('title')).toBe('The session list did not load');
    expect(main()).toMatchObject({ verdict: 'faulty', fault: 'failed-list', phase: 'idle' });
    expect(door.calls.slice(0, 3)).toEqual(['read session', 'read local', 'inject']);
  });

  it('injects, then asks for a fresh look', async () => {
    door.answers['look'] = healthy(7);
    await open();
    expect(door.calls.slice(2)).toEqual(['inject', `send {"type":"look","tabId":${tabId}}`]);
    expect(text('diagnosis')).toBe('The session list shows 7 sessions.');
    expect(main()?.['verdict']).toBe('healthy');
  });

  it('follows what the worker writes', async () => {
    door.answers['look'] = null;
    await open();
    door.record(sawFault('failed-list'));
    expect(text('code')).toBe('WUR-41');
    door.repair({ phase: 'probation', run: run('failed-list', ['cured']), proof: proof(7, 7), untilMs: now });
    expect(text('proof')).toBe('7 sessions shown, the server has 7');
    expect(main()?.['phase']).toBe('probation');
  });

  it('offers to put back what is kept, and no longer', async () => {
    const key = sessionKeys.undo(origin, '0');
    door.stored.session[key] = { atMs: now - 2000 };
    door.answers['look'] = null;
    await open();
    door.repair({ phase: 'probation', run: run('dead-session-id', ['cured'], { canUndo: true }), proof: proof(7, 7), untilMs: now });
    expect(at('undo')).not.toBeNull();
    door.write('session', key, undefined);
    expect(at('undo')).toBeNull();
  });

  it('offers nothing where there is no Web-UI', async () => {
    door.answers['look'] = { verdict: 'not-web-ui' };
    await open();
    expect(text('title')).toBe('This is not a Backend.AI Web-UI');
    expect([...root.querySelectorAll('button')]).toEqual([]);
    door.write('session', sessionKeys.tab(tabId), undefined);
    expect(text('title')).toBe('This is not a Backend.AI Web-UI');
  });

  it.each(['about:blank', undefined])('waits with that until the tab has loaded: what marks a Web-UI may be on its way (%s)', async (address) => {
    let arrive = (): void => undefined;
    door.loading = new Promise((resolve) => (arrive = resolve));
    door.answers['look'] = { verdict: 'not-web-ui' };
    door.url = address ?? door.url;
    void state.start();
    await settle();
    expect(text('title')).toBe('Looking at this page…');
    Object.assign(door, { url: `${origin}/session`, loading: null });
    door.answers['look'] = healthy(7);
    arrive();
    await settle();
    expect(text('diagnosis')).toBe('The session list shows 7 sessions.');
  });

  it('does not call an error of the server another site: it bears no mark of whose it is', async () => {
    door.answers['look'] = { verdict: 'not-web-ui' };
    door.status = 502;
    await open();
    expect([text('title'), text('code'), main()?.['verdict']]).toEqual(['The server answers with an error', 'WUR-19', 'failing-page']);
    expect([...root.querySelectorAll('button[data-testid]')].map((button) => (button as HTMLElement).dataset['testid'])).toEqual(['reload']);
  });

  it.each([
    ['Frame with ID 0 is showing error page', 'The browser shows its own error page here'],
    ['Missing host permission for the tab', 'The browser shows its own error page here'],
    ['The extensions gallery cannot be scripted.', 'This is not a Backend.AI Web-UI'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', 'Not allowed on this site'],
  ])('understands the refusal "%s"', async (refusal, title) => {
    door.refusal = refusal;
    await open();
    expect(text('title')).toBe(title);
    expect(sent()).toEqual([]);
  });

  it('knows a watched Web-UI by its address behind the error page', async () => {
    door.stored.local[localKeys.watched] = [origin];
    door.refusal = 'Frame with ID 0 is showing error page';
    await open();
    expect(text('title')).toBe('Your Web-UI did not answer');
    await click('bring');
    expect(sent()).toEqual([{ type: 'isAnswering', tabId }, { type: 'tellWhenBack', tabId, bring: true }]);
    expect([at('bring'), text('note') !== null]).toEqual([null, true]);
    await click('stop-waiting');
    expect([sent().at(-1), at('bring') === null, text('note')]).toEqual([{ type: 'stopWaiting', tabId }, false, null]);
    await click('bring');
    door.answers['isAnswering'] = true;
    await open();
    expect(text('code')).toBe('WUR-62');
  });

  it('does not take an old record that is noted in for a look behind the error page', async () => {
    const before = { origin, ...known(healthy(7)), telling: false };
    door.stored.local[localKeys.watched] = [origin];
    door.stored.session[sessionKeys.tab(tabId)] = before;
    door.refusal = 'Frame with ID 0 is showing error page';
    await open();
    door.write('session', sessionKeys.tab(tabId), { ...before, telling: true });
    expect(text('title')).toBe('Your Web-UI did not answer');
    door.write('session', sessionKeys.tab(tabId), { ...before, atMs: before.atMs + 1 });
    expect(text('title')).toBe('The session list works');
  });

  it('does not touch the browser’s own pages', async () => {
    door.url = 'chrome://settings';
    await open();
    expect(door.calls).not.toContain('inject');
    expect(text('title')).toBe('This is not a Backend.AI Web-UI');
  });

  it('says so when nobody answers, and looks again on demand', async () => {
    vi.spyOn(console, 'debug').mockReturnValue();
    door.answers['look'] = new Error('worker gone');
    await open();
    expect(text('title')).toBe('This page could not be checked');
    door.answers['look'] = healthy(3);
    await click('look');
    expect(text('diagnosis')).toBe('The session list shows 3 sessions.');
  });

  it('drops a record of the site that stood in the tab before', async () => {
    door.stored.session[sessionKeys.tab(tabId)] = { origin: 'https://old.example', ...sawFault('failed-list') };
    door.answers['look'] = { verdict: 'not-web-ui' };
    await open();
    expect(text('title')).toBe('This is not a Backend.AI Web-UI');
  });

  it('does not look into the middle of a repair', async () => {
    door.stored.session[sessionKeys.repair(origin)] = { schema: 1, state: { phase: 'applying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 } };
    await open();
    expect(door.calls).not.toContain('inject');
    expect(root.querySelectorAll('[data-testid="step"]')).toHaveLength(2);
  });
});
