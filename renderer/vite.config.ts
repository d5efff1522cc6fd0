import { defineConfig, type Plugin } from 'vite';

/** The window proper is fetched beside the few lines that begin it, and not after them. */
const preloadMain: Plugin = {
  name: 'preload-main',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'main');
      return main
        ? [{ tag: 'link', attrs: { rel: 'modulepreload', href: `./${main.fileName}` }, injectTo: 'head' }]
        : [];
    },
  },
};

/** The page is served under `script-src 'self'; style-src 'self'`: every script and style is a file of its own. */
// biome-ignore lint/style/noDefaultExport: Vite reads it so
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preloadMain],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
