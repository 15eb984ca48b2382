// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuideOpened, GuideSite, GuideWish } from '../../../src/core/guide.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import type { Language } from '../../../src/core/texts/index.ts';
import { loadGuideTexts } from '../../../src/core/texts/load-page.ts';
import type { Door } from '../../../src/guide/door.ts';
import { entries } from '../../../src/guide/entries/index.ts';
import { GuideState } from '../../../src/guide/state.ts';
import { App } from '../../../src/guide/view/app.tsx';

const admin: GuideSite = { origin: 'https://webui.lab.test' as WebUiOrigin, version: '26.8.0', isSuperadmin: true };

class FakeDoor implements Door {
  readonly wishes: [GuideWish, boolean][] = [];
  readonly copied: string[] = [];
  answer: GuideOpened | Error = 'opened';
  mayCopy = true;
  constructor(public found: GuideSite | null) {}
  site = async () => this.found;
  async open(wish: GuideWish, consent: boolean): Promise<GuideOpened> {
    this.wishes.push([wish, consent]);
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
  async copy(text: string): Promise<void> {
    if (!this.mayCopy) throw new Error('denied');
    this.copied.push(text);
  }
}

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
});

async function open(site: GuideSite | null, language: Language = 'en', ledTo: string | null = null) {
  const door = new FakeDoor(site);
  const t = await loadGuideTexts(language);
  const state = new GuideState(door, () => ({ t, language }), ledTo, () => paint());
  const paint = (): void => render(<App state={state} t={t} />, root);
  await state.start();
  paint();
  const at = (id: string, inside: ParentNode = root): HTMLElement[] => [...inside.querySelectorAll<HTMLElement>(`[data-testid=${id}]`)];
  const entry = (id: string): HTMLElement => at(`entry-${id}`)[0]!;
  const press = async (button: HTMLElement | undefined): Promise<void> => {
    button!.click();
    await new Promise((done) => setTimeout(done));
  };
  const shown = (): string[] => [...root.querySelectorAll('details')].map(({ dataset }) => dataset['testid']!.replace('entry-', ''));
  const search = (typed: string): string[] => (state.type(typed), shown());
  return { door, state, at, entry, press, shown, search };
}

describe('the search', () => {
  it('shows every entry at first', async () => expect((await open(null)).shown()).toEqual(entries.map(({ id }) => id)));

  it.each([
    ['en', 'SUDO', ['apt-packages']],
    ['en', 'brew install', ['apt-packages']],
    ['en', 'wsproxy', ['jupyter', 'wsproxy']],
    ['en', 'image registry', ['images']],
    ['en', '  .local   packages ', ['jupyter', 'pip-packages']],
    ['en', 'no such thing', []],
    ['ko', '이미지', ['images']],
    ['ko', 'jupyter 폴더', ['jupyter', 'wsproxy']],
  ] as const)('in %s, "%s" finds %j', async (language, typed, found) => expect((await open(null, language)).search(typed)).toEqual(found));

  it('says that nothing was found', async () => {
    const { search, at } = await open(null);
    search('zzz');
    expect(at('none')[0]?.textContent).toBe('Nothing here has all of these words.');
  });
});

describe('commands', () => {
  it('are copied as they stand, one to a line', async () => {
    const { door, at, entry, press } = await open(null);
    for (const button of at('copy', entry('apt-packages'))) await press(button);
    expect(door.copied.join('\n').split('\n')).toEqual(entries.find(({ id }) => id === 'apt-packages')!.steps.flatMap(({ commands = [] }) => commands));
    expect(entry('apt-packages').textContent).toContain('Copied');
  });

  it('can be read where copying is forbidden', async () => {
    const { door, at, entry, press } = await open(null);
    door.mayCopy = false;
    await press(at('copy', entry('pip-packages'))[0]);
    expect(entry('pip-packages').textContent).toContain('pip install aiohttp');
    expect(entry('pip-packages').textContent).toContain('Could not copy.');
  });
});

describe('pages of the Web-UI', () => {
  const openers = ['open-folders', 'open-maintenance', 'open-registries'] as const;
  const offered = async (site: GuideSite | null): Promise<string[]> => {
    const { at } = await open(site);
    return openers.filter((id) => at(id).length > 0);
  };

  it('are offered to a superadmin', async () => expect(await offered(admin)).toEqual(openers));
  it('of administrators are not offered to others', async () => expect(await offered({ ...admin, isSuperadmin: false })).toEqual(['open-folders']));
  it('nor where it cannot be told', async () => expect(await offered({ ...admin, isSuperadmin: null })).toEqual(['open-folders']));
  it('are not offered for releases that nobody knows', async () => expect(await offered({ ...admin, version: null })).toEqual([]));
  it('nor without a Web-UI', async () => expect(await offered(null)).toEqual([]));

  it.each([[false, 3], [null, 0], [true, 0]] as const)('who may not is told so, if it is known: %s', async (isSuperadmin, times) => {
    expect((await open({ ...admin, isSuperadmin })).at('barred')).toHaveLength(times);
  });

  it('are opened with what is to be pointed at, in the user’s language', async () => {
    const { door, at, entry, press } = await open(admin, 'ko');
    await press(at('open-maintenance', entry('resources'))[0]);
    expect(door.wishes).toEqual([[{ origin: admin.origin, page: 'maintenance', point: { target: 'recalculate', words: { language: 'ko', target: expect.stringContaining('버튼'), before: expect.any(String), close: '닫기' } } }, false]]);
  });

  it('are opened over unsaved work by a second press only', async () => {
    const { door, at, entry, press } = await open(admin);
    door.answer = 'unsaved';
    const button = at('open-maintenance', entry('images'))[0];
    await press(button);
    expect(entry('images').textContent).toContain('Press again');
    door.answer = 'opened';
    await press(button);
    expect(door.wishes.map(([, consent]) => consent)).toEqual([false, true]);
    expect(entry('images').textContent).not.toContain('Press again');
  });

  it('a consent is for the step that was asked about', async () => {
    const { door, at, entry, press } = await open(admin);
    door.answer = 'unsaved';
    await press(at('open-maintenance', entry('images'))[0]);
    await press(at('open-registries', entry('images'))[0]);
    expect(door.wishes.map(([, consent]) => consent)).toEqual([false, false]);
  });

  it.each([
    ['gone', 'another site'],
    ['unseen', 'does not let us mark'],
    [new Error('no'), 'did not work'],
  ] as const)('says what came of it: %s', async (answer, says) => {
    const { door, at, entry, press } = await open(admin);
    door.answer = answer;
    await press(at('open-maintenance', entry('resources'))[0]);
    expect(entry('resources').textContent).toContain(says);
  });
});
