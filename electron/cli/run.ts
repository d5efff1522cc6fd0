import { AssayError, SAVE_READABLE } from '../../core/fault.ts';
import { readArguments } from './arguments.ts';
import { type Command, type Outcome, wrongUse } from './command.ts';
import { helpOn, helpOnAll } from './help.ts';

/** The commands by their first words, so that only those that are asked for need be loaded. */
const FAMILIES: Record<string, () => Promise<Command[]>> = {
  async templates() {
    const { checkTemplate, templates } = await import('./template-commands.ts');
    return [templates, checkTemplate];
  },
  async new() {
    return [(await import('./report-commands.ts')).create];
  },
  async set() {
    return [(await import('./report-commands.ts')).set];
  },
  async show() {
    return [(await import('./report-commands.ts')).show];
  },
  async sign() {
    return [(await import('./sign-command.ts')).sign];
  },
  async comments() {
    return [(await import('./comments-command.ts')).comments];
  },
  async round() {
    return [(await import('./round-command.ts')).round];
  },
  async explain() {
    return [(await import('./explain-command.ts')).explain];
  },
  async import() {
    const { scores, text } = await import('./import-commands.ts');
    const { facts, figures, glossary } = await import('./import-data-commands.ts');
    const { picture } = await import('./import-picture-command.ts');
    const { comparison } = await import('./import-comparison-command.ts');
    const { cases } = await import('./cases-commands.ts');
    const { review } = await import('./import-review-command.ts');
    return [scores, cases, text, review, facts, figures, glossary, picture, comparison];
  },
  async remove() {
    return [(await import('./cases-commands.ts')).remove];
  },
  async merge() {
    return [(await import('./merge-command.ts')).merge];
  },
  async take() {
    return [(await import('./take-command.ts')).take];
  },
  async compare() {
    return [(await import('./compare-command.ts')).compare];
  },
  async check() {
    return [(await import('./check-command.ts')).check];
  },
  async export() {
    return [(await import('./export-command.ts')).exportReport];
  },
  async versions() {
    return [(await import('./versions-command.ts')).versions];
  },
  async repair() {
    return [(await import('./repair-command.ts')).repair];
  },
  async serve() {
    return [(await import('./serve-command.ts')).serveApp];
  },
};

/** All commands, or those that begin with a word. */
export async function loadCommands(first?: string): Promise<Command[]> {
  if (first !== undefined) return Object.hasOwn(FAMILIES, first) ? ((await FAMILIES[first]?.()) ?? []) : [];
  return (await Promise.all(Object.values(FAMILIES).map((load) => load()))).flat();
}

/** What goes to standard output and to standard error, and the exit status: 0 done, 1 findings or refused, 2 wrong use, 3 undecided. */
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
    const message = known
      ? inCommands(error.message)
      : 'Something went wrong inside Assay. Nothing was changed; please try again.';
    const code = known ? error.code : 'internal';
    return {
      exit: code === 'wrong use' ? 2 : 1,
      out: json ? lines(JSON.stringify({ fault: { code, message } }, null, 2)) : '',
      err: known ? lines(message) : lines(message, error instanceof Error ? (error.stack ?? '') : String(error)),
    };
  }
}

/** What the window has a button for is a command here. */
function inCommands(message: string): string {
  return message.replace(SAVE_READABLE, `${SAVE_READABLE} with “assay repair”`);
}

const lines = (...texts: string[]) => texts.map((text) => `${text}\n`).join('');

async function run(words: readonly string[]): Promise<Outcome | undefined> {
  const help = words.includes('--help') || words.includes('-h');
  // Of “templates” and “templates check” the longer.
  const [command] = (await loadCommands(words[0] ?? ''))
    .filter(({ name }) => name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length);
  if (!command) return runWithout(await loadCommands(), words, help);
  if (help) return helpOutcome(helpOn(command));
  return command.run(readArguments(command, words.slice(command.name.split(' ').length)));
}

function runWithout(commands: readonly Command[], words: readonly string[], help: boolean): Outcome {
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
