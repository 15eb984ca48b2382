import { beforeEach, describe, expect, it } from 'vitest';
import { newGuideDesk } from '../../../src/background/guide.ts';
import type { Platform } from '../../../src/background/platform.ts';
import type { GuideWish } from '../../../src/core/guide.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import type { TabRecord } from '../../../src/core/storage.ts';
import { asked, evidence } from '../evidence.ts';

const origin = 'https://webui.lab.test' as WebUiOrigin;
const words = { language: 'en', target: 'this', before: 'first', close: 'Close' };
const toMaintenance: GuideWish = { origin, page: 'maintenance', point: { target: 'rescan', words } };

let url: string | undefined;
let isSuperadmin: boolean | null;
let unsaved: unknown;
let document: string | null;
/** Firefox, where the click's permission ends with the page. */
let losesSight: boolean;
let done: string[];

const platform = {
  tab: async () => ({ url, isLoading: false, isPrivate: false, storeId: '0' }),
  isSuperadmin: async () => isSuperadmin,
  documentOf: async () => document,
  wait: async () => undefined,
  ask: async (_id: number, message: { type: string; target?: string; origin?: string }) => {
    if (message.type === 'unsaved') return { value: unsaved };
    done.push(`${message.type} ${message.target} in ${message.origin}`);
    return { value: true };
  },
  show: async () => void done.push('show'),
  navigate: async (_id: number, to: string) => {
    done.push(`navigate ${to}`);
    url = to;
    document = losesSight ? null : 'second';
  },
  inject: async (_id: number, script: string) => void done.push(`inject ${script}`),
} as unknown as Platform;
const seen = evidence(asked);
const record = { origin, evidence: seen } as unknown as TabRecord;
const desk = newGuideDesk({ platform, records: { get: async () => record } });
const version = 'version' in seen.mark ? seen.mark.version : null;

beforeEach(() => {
  [url, isSuperadmin, unsaved, document, losesSight, done] = [`${origin}/summary`, true, 'no', 'first', false, []];
});

describe('the Web-UI of the guide', () => {
  it('is what the tab shows', async () => expect(await desk.site(7)).toEqual({ origin, version, isSuperadmin: true }));
  it('is none where the tab went elsewhere', async () => {
    url = 'https://elsewhere.test/';
    expect(await desk.site(7)).toBeNull();
    url = undefined;
    expect(await desk.site(7)).toBeNull();
  });
});

describe('opening a page', () => {
  it('goes there in the tab, and points in the new document', async () => {
    expect(await desk.open(7, toMaintenance, false)).toBe('opened');
    expect(done).toEqual(['show', expect.stringMatching(/^navigate https:\/\/webui\.lab\.test(\/admin)?\/maintenance$/), 'inject point', `point rescan in ${origin}`]);
  });

  it('loads nothing where the tab is there already', async () => {
    await desk.open(7, toMaintenance, false);
    done = [];
    unsaved = 'yes';
    expect(await desk.open(7, toMaintenance, false)).toBe('opened');
    expect(done).toEqual(['show', 'inject point', `point rescan in ${origin}`]);
  });

  it.each(['yes', 'cant-tell', undefined])('asks first where something may be lost: %s', async (said) => {
    unsaved = said;
    expect(await desk.open(7, toMaintenance, false)).toBe('unsaved');
    expect(done).toEqual([]);
    expect(await desk.open(7, toMaintenance, true)).toBe('opened');
  });

  it.each([false, null])('sends nobody to an administrators’ page who is not known to be one: %s', async (said) => {
    isSuperadmin = said;
    expect(await desk.open(7, toMaintenance, true)).toBe('gone');
    expect(done).toEqual([]);
    expect(await desk.open(7, { origin, page: 'folders', point: null }, false)).toBe('opened');
    expect(done).toEqual(['show', `navigate ${origin}/data`]);
  });

  it('does nothing in a tab of another site', async () => {
    url = 'https://elsewhere.test/';
    expect(await desk.open(7, toMaintenance, true)).toBe('gone');
    expect(done).toEqual([]);
  });

  it('says that it cannot point where the new page may not be seen', async () => {
    losesSight = true;
    expect(await desk.open(7, toMaintenance, false)).toBe('unseen');
    expect(done.filter((each) => /inject|point/.test(each))).toEqual([]);
  });
});
