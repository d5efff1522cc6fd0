#!/usr/bin/env node
import { runAssay } from './cli/run.ts';

/** The `assay` command: the work of the window without it. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has had enough of it.
  if (error.code !== 'EPIPE') throw error;
});

const { exit, out, err } = await runAssay(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;
