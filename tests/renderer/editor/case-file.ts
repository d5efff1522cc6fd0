import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case: a text, what is done in it, and the text that follows. */
export type Case = { name: string; input: string[]; run: string[]; output: string[] };

/**
 * A file holds cases, each with its name behind `---`, the text, the commands behind `>`, and the text that must follow.
 * A line `each: a; b; c` makes a case of each, which stands for `{}`; `each: a -> x; b -> y` gives `{to}` as well.
 */
export function parseCases(source: string): Case[] {
  return source
    .split(/^--- /mu)
    .slice(1)
    .flatMap((chunk) => {
      const [name = '', ...lines] = chunk.split('\n');
      const each = lines.find((line) => line.startsWith('each: '));
      const body = lines.filter((line) => line !== '' && line !== each && !line.startsWith('// '));
      if (!each) return [caseOf(name, body)];
      return each
        .slice('each: '.length)
        .split('; ')
        .map((one) => {
          const [from = '', to = from] = one.split(' -> ').map((word) => word.trim());
          const filled = body.map((line) => line.replaceAll('{}', from).replaceAll('{to}', to));
          return caseOf(`${name} (${from})`, filled);
        });
    });
}

function caseOf(name: string, lines: string[]): Case {
  const commands = lines.flatMap((line, at) => (line.startsWith('> ') ? [at] : []));
  const [first] = commands;
  const last = commands.at(-1);
  if (first === undefined || last === undefined) throw new Error(`The case “${name}” has no command.`);
  if (commands.length !== last - first + 1) throw new Error(`The case “${name}” has text between its commands.`);
  return {
    name,
    input: lines.slice(0, first),
    run: lines.slice(first, last + 1).map((line) => line.slice(2)),
    // No text behind the commands says that nothing changes.
    output: last + 1 < lines.length ? lines.slice(last + 1) : lines.slice(0, first),
  };
}

export function readCases(folder: string): { group: string; cases: Case[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      group: name.replace(/\.txt$/, ''),
      cases: parseCases(readFileSync(join(folder, name), 'utf8')),
    }));
}
