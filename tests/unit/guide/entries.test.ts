import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { pages, pathOf, targets, type PageId } from '../../../src/core/guide.ts';
import { guideCatalogues } from '../../../src/core/texts/all.ts';
import { entries } from '../../../src/guide/entries/index.ts';
import type { Entry } from '../../../src/guide/entry.ts';
import { pins } from '../../lab/releases.ts';

/** As they stand in the troubleshooting guide of the Web-UI's manual (lablup/backend.ai-docs-webui, docs/trouble_shooting/trouble_shooting.rst), without the prompt. */
const ofTheGuide: Readonly<Record<string, readonly string[]>> = {
  'apt-packages': [
    '/bin/bash -c "$(curl -fsSL https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh)"',
    'test -d ~/.linuxbrew && eval $(~/.linuxbrew/bin/brew shellenv)',
    'test -d /home/linuxbrew/.linuxbrew && eval $(/home/linuxbrew/.linuxbrew/bin/brew shellenv)',
    String.raw`test -r ~/.bash_profile && echo "eval \$($(brew --prefix)/bin/brew shellenv)" >>~/.bash_profile`,
    String.raw`echo "eval \$($(brew --prefix)/bin/brew shellenv)" >>~/.profile`,
    'brew install hello',
  ],
  'pip-packages': ['pip install aiohttp'],
};

const commandsOf = ({ steps }: Entry): readonly string[] => steps.flatMap(({ commands = [] }) => commands);

describe('an entry of the guide', () => {
  it('is in the list, one for each file', () => {
    expect(readdirSync('src/guide/entries').filter((file) => file !== 'index.ts').sort()).toEqual(entries.map(({ id }) => `${id}.ts`).sort());
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))('%s says the commands of the guide, in its order, and no other', (id, entry) => {
    expect(commandsOf(entry)).toEqual(ofTheGuide[id] ?? []);
  });

  it('tells every sentence that is written for it, once', () => {
    const told = entries.flatMap(({ id, steps }) => [`guide.${id}.title`, `guide.${id}.what`, ...steps.map(({ text }) => text)]);
    const ids = entries.map(({ id }) => id as string);
    const written = Object.keys(guideCatalogues.en).filter((key) => ids.includes(key.split('.')[1] ?? ''));
    expect([...told].sort()).toEqual(written.sort());
  });

  it('points at something only on a page that it opens', () => {
    const pointing = entries.flatMap(({ steps }) => steps.filter(({ point }) => point !== undefined));
    expect(pointing.map(({ point }) => point).sort()).toEqual([...targets].sort());
    expect(pointing.every(({ page }) => page !== undefined)).toBe(true);
  });

  it('sends nobody to an administrators’ page that is not for them', () => {
    const ofUsers = entries.filter(({ who }) => who === 'user').flatMap(({ steps }) => steps.flatMap(({ page }) => page ?? []));
    expect(new Set(ofUsers)).toEqual(new Set(['folders']));
  });
});

describe('a page of the Web-UI', () => {
  const ids = Object.keys(pages) as PageId[];

  it.each(pins().map(({ webui }) => webui))('has a path in %s', (version) => {
    for (const page of ids) expect(pathOf(page, version), page).toMatch(/^\/[a-z]/);
  });

  it('is where its release has it', () => {
    expect(['21.02.3', '24.03.10', '26.7.0', '26.8.0', '26.9.4'].map((version) => pathOf('maintenance', version))).toEqual(['/maintenance', '/maintenance', '/maintenance', '/admin/maintenance', '/admin/maintenance']);
    expect(['23.09.10-rc.3', '24.03.10', '26.8.0'].map((version) => pathOf('registries', version))).toEqual(['/environment', '/environment?tab=registry', '/admin/environment?tab=registry']);
  });

  it('is not guessed where the release is not known', () => {
    for (const version of [null, '', 'custom', '20.09.1']) expect(pathOf('maintenance', version), String(version)).toBeNull();
  });
});
