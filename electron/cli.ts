#!/usr/bin/env node
import { AssayError } from '../core/fault.ts';
import { readArguments } from './cli/arguments.ts';
import { type Command, type Outcome, wrongUse } from './cli/command.ts';
import { exportReport } from './cli/export-command.ts';
import { helpOn, helpOnAll } from './cli/help.ts';
import { scores, text } from './cli/import-commands.ts';
import { check, create, set, show } from './cli/report-commands.ts';
import { serveApp } from './cli/serve-command.ts';
import { templates } from './cli/template-commands.ts';

/** The `assay` command: the work of the window without it. */
const commands: Command[] = [templates, create, set, show, scores, text, check, exportReport, serveApp];

const words = process.argv.slice(2);
const json = words.includes('--json');
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has had enough of it.
  if (error.code !== 'EPIPE') throw error;
});

try {
  const outcome = await run(words);
  if (outcome) {
    for (const remark of outcome.remarks ?? []) console.error(remark);
    console.log(json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
    process.exitCode = outcome.exit ?? 0;
  }
} catch (error) {
  const known = error instanceof AssayError;
  const message = known ? error.message : 'Something went wrong inside Assay. Nothing was changed; please try again.';
  if (json) console.log(JSON.stringify({ fault: { code: known ? error.code : 'internal', message } }, null, 2));
  console.error(message);
  if (!known) console.error(error);
  process.exitCode = known && error.code === 'wrong use' ? 2 : 1;
}

async function run(words: readonly string[]): Promise<Outcome | undefined> {
  const help = words.includes('--help') || words.includes('-h');
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (!command) return runWithout(words, help);
  if (help) return helpOutcome(helpOn(command));
  return command.run(readArguments(command, words.slice(command.name.split(' ').length)));
}

function runWithout(words: readonly string[], help: boolean): Outcome {
  const name = words.find((word) => !word.startsWith('-'));
  if (name === undefined && help) return helpOutcome(helpOnAll(commands));
  if (name === undefined) throw wrongUse(helpOnAll(commands));
  const longer = commands.filter((command) => command.name.startsWith(`${name} `));
  const known = commands.map((command) => command.name).join(', ');
  throw wrongUse(
    longer.length > 0
      ? `Say what to ${name}: ${longer.map((command) => `“assay ${command.name}”`).join(' or ')}.`
      : `There is no command “${name}”. There are: ${known}. “assay --help” says more.`,
  );
}

function helpOutcome(help: string): Outcome {
  return { json: { help }, text: help };
}
