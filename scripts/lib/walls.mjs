// The walls between the folders of src, as an ESLint rule; proved by tests/unit/walls.test.ts. Plain JavaScript, since
// ESLint reads its configuration without tsx.
import { dirname, join, relative, sep } from 'node:path';

/**
 * From which folders (or files) of src a file may import *values*; types cross every wall. The first match holds.
 * Data flows one way: content looks, background decides, popup shows; core knows nobody.
 */
export const walls = [
  { of: 'core', values: ['core'] },
  // Pure and interchangeable: neither the page nor the browser nor a neighbour can be reached from a detector or fault.
  { of: 'content/detectors/index.ts', values: ['core', 'content/detectors'] },
  { of: 'content/detectors/passive.ts', values: ['core', 'content/detectors'] },
  { of: 'content/detectors/detect.ts', values: ['core', 'content/detectors'] },
  { of: 'content/detectors', values: ['core'] },
  { of: 'background/faults/index.ts', values: ['core', 'background/faults'] },
  { of: 'background/faults', values: ['core'] },
  { of: 'content', values: ['core', 'content'] },
  // The same pure detectors judge saved evidence when the worker verifies.
  { of: 'background', values: ['core', 'background', 'content/detectors'] },
  { of: 'popup', values: ['core', 'popup'] },
  { of: 'site-data', values: ['core', 'site-data', 'popup'] },
  { of: 'report', values: ['core', 'report', 'popup'] },
  { of: 'welcome', values: ['core', 'welcome', 'popup'] },
  { of: 'options', values: ['core', 'options', 'popup'] },
];

/** Who may hold the extension APIs; everyone else is handed what it needs. */
export const entries = ['background/index.ts', 'background/platform.ts', 'background/site-data/stores.ts', 'popup/main.tsx', 'site-data/main.tsx', 'report/main.tsx', 'welcome/main.tsx', 'options/main.tsx'];

const isIn = (file, place) => file === place || file.startsWith(`${place}/`);

/** A file's path inside src, with slashes; null outside of it. */
function inSrc(cwd, file) {
  const path = relative(join(cwd, 'src'), file).split(sep).join('/');
  return path.startsWith('..') ? null : path;
}

/** `import type`, `import { type A, type B }` and the same exports leave nothing in the output. */
function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const { specifiers } = node;
  return specifiers?.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

/** @type {import('eslint').Rule.RuleModule} */
export const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      wall: '{{from}} may not import values from {{to}} (allowed: {{allowed}}). Import the type, or have it handed in.',
      api: '{{from}} may not hold the extension APIs: only {{allowed}} may, and hand on what is needed.',
    },
  },
  create(context) {
    const from = inSrc(context.cwd, context.filename);
    const wall = from === null ? undefined : walls.find(({ of }) => isIn(from, of));
    if (!wall) return {};

    const check = (node, source) => {
      if (typeof source?.value !== 'string' || isTypeOnly(node)) return;
      if (source.value === 'webextension-polyfill' && !entries.includes(from)) {
        context.report({ node: source, messageId: 'api', data: { from, allowed: entries.join(', ') } });
      }
      if (!source.value.startsWith('.')) return;
      const to = inSrc(context.cwd, join(dirname(context.filename), source.value));
      if (to !== null && wall.values.some((place) => isIn(to, place))) return;
      context.report({ node: source, messageId: 'wall', data: { from, to: to ?? source.value, allowed: wall.values.join(', ') } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
    };
  },
};
