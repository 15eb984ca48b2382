// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { faulty, healthy, known, origin } from '../../popup-gallery/cases.ts';
import { click, door, mount, open, root, sent, settle } from './opened.ts';

beforeEach(mount);

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

  it.each(['outdated-browser', 'missing-brand'] as const)('is given what it lacks by a click, which asks for the site first: at every visit we must be there (%s)', async (fault) => {
    door.answers['look'] = { ...faulty(fault), works: 'list' };
    door.answers['fix'] = { phase: 'idle' };
    await open();
    door.calls.length = 0;
    await click('bridge');
    expect(door.calls.slice(0, 2)).toEqual(['remember fix', `request *://${new URL(origin).hostname}/*`]);
    expect(sent()).toMatchObject([{ type: 'fix', fault }]);
  });
});
