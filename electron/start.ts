import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AssayError, messageOf } from '../core/fault.ts';
import { keepCompiledCode } from './host/compiled-code.ts';
import { readFault } from './host/file-fault.ts';
import { chooseWindow } from './runtime/choose.ts';
import { buildDesktop, buildWindow, DESKTOP } from './runtime/fresh.ts';
import { type Machine, thisMachine } from './runtime/place.ts';
import { runDesktop } from './runtime/run-desktop.ts';

/**
 * `npm start [-- FILE.assay] [-- --browser]`: builds what is not built, and opens the desktop app where its runtime is there
 * or can be fetched; otherwise the same app in a browser, after one line that says why.
 */
async function start(words: string[], machine: Machine): Promise<number | undefined> {
  const { file, inBrowser } = readWords(words, machine);
  // Told of here, where it was named, and not in a window.
  if (file !== undefined) await stat(file).catch((error) => Promise.reject(readFault(error, file)));
  const [choice] = await Promise.all([chooseWindow(machine, inBrowser, tellProgress), buildWindow(machine.project)]);
  const given = file === undefined ? [] : [file];
  if (choice.open === 'browser') return serveInBrowser(given, choice.why);
  if ((await buildDesktop(machine.project)) === 'failed')
    return serveInBrowser(given, 'the desktop app could not be built; what is wrong stands above');
  const end = await runDesktop(choice.program, [join(machine.project, DESKTOP), ...given], machine.env);
  if (end.kind === 'done') return end.exit;
  return serveInBrowser(given, `the desktop runtime (Electron) does not start: ${end.how}`);
}

function readWords(words: string[], { env }: Machine): { file: string | undefined; inBrowser: boolean } {
  const usage = 'Use: npm start [-- FILE.assay] [-- --browser]';
  try {
    const options = { browser: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    if (positionals.length > 1) throw new Error('One report can be opened at a time.');
    const [file] = positionals;
    return {
      file: file === undefined ? undefined : resolve(file),
      inBrowser: values.browser === true || env.ASSAY_WINDOW === 'browser',
    };
  } catch (error) {
    throw new AssayError('wrong use', `${messageOf(error)}\n${usage}`);
  }
}

/** In this process, “assay serve”, whose entry says by itself how it ended. */
async function serveInBrowser(file: readonly string[], why: string): Promise<undefined> {
  console.log(`Assay opens in the browser, because ${why.replace(/,$/, '')}. “npm run electron:doctor” says more.`);
  process.argv.splice(2, process.argv.length, 'serve', ...file);
  await import(new URL('./assay.js', import.meta.url).href);
}

/** On a terminal one line that changes; elsewhere only what stands in the end. */
function tellProgress(line: string, over: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${over ? '' : '\n'}`);
  else if (!over) console.log(line);
}

keepCompiledCode();
try {
  process.exitCode = (await start(process.argv.slice(2), thisMachine())) ?? process.exitCode;
} catch (error) {
  const known = error instanceof AssayError;
  console.error(known ? error.message : error);
  process.exitCode = known && error.code === 'wrong use' ? 2 : 1;
}
