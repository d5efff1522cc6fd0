import { parseArgs } from 'node:util';
import { type Arguments, type Command, wrongUse } from './command.ts';

/** @throws AssayError `wrong use` for an option or a number of arguments that the command does not take */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const see = `See “assay ${command.name} --help”.`;
  const options = { json: { type: 'boolean' as const }, ...command.options };
  let given: Arguments;
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    given = { positionals, options: values as Arguments['options'] };
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const exists = Object.hasOwn(options, option.replace(/^--/, ''));
    throw wrongUse(
      exists ? `The option ${option} is not used like that. ${see}` : `There is no option ${option} here. ${see}`,
    );
  }
  const { from, to } = command.takes;
  const count = given.positionals.length;
  if (count < from) throw wrongUse(`Something is missing: assay ${command.name} ${command.usage}. ${see}`);
  if (count > to) throw wrongUse(`“${given.positionals[to]}” is one too many. ${see}`);
  return given;
}
