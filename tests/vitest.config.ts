import { defineConfig } from 'vitest/config';

/** Far more than anything takes: a machine that others share may stand still for a while. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000 };
/** Processes, sockets and browsers on a busy machine are given a second try; `run.ts` tells which tests needed it, and why. */
const real = { ...patient, retry: 1, expect: { poll: { timeout: 60_000 } } };
const story = { ...real, fileParallelism: false };
/** Loading what starts a browser takes longer than many a story. */
const together = { isolate: false };
const setupFiles = ['setup.ts'];

/**
 * `unit` needs Node only and runs in seconds; `host` works on real files, sockets and processes; `word` needs the
 * document tools; `app` the browser; `desktop` starts the shell on Electron, or on its
 * double where that cannot be had, and `shell` tells stories of `app` there.
 */
export default defineConfig({
  cacheDir: '../node_modules/.cache/vitest',
  test: {
    root: import.meta.dirname,
    projects: [
      {
        test: {
          name: 'unit',
          ...patient,
          // Pure functions share their modules: loading them once halves the time.
          isolate: false,
          setupFiles,
          include: [
            '*.test.ts',
            'core/**/*.test.ts',
            'electron/desktop/**/*.test.ts',
            'electron/docx/**/*.test.ts',
            'electron/html/**/*.test.ts',
            'electron/runtime/**/*.test.ts',
            'renderer/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'host',
          include: ['electron/host/**/*.test.ts', 'electron/cli/**/*.test.ts'],
          setupFiles,
          ...real,
        },
      },
      { test: { name: 'word', include: ['word/**/*.test.ts'], setupFiles, ...real } },
      { test: { name: 'app', include: ['app/**/*.test.ts'], ...story, ...together } },
      { test: { name: 'desktop', include: ['desktop/**/*.test.ts'], ...story } },
      {
        test: {
          name: 'shell',
          // The same stories as in the browser, in the desktop shell.
          env: { ASSAY_STAGE: 'desktop' },
          include: ['first-report', 'saving', 'kill-restored', 'kept-history', 'undo'].map(
            (name) => `app/${name}.test.ts`,
          ),
          ...story,
          ...together,
        },
      },
    ],
  },
});
