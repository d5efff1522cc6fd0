import { defineConfig } from 'vitest/config';

const patient = { testTimeout: 120_000, hookTimeout: 120_000 };
const setupFiles = ['setup.ts'];

/**
 * `unit` needs Node only and runs in seconds; `host` works on real files, sockets and processes; `word` needs the
 * document tools; `app` the browser.
 */
export default defineConfig({
  cacheDir: '../node_modules/.cache/vitest',
  test: {
    root: import.meta.dirname,
    projects: [
      {
        test: {
          name: 'unit',
          // Pure functions share their modules: loading them once halves the time.
          isolate: false,
          setupFiles,
          include: [
            '*.test.ts',
            'core/**/*.test.ts',
            'electron/docx/**/*.test.ts',
            'electron/html/**/*.test.ts',
            'renderer/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'host',
          include: ['electron/host/**/*.test.ts', 'electron/cli/**/*.test.ts'],
          setupFiles,
          ...patient,
        },
      },
      { test: { name: 'word', include: ['word/**/*.test.ts'], setupFiles, ...patient } },
      { test: { name: 'app', include: ['app/**/*.test.ts'], fileParallelism: false, ...patient } },
    ],
  },
});
