import type { Plugin } from 'vite';

/**
 * Preact's way to set markup from a string, taken out: nothing here uses it, and Mozilla's linter, which looks at the bundle, warns of it
 * (UNSAFE_VAR_ASSIGNMENT). A release of Preact that writes it otherwise stops the build.
 */
export function withoutMarkupFromStrings(): Plugin {
  return {
    name: 'without-markup-from-strings',
    transform: {
      filter: { id: /\/node_modules\/preact\/dist\/preact\.mjs$/ },
      handler(code) {
        const parts = code.split(/\(\w+\.innerHTML=\w+\.__html\)/);
        if (parts.length !== 2) throw new Error('Preact sets innerHTML otherwise than scripts/lib/no-markup.ts knows');
        return { code: parts.join('0'), map: null };
      },
    },
  };
}
