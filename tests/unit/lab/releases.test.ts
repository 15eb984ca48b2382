import { describe, expect, it, vi } from 'vitest';
import { listRouteOf } from '../../lab/lab.ts';
import { familyOf } from '../../lab/faults/types.ts';
import { findPin, pins, type Era } from '../../lab/releases.ts';
import { newFolder } from '../folder.ts';

describe('pins', () => {
  it('are at least 16, of every era, each with its own id and a whole checksum', () => {
    expect(pins().length).toBeGreaterThanOrEqual(16);
    const eras: Era[] = ['E0', 'E1', 'E2a', 'E2b', 'E3', 'E4', 'E5'];
    expect([...new Set(pins().map((pin) => pin.era))].sort()).toEqual(eras);
    expect(new Set(pins().map((pin) => pin.id)).size).toBe(pins().length);
    for (const pin of pins()) expect(pin.sha256, pin.id).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hold both ends of the upgrade pairs', () => {
    for (const id of ['26.7.0', '26.8.0', '26.9.3', '26.9.4', '25.18.1', '26.1.0', '26.4.2', '26.4.9']) expect(findPin(id).id).toBe(id);
  });

  it('an unknown id is named in the error', () => expect(() => findPin('1.2.3')).toThrow('no release "1.2.3"'));
});

it.each([
  ['25.14.0', 'classic', '/job'],
  ['25.18.1', 'antd', '/session'],
  ['26.8.0', 'antd', '/project/default/session'],
  ['26.9.4', 'astryx', '/project/default/session'],
])('%s is of family %s with its list at %s', (id, family, route) => {
  const pin = findPin(id);
  expect(familyOf(pin)).toBe(family);
  expect(listRouteOf({ id, webui: pin.webui, era: pin.era, root: '/', pin })).toBe(route);
});

it('a release that cannot be fetched is one error that names it', async () => {
  vi.stubEnv('XDG_CACHE_HOME', newFolder());
  vi.stubEnv('PIP_INDEX_URL', 'http://127.0.0.1:9/simple');
  vi.stubEnv('PIP_RETRIES', '0');
  const { fetchRelease } = await import('../../lab/releases.ts');
  await expect(fetchRelease('22.09.2')).rejects.toThrow(/release 22\.09\.2 \(backend\.ai-webserver 22\.9\.0\): could not be downloaded in 3 tries/);
  vi.unstubAllEnvs();
}, 60_000);
