import { build, type Plugin } from 'vite';
import { oldest, targets } from './manifest.ts';

/** Each is one function without imports, injected by the worker under exactly this file name. */
export const contentScripts = ['entry', 'look', 'probe', 'act-files', 'act-stored', 'act-login', 'banner', 'point', 'bridge', 'transform', 'popovers'] as const;

/** Chrome takes no content script with a noncharacter in it, such as the U+FFFF of a CSS tokenizer ("It isn't UTF-8 encoded"): docs/platform.md. */
const withoutNoncharacters: Plugin = {
  name: 'without-noncharacters',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  },
};

/**
 * Built apart from the worker, because crxjs gives a content script with imports a loader that runs after
 * the page's own scripts and needs web_accessible_resources (measured: 20-60 ms late).
 */
export async function buildContentScript(name: (typeof contentScripts)[number], outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [withoutNoncharacters],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: targets.map((target) => oldest[target]),
      sourcemap: false,
      // A twentieth smaller than by the bundler's own: every page of a watched site pays for it.
      minify: 'terser',
      terserOptions: { compress: { passes: 3 }, format: { ascii_only: true } },
      reportCompressedSize: false,
      lib: { entry: `src/content/${name}.ts`, formats: ['iife'], name: 'webUiRepair', fileName: () => `content/${name}.js` },
    },
  });
}
