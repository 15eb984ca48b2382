import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rule } from '../../scripts/lib/walls.mjs';

/** Files that exist only here: without type information, which the walls do not need. */
const { parser } = (await import('typescript-eslint')).default;
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: parser as never }, plugins: { walls: { rules: { between: rule } } }, rules: { 'walls/between': 'error' } }],
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe('a wall stands', () => {
  it.each([
    ['core knows nobody', 'src/core/bad.ts', `import { detect } from '../content/detectors/detect.ts';`],
    ['a detector does not touch the page', 'src/content/detectors/bad.ts', `import { find } from '../dom.ts';`],
    ['a detector does not lean on another', 'src/content/detectors/bad.ts', `import { offline } from './offline.ts';`],
    ['a fault does not act', 'src/background/faults/bad.ts', `import { reload } from '../remedies/reload.ts';`],
    ['content takes nothing from background', 'src/content/bad.ts', `export { plan } from '../background/repair/plan.ts';`],
    ['popup takes nothing from background', 'src/popup/view/bad.tsx', `import { plan } from '../../background/repair/plan.ts';`],
    ['popup takes nothing from content', 'src/popup/bad.ts', `export * from '../content/dom.ts';`],
    ['background does not look at pages', 'src/background/bad.ts', `import { collect } from '../content/collect.ts';`],
    ['nor by a late import', 'src/background/bad.ts', `void import('../content/collect.ts');`],
    ['nothing ships a test', 'src/background/bad.ts', `import { startLab } from '../../tests/lab/lab.ts';`],
    ['the extension APIs are handed in', 'src/background/bad.ts', `import browser from 'webextension-polyfill';`],
    ['content carries no polyfill', 'src/content/entry.ts', `import browser from 'webextension-polyfill';`],
  ])('%s', async (_, file, code) => expect(await complaints(file, code)).toHaveLength(1));
});

describe('a door is open', () => {
  it.each([
    ['for types', 'src/core/good.ts', `import type { FaultId } from '../background/faults/index.ts';`],
    ['for types, one by one', 'src/popup/good.ts', `import { type RemedyId } from '../background/remedies/index.ts';`],
    ['to core', 'src/content/detectors/good.ts', `import { patience } from '../../core/patience.ts';`],
    ['for the registry', 'src/content/detectors/index.ts', `import { offline } from './offline.ts';`],
    ['for the pure detectors', 'src/background/repair/good.ts', `import { detect } from '../../content/detectors/detect.ts';`],
    ['for the APIs in an entry file', 'src/background/index.ts', `import browser from 'webextension-polyfill';`],
    ['for the APIs as types', 'src/popup/door.ts', `import type browser from 'webextension-polyfill';`],
  ])('%s', async (_, file, code) => expect(await complaints(file, code)).toEqual([]));
});
