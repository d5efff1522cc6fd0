import { defineConfig, type Plugin } from 'vite';

/** The window proper, and what that needs, is fetched beside the few lines that begin it, and not after them. */
const preloadMain: Plugin = {
  name: 'preload-main',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'main');
      const files = main?.type === 'chunk' ? [main.fileName, ...main.imports] : [];
      const styles = main?.type === 'chunk' ? [...(main.viteMetadata?.importedCss ?? [])] : [];
      const link = (rel: string) => (file: string) =>
        ({ tag: 'link', attrs: { rel, href: `./${file}` }, injectTo: 'head' }) as const;
      return [...files.map(link('modulepreload')), ...styles.map(link('stylesheet'))].filter(
        ({ attrs }) => !html.includes(attrs.href),
      );
    },
  },
};

/** Nothing is painted before the colours are known that the user has chosen; there is nothing to see before that file either. */
const paintAfterBegin: Plugin = {
  name: 'paint-after-begin',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** How messages are said is needed before anything that says one, and by the window proper: a file of its own. */
const MESSAGES = /\/core\/messages\/messages\.ts$|\/node_modules\/(?:intl-messageformat|@formatjs)\//;

/** What a window begins with is one file, what the start screen needs besides another, and so on; the rest falls into place. */
const WINDOWS: readonly [file: RegExp, name: string][] = [
  [/\/renderer\/begin\.ts$/, 'begin'],
  [/\/renderer\/main\.tsx$/, 'main'],
  [/\/renderer\/checked-calls\.ts$/, 'calls'],
  [/\/renderer\/report\/begin-report\.ts$/, 'report'],
];

type ModuleIds = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };

/** The first of the windows that needs a module without having to ask for it. */
function windowOf(id: string, modules: ModuleIds): string | null {
  const seen = new Set([id]);
  for (const one of seen) for (const other of modules.getModuleInfo(one)?.importers ?? []) seen.add(other);
  const needing = [...seen];
  return WINDOWS.find(([file]) => needing.some((one) => file.test(one)))?.[1] ?? null;
}

/** A file takes what its modules need with it: the first come first. */
const windows = WINDOWS.map(([, own], index) => ({
  name: (id: string, modules: ModuleIds) => (windowOf(id, modules) === own ? own : null),
  priority: WINDOWS.length - index,
  debugName: own,
}));
/** What a room says that comes later, under the name of the room. */
const lateMessages = {
  name: (id: string) => /\/renderer\/(.+)\/messages(?:\.en-GB\.json|\.ts)$/.exec(id)?.[1]?.replaceAll('/', '-') ?? null,
  priority: 0,
  debugName: 'late messages',
};
const groups = [{ name: 'messages', test: MESSAGES, priority: WINDOWS.length + 1 }, ...windows, lateMessages];

/** The page is served under `script-src 'self'; style-src 'self'`: every script and style is a file of its own. */
// biome-ignore lint/style/noDefaultExport: Vite reads it so
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preloadMain, paintAfterBegin],
  // What a worker asks for later, such as the dictionary, is a file of its own.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The sizes are held to renderer/budget.json.
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
