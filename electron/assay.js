#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { freshBundle, loadWhole, renewBundle, renewBundleBeside } from './bundle.js';

/** Milliseconds after which a window has begun. */
const SOON = 3000;
/** Milliseconds after which whoever opened it works in it. */
const LATER = 15_000;

// In JavaScript, since what makes JavaScript of TypeScript takes a twelfth of a second to load, and is not needed for the
// rest of the program where that is kept compiled. The folder is that of host/compiled-code.ts.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
// Room for new objects at once, in place of little by little: commands are short, and make many.
setFlagsFromString('--semi-space-growth-factor=16');

process.stdout.on('error', (error) => {
  // Whoever read the output has had enough of it.
  if (error.code !== 'EPIPE') throw error;
});

const isWindow = process.argv[2] === 'serve';
// A command holds few things against their schemas, and making programs of those takes longer.
if (!isWindow) globalThis.__zod_globalConfig = { jitless: true };
const bundle = freshBundle();
// The window’s host goes on for long, and by the time that it needs the rest another bundle may be in its place.
if (isWindow && bundle) setTimeout(loadWhole, SOON, bundle).unref();
// The next one shall begin sooner.
if (isWindow && !bundle) setTimeout(renewBundleBeside, LATER).unref();
/** The `assay` command: the work of the window without it. */
const { runAssay } = await import(bundle ?? './cli/run.ts');
const { exit, out, err } = await runAssay(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exit;
if (!isWindow && !bundle) await renewBundle();
