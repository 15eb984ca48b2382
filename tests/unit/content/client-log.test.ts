import { describe, expect, it } from 'vitest';
import { collectClientLog } from '../../../src/content/collectors/client-log.ts';

const now = Date.UTC(2026, 10, 24);
const failure = (ageMs: number, over: object = {}) => ({ isError: true, statusCode: 500, requestUrl: '/func/admin/gql', timestamp: new Date(now - ageMs).toISOString(), ...over });
const read = (entries: unknown, documentMs = 100_000) => collectClientLog({ getItem: (key: string) => (key === 'backendaiwebui.logs' ? JSON.stringify(entries) : null) } as Storage, now, documentMs);

describe('the client\u2019s own failure log', () => {
  it('counts failed queries and knows the newest', () =>
    expect(read([failure(90_000), failure(20_000), failure(5_000, { statusCode: 502 })])).toEqual({ failures: 3, recent: 2, newest: { status: 502, ageMs: 5_000 } }));
  it('leaves out what failed before this document: entries outlive reloads', () => expect(read([failure(20_000), failure(5_000)], 3_000)).toEqual({ failures: 2, recent: 0, newest: null }));
  it('leaves out good answers and other calls', () => expect(read([failure(1, { isError: false }), failure(1, { requestUrl: '/func/totp' })])).toEqual({ failures: 0, recent: 0, newest: null }));
  it.each([['no list', { a: 1 }], ['odd entries', [null, 7, 'x']]])('takes %s for an empty log', (_what, entries) => expect(read(entries)).toEqual({ failures: 0, recent: 0, newest: null }));
  it('is not undone by broken JSON', () => expect(collectClientLog({ getItem: () => '{' } as unknown as Storage, now, 1).failures).toBe(0));
});
