#!/usr/bin/env node
import { keepCompiledCode } from './host/compiled-code.ts';

/** The `assay` command: the work of the window without it. */
keepCompiledCode();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has had enough of it.
  if (error.code !== 'EPIPE') throw error;
});

const { runAssay } = await import('./cli/run.ts');
const { exit, out, err } = await runAssay(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;
