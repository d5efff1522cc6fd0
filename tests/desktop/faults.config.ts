import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { faults } from './faults.ts';
import { planted } from './planted.ts';

/** Runs one test on the sources with the fault of the number that `ASSAY_FAULT` says. */
export default defineConfig({
  cacheDir: '../../node_modules/.cache/vitest-faults',
  plugins: planted(faults[Number(process.env.ASSAY_FAULT)]),
  test: {
    root: join(import.meta.dirname, '..'),
    include: ['desktop/*.test.ts', 'electron/desktop/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 40_000,
    expect: { poll: { timeout: 10_000 } },
    fileParallelism: false,
    // What is kept of a source does not know of its fault.
    fsModuleCache: false,
  },
});
