import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import source from './manifest.json' with { type: 'json' };
import project from './package.json' with { type: 'json' };
import { isTarget, manifestFor, oldest, withoutWebAccessible } from './scripts/lib/manifest.ts';
import { withoutMarkupFromStrings } from './scripts/lib/no-markup.ts';

/** Worker and pages. The mode names the browser: `vite build --mode firefox`. Content scripts: scripts/lib/content.ts. */
export default defineConfig(({ mode }) => {
  const target = isTarget(mode) ? mode : 'chromium';
  return {
    plugins: [
      preact({ devToolsEnabled: false }),
      // The manifest's shape is checked by the browsers that load it in tests/e2e/rig.spec.ts.
      crx({ manifest: manifestFor(target, source, project.version) as never, browser: target === 'firefox' ? 'firefox' : 'chrome' }),
      withoutWebAccessible(),
      withoutMarkupFromStrings(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: oldest[target],
      // The popup and the options are the manifest's; pages that we open ourselves are named here.
      rollupOptions: {
        input: { 'site-data': 'src/site-data/index.html', report: 'src/report/index.html', options: 'src/options/index.html', welcome: 'src/welcome/index.html', guide: 'src/guide/index.html' },
        // Three files of what the popup shares, one with the worker too, one with its own later parts, one with the other pages: eight small ones had cost it 0.3 kB.
        output: {
          // No hash, which is for caches of the web: the popup names some forty files of words, and each had cost it eight letters that do not compress.
          chunkFileNames: 'assets/[name].js',
          codeSplitting: {
            groups: [
              { name: 'shared', test: /\/src\/core\/(disputes|evidence|history|origin|patience|private-try|repair|storage|store-id|version|watched|texts\/(codes|families|index|text))\.ts$/ },
              { name: 'present', test: /\/src\/popup\/present\/(actions|diagnosis|fault|healthy)\.ts$/ },
              { name: 'pages', test: /\/node_modules\/preact\/|\/src\/(popup\/(api|language|send)|core\/texts\/load)\.ts$/ },
            ],
          },
        },
      },
      sourcemap: false,
      minify: true,
      // A preload helper and its polyfill are for pages on slow networks; ours are on disk.
      modulePreload: false,
      reportCompressedSize: false,
    },
  };
});
