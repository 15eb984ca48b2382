// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AwakeClock } from '../../../src/content/awake.ts';

describe('awake time', () => {
  it('counts only what is visible', () => {
    const clock = new AwakeClock(0, false, 1000, true);
    clock.hidden(3000);
    clock.shown(60_000);
    expect(clock.awakeMs(61_000)).toBe(3000);
  });
  it('starts hidden pages at nothing', () => expect(new AwakeClock(0, false, 0, false).awakeMs(9000)).toBe(0));
  it('is not started twice', () => {
    const clock = new AwakeClock(0, false, 0, true);
    clock.shown(5000);
    expect(clock.awakeMs(6000)).toBe(6000);
  });
  it('knows the route from its change on, and of late arrivals from now on', () => {
    const clock = new AwakeClock(20_000, true, 0, true);
    expect(clock.onRouteMs(1000)).toBe(1000);
    clock.moved(4000);
    expect(clock.awakeMs(5000)).toBe(25_000);
    expect(clock.onRouteMs(5000)).toBe(1000);
  });
  it('counts the whole visit for a late arrival on a page that has not moved', () => expect(new AwakeClock(20_000, false, 0, true).onRouteMs(1000)).toBe(21_000));
});
