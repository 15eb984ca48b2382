import type { AtRule, Container, Plugin } from 'postcss';

/** Of a selector's last part: what must stand at its end. */
const pseudoElement = /(::[\w-]+(\([^)]*\))?(:[\w-]+)*|:(before|after|first-line|first-letter))$/;

/**
 * `@scope (ROOT) to (LIMIT)` in words of before (Chrome before 118, https://caniuse.com/css-cascade-scope): what a rule means must be a root or lie in one, and not
 * in a limit within it. Neither adds weight, as there: `:where()` has none. Not said: that the nearer of two roots wins, and a root in a limit in a root of the same name.
 * Left alone: a scope without a root of its own, one that speaks of its root without a selector, and one with `:scope` in its own root or limit.
 */
export const unscoping: Plugin = {
  postcssPlugin: 'unscoping',
  Once(sheet) {
    sheet.walkAtRules('scope', (scope) => {
      const [, root, limit] = /^\((.+?)\)(?:\s*to\s*\((.+)\))?$/s.exec(scope.params.trim()) ?? [];
      if (root !== undefined && scope.nodes !== undefined && isPlain(scope)) unwrap(scope, root, limit);
    });
  },
};

/**
 * Leaves nothing but scopes, each in the layers and conditions around it. Said last they win over what is as heavy and stands in no scope, as the nearer to its root does by right
 * (https://www.w3.org/TR/css-cascade-6/#scope-proximity): the rest of the page need not be said again.
 */
export const scopesAlone: Plugin = {
  postcssPlugin: 'scopes-alone',
  Once: prune,
};

function prune(around: Container): void {
  around.each((node) => {
    if (node.type === 'atrule' && node.name !== 'scope' && node.nodes !== undefined) prune(node);
    if (node.type !== 'atrule' || (node.name !== 'scope' && !node.nodes?.length)) node.remove();
  });
}

/** What is in quotes or behind a backslash is a name. */
const scopes = /(["'])(?:\\.|(?!\1).)*\1|\\.|:scope\b/gs;

/** Bare declarations would swallow the next rule, and `:scope` of a root or limit is another element's. */
function isPlain(scope: AtRule): boolean {
  let isIt = !scope.params.includes(':scope');
  scope.walkDecls(({ parent }) => void (isIt &&= parent?.type === 'rule'));
  return isIt;
}

function unwrap(scope: AtRule, root: string, limit: string | undefined): void {
  const inside = `:where(${root},:where(${root}) *)`;
  const beyond = `:where(${root}) :is(${limit}):not(${root})`;
  const where = limit === undefined ? inside : `${inside}:not(:where(${beyond},${beyond} *))`;
  scope.walkRules((rule) => {
    const { parent } = rule;
    if (parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')) return;
    rule.selectors = rule.selectors.map((selector) => {
      const end = pseudoElement.exec(selector)?.[0] ?? '';
      return `${selector.slice(0, selector.length - end.length).replace(scopes, (part) => (part === ':scope' ? `:is(${root})` : part))}${where}${end}`;
    });
  });
  scope.replaceWith(scope.nodes ?? []);
}
