import { columns } from './columns.ts';
import type { Command } from './command.ts';

export function helpOnAll(commands: readonly Command[]): string {
  return [
    'Assay turns scores and prose into a published inspection report.',
    '',
    'Commands',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'With every command',
    ...columns([
      ['--json', 'print one JSON document; messages go to standard error'],
      ['--help', 'say how the command is used, with an example'],
    ]),
    '',
    'Exit status: 0 done, 1 findings or refused, 2 wrong use, 3 copies differ and nothing was merged.',
  ].join('\n');
}

export function helpOn(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, help }]) => [
    `--${name}${value ? ` ${value}` : ''}`,
    help,
  ]);
  return [
    `assay ${command.name} ${command.usage}`.trim(),
    `  ${command.summary}`,
    '',
    'Options',
    ...columns([...options, ['--json', 'print one JSON document; messages go to standard error']]),
    '',
    'Example',
    `  ${command.example}`,
  ].join('\n');
}
