import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { Template } from '../../core/template.ts';
import { flawsBehind } from './edition-flaws.ts';
import { beyondBounds } from './json-measure.ts';
import { parseJsonText } from './json-text.ts';
import { EDITION } from './limits.ts';
import { readWhole } from './read-whole.ts';

/** What is wrong with an edition's file, and in which line; none where it is wrong as a whole. */
export type EditionFlaw = { line?: number; what: string };

/** An edition with the line at which its values stand, or everything that is wrong with it, from its first line on. */
export type ReadEdition =
  | { template: Template; lineOf: (path: readonly PropertyKey[]) => number }
  | { flaws: EditionFlaw[] };

export type LoadedTemplates = {
  templates: Template[];
  /** The file of each edition, by its id. */
  fileOf: ReadonlyMap<string, string>;
  /** Editions that were left out. */
  faulty: { file: string; flaws: EditionFlaw[] }[];
  /** A sentence for each of them. */
  faults: string[];
};

/**
 * Reads every edition (`*.json`, but no `*.schema.json`) that lies directly in one of the folders. A folder that is
 * not there has none. A faulty edition is left out and reported; the others do not suffer.
 */
export async function loadTemplates(folders: readonly string[], load = loadEdition): Promise<LoadedTemplates> {
  const templates: Template[] = [];
  const faulty: LoadedTemplates['faulty'] = [];
  const faults: string[] = [];
  const fileOf = new Map<string, string>();
  for (const file of (await Promise.all(folders.map(editionFiles))).flat()) {
    try {
      const read = withoutOther(await load(file), fileOf);
      if ('flaws' in read) {
        faulty.push({ file, flaws: read.flaws });
        faults.push(sayLeftOut(basename(file), read.flaws));
        continue;
      }
      fileOf.set(read.template.id, file);
      templates.push(read.template);
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      faulty.push({ file, flaws: [{ what: error.message.replace(/\.$/, '') }] });
      faults.push(error.message);
    }
  }
  return { templates, fileOf, faulty, faults };
}

/** @throws AssayError where the file cannot be read at all */
export async function loadEdition(path: string): Promise<ReadEdition> {
  return readEdition(await readWhole(path, EDITION.bytes));
}

/** Never throws: what is wrong, also with the file as a whole, is among the flaws. */
export function readEdition(bytes: Uint8Array): ReadEdition {
  if (bytes.length > EDITION.bytes)
    return {
      flaws: [
        { what: `it is larger than ${EDITION.bytes / 1024 / 1024} MB, which no edition is; leave out what is none` },
      ],
    };
  const deep = beyondBounds(bytes, EDITION);
  if (deep !== undefined) {
    const line = bytes.subarray(0, deep).filter((byte) => byte === 10).length + 1;
    return { flaws: [{ line, what: 'it nests deeper there, or holds more, than any edition; take out what is none' }] };
  }
  const text = decodeText(bytes);
  if (text === undefined) return { flaws: [{ what: 'it is not in UTF-8; save it again in that encoding' }] };
  const json = parseJsonText(text);
  if ('what' in json) return { flaws: [json] };
  const { value, lineOf, twice } = json;
  const parsed = Template.safeParse(value);
  if (parsed.success && twice.length === 0) return { template: parsed.data, lineOf };
  const behind = parsed.success ? [] : flawsBehind(value, parsed.error.issues.slice(0, EDITION.flaws));
  const flaws = [...twice, ...behind.map(({ path, what }) => ({ line: lineOf(path), what }))];
  return { flaws: flaws.sort((a, b) => a.line - b.line) };
}

/** One line for each flaw: `mine.json, line 12: the key “titel” is not known there; …` */
export function sayFlaws(fileName: string, flaws: readonly EditionFlaw[]): string[] {
  return flaws.map(({ line, what }) => `${fileName}${line === undefined ? '' : `, line ${line}`}: ${what}.`);
}

async function editionFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

/** An id belongs to the first edition that has it. */
function withoutOther(read: ReadEdition, fileOf: ReadonlyMap<string, string>): ReadEdition {
  if ('flaws' in read) return read;
  const { id } = read.template;
  const other = fileOf.get(id);
  if (other === undefined) return read;
  const what = `the id “${id}” already belongs to the edition in “${basename(other)}”; give it another`;
  return { flaws: [{ line: read.lineOf(['id']), what }] };
}

/** Nothing where the bytes are not UTF-8. */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One sentence on the first flaw, for where there is no room for all. */
export function sayLeftOut(fileName: string, flaws: readonly EditionFlaw[]): string {
  const [first = { what: 'something is wrong' }, ...others] = flaws;
  const { line, what } = first;
  const told =
    line === undefined
      ? `The edition in “${fileName}” was left out: ${what}.`
      : `The edition in “${fileName}” was left out: in line ${line}, ${what}.`;
  const more =
    others.length === 1
      ? 'There is another flaw; “assay templates” lists them.'
      : `There are ${others.length} other flaws; “assay templates” lists them.`;
  return others.length === 0 ? told : `${told} ${more}`;
}
