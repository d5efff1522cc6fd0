#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { freshBundle, renewBundle } from './bundle.js';

// In JavaScript, since what makes JavaScript of TypeScript takes a twelfth of a second to load, and is not needed for the
// rest of the program where that is kept compiled. The folder is that of host/compiled-code.ts.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
// Room for new objects at once, in place of little by little: commands are short, and make many.
setFlagsFromString('--semi-space-growth-factor=16');

process.stdout.on('error', (error) => {
  // Whoever read the output has had enough of it.
  if (error.code !== 'EPIPE') throw error;
});

// The window’s host goes on for long, and what it loads late must still be there then.
const bundled = process.argv[2] !== 'serve';
// A command holds few things against their schemas, and making programs of those takes longer.
if (bundled) globalThis.__zod_globalConfig = { jitless: true };
const bundle = bundled ? freshBundle() : undefined;
/** The `assay` command: the work of the window without it. */
const { runAssay } = await import(bundle ?? './cli/run.ts');
const { exit, out, err } = await runAssay(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;
if (bundled && !bundle) await renewBundle();
