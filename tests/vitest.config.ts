import { defineConfig } from 'vitest/config';

/** `unit` runs in seconds and needs Node only; `word` needs the document tools, `app` the browser and the built app. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['core/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.ts', '*.test.ts'],
        },
      },
      { test: { name: 'word', include: ['word/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'app',
          include: ['app/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
