import { AssayError } from '../../core/fault.ts';

/** What a command did: the same thing as data for `--json` and as text for people. */
export type Outcome = {
  json: unknown;
  text: string;
  /** Remarks beside the result, for standard error. */
  remarks?: string[];
  /** 0 when all is done, 1 when there are findings, 3 when somebody has to decide what copies differ in. */
  exit?: 0 | 1 | 3;
};

export type Arguments = {
  positionals: string[];
  options: Record<string, string | boolean | string[] | undefined>;
};

export type Command = {
  /** One or two words: `import scores`. */
  name: string;
  summary: string;
  /** What stands behind the name: `FILE.assay DATA.csv`. */
  usage: string;
  /** How many positionals it takes. */
  takes: { from: number; to: number };
  /** `multiple`: may be given several times. */
  options: Record<string, { type: 'string' | 'boolean'; help: string; value?: string; multiple?: true }>;
  example: string;
  /** Nothing where it has printed its result itself. */
  run: (given: Arguments) => Promise<Outcome | undefined>;
};

/** A fault of whoever typed the command: exit status 2. */
export function wrongUse(message: string): AssayError {
  return new AssayError('wrong use', message);
}

export function text(given: Arguments, option: string): string | undefined {
  const value = given.options[option];
  return typeof value === 'string' ? value : undefined;
}

/** Every value of an option that may be given several times. */
export function texts(given: Arguments, option: string): string[] {
  const values = given.options[option];
  return Array.isArray(values) ? values : [];
}

export function flag(given: Arguments, option: string): boolean {
  return given.options[option] === true;
}

/** A positional that `takes` has made sure of. */
export function positional(given: Arguments, index: number): string {
  return given.positionals[index] ?? '';
}
