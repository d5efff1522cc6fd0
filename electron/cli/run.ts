import { AssayError } from '../../core/fault.ts';
import { readArguments } from './arguments.ts';
import { type Command, type Outcome, wrongUse } from './command.ts';
import { exportReport } from './export-command.ts';
import { helpOn, helpOnAll } from './help.ts';
import { scores, text } from './import-commands.ts';
import { facts, glossary } from './import-data-commands.ts';
import { picture } from './import-picture-command.ts';
import { check, create, set, show } from './report-commands.ts';
import { serveApp } from './serve-command.ts';
import { checkTemplate, templates } from './template-commands.ts';

export const commands: readonly Command[] = [
  templates,
  checkTemplate,
  create,
  set,
  show,
  scores,
  text,
  facts,
  glossary,
  picture,
  check,
  exportReport,
  serveApp,
];

/** What goes to standard output and to standard error, and the exit status: 0 done, 1 findings or refused, 2 wrong use. */
export type Ran = { exit: number; out: string; err: string };

/** Carries out a command line. Never throws. */
export async function runAssay(words: readonly string[]): Promise<Ran> {
  const json = words.includes('--json');
  try {
    const outcome = await run(words);
    if (!outcome) return { exit: 0, out: '', err: '' };
    const out = json ? JSON.stringify(outcome.json, null, 2) : outcome.text;
    return { exit: outcome.exit ?? 0, out: lines(out), err: lines(...(outcome.remarks ?? [])) };
  } catch (error) {
    const known = error instanceof AssayError;
    const message = known ? error.message : 'Something went wrong inside Assay. Nothing was changed; please try again.';
    const code = known ? error.code : 'internal';
    return {
      exit: code === 'wrong use' ? 2 : 1,
      out: json ? lines(JSON.stringify({ fault: { code, message } }, null, 2)) : '',
      err: known ? lines(message) : lines(message, error instanceof Error ? (error.stack ?? '') : String(error)),
    };
  }
}

const lines = (...texts: string[]) => texts.map((text) => `${text}\n`).join('');

async function run(words: readonly string[]): Promise<Outcome | undefined> {
  const help = words.includes('--help') || words.includes('-h');
  // Of “templates” and “templates check” the longer.
  const [command] = commands
    .filter(({ name }) => name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length);
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
      ? `Say what to ${name}: ${longer.map((command) => `“assay ${command.name}”`).join(', ')}.`
      : `There is no command “${name}”. There are: ${known}. “assay --help” says more.`,
  );
}

function helpOutcome(help: string): Outcome {
  return { json: { help }, text: help };
}
