import tseslint from 'typescript-eslint';
import { rule } from './scripts/lib/walls.mjs';

const extensionApis = ['chrome', 'browser'].map((name) => ({ name, message: 'The extension APIs are handed in (scripts/lib/walls.mjs).' }));

export default tseslint.config(
  { ignores: ['dist/', '.artifacts/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { walls: { rules: { between: rule } } },
    rules: {
      'walls/between': 'error',
      // A promise that nobody waits for hides its error: silence as a result.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    // A type imported as a value would carry its module over a wall into the output.
    files: ['src/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    // What is pure stays without a browser, by its global names too.
    files: ['src/core/**', 'src/content/detectors/**', 'src/content/collectors/**', 'src/background/faults/**', 'src/popup/view/**', 'src/popup/present/**'],
    rules: { 'no-restricted-globals': ['error', ...extensionApis] },
  },
  {
    files: ['src/core/**', 'src/content/detectors/**', 'src/background/faults/**'],
    rules: { 'no-restricted-globals': ['error', ...extensionApis, 'document', 'window', 'localStorage', 'sessionStorage', 'fetch'] },
  },
);
