import { expect, it } from 'vitest';
import { catalogues } from '../../../src/core/texts/all.ts';
import { translator } from '../../../src/core/texts/index.ts';
import { sessionKeys } from '../../../src/core/storage.ts';
import { PopupState } from '../../../src/popup/state.ts';
import { faulty, now, origin, tabId, tried } from '../../popup-gallery/cases.ts';
import { FakeDoor } from './fake-door.ts';
import { present } from './whole.ts';

const t = translator('en', catalogues.en);
const key = sessionKeys.privateTry(origin, '0');

function open(door: FakeDoor) {
  door.answers['look'] = faulty('undone-login');
  const state = new PopupState(door, () => undefined, () => now);
  return { state, code: () => present(state.input, t).code, title: () => present(state.input, t).title };
}

it('a sign-in in a private window is asked for and answered by messages; storage says what is so', async () => {
  const door = new FakeDoor();
  const { state, code, title } = open(door);
  await state.start();
  await state.press('private');
  door.write('session', key, tried());
  expect(title()).toBe('Could you sign in there?');
  await state.press('yes');
  door.write('session', key, tried({ answer: 'yes' }));
  expect(code()).toBe('WUR-97');
  await state.press('back');
  door.write('session', key, undefined);
  expect(code()).toBe('WUR-54');
  await state.press('no');
  await state.press('untried');
  const sent = door.calls.filter((call) => /send .*rivately/.test(call)).map((call): unknown => JSON.parse(call.slice(5)));
  const answered = (answer: string) => ({ type: 'answerPrivately', tabId, answer });
  expect(sent).toEqual([{ type: 'tryPrivately', tabId }, answered('yes'), answered('back'), answered('no'), answered('untried')]);
});

it('and asked about when the popup is opened again, over a tab of the same store', async () => {
  const door = new FakeDoor();
  door.stored.session[sessionKeys.privateTry(origin, 'firefox-container-1')] = tried();
  const elsewhere = open(door);
  await elsewhere.state.start();
  expect(elsewhere.code()).toBe('WUR-54');
  door.stored.session[key] = tried();
  const { state, title } = open(door);
  await state.start();
  expect(title()).toBe('Could you sign in there?');
});
