import { describe, expect, it } from 'vitest';
import { faults, type FaultId } from '../../../src/background/faults/index.ts';
import { familyOf } from '../../../src/core/texts/families.ts';
import { present } from '../../../src/popup/present.ts';
import { loadSpeech, newTexts, partsFor } from '../../../src/popup/texts.ts';
import { cases, input, known, now, run, sawFault, tried } from '../../popup-gallery/cases.ts';
import { present as presentWhole } from './whole.ts';

describe('the words of a popup', () => {
  // A word of a part that was not loaded would throw here.
  it.each(Object.entries(cases))('%s has all that it says', async (_name, what) => {
    const { t, presenters } = await loadSpeech('en', partsFor(what));
    expect(present(what, t, presenters)).toEqual(presentWhole(what, t));
  });

  it('are those of its fault’s family, of the repair’s, and of a question that is open', () => {
    expect(partsFor(input({ looking: true }))).toEqual([]);
    expect(partsFor(input({ record: sawFault('failed-list') }))).toEqual(['page']);
    expect(partsFor(input({ record: sawFault('undone-login'), tried: tried() }))).toEqual(['login', 'private']);
    expect(partsFor(input({ record: sawFault('server-failing'), repair: { phase: 'verifying', run: run('failed-list', ['running']), step: 0, deadlineMs: now + 1 } }))).toEqual(['page', 'repair', 'server']);
    expect(partsFor(input({ record: known({ verdict: 'not-web-ui' }) }))).toEqual(['unseen']);
    expect(partsFor(input({ tab: 'error-page' }))).toEqual(['unseen']);
  });

  it('come when they are asked for, once', async () => {
    let calls = 0;
    const texts = newTexts(Promise.resolve('ko'), () => (calls += 1));
    const what = input({ record: sawFault('failed-list') });
    expect(texts(what)).toBeNull();
    expect(texts(what)).toBeNull();
    await expect.poll(() => calls).toBe(1);
    expect(texts(what)?.t('fault.failed-list.title')).toBe('세션 목록을 불러오지 못했습니다');
  });
});

it('each fault has a family', () => {
  for (const id of Object.keys(faults) as FaultId[]) expect(familyOf(faults[id].code), id).not.toBeNull();
  expect(familyOf('WUR-97')).toBeNull();
});
