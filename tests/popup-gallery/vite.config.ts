import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: `${import.meta.dirname}/../../public`,
  plugins: [preact({ devToolsEnabled: false })],
  server: { fs: { allow: [`${import.meta.dirname}/../..`] } },
});
