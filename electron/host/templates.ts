import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { Template } from '../../core/template.ts';
import { readFault } from './file-fault.ts';
import { parseJsonText } from './json-text.ts';

/** `faults`: a sentence for each edition that was left out. */
export type LoadedTemplates = { templates: Template[]; faults: string[] };

/**
 * Reads every edition (`*.json`, but no `*.schema.json`) that lies directly in one of the folders. A folder that is
 * not there has none. A faulty edition is left out and reported; the others do not suffer.
 */
export async function loadTemplates(folders: readonly string[]): Promise<LoadedTemplates> {
  const loaded: LoadedTemplates = { templates: [], faults: [] };
  const fileOf = new Map<string, string>();
  for (const path of (await Promise.all(folders.map(editionFiles))).flat()) {
    const name = basename(path);
    try {
      const template = await loadTemplate(path);
      const other = fileOf.get(template.id);
      if (other !== undefined)
        throw leftOut(name, `the id “${template.id}” already belongs to the edition in “${other}”; give it another`);
      fileOf.set(template.id, name);
      loaded.templates.push(template);
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      loaded.faults.push(error.message);
    }
  }
  return loaded;
}

/** @throws AssayError in one sentence with file, line and remedy */
export async function loadTemplate(path: string): Promise<Template> {
  const bytes = await readFile(path).catch((error) => {
    throw readFault(error, path);
  });
  return parseTemplate(bytes, basename(path));
}

/** @throws AssayError in one sentence with file, line and remedy */
export function parseTemplate(bytes: Uint8Array, fileName: string): Template {
  const json = parseJsonText(decodeText(bytes, fileName));
  if ('what' in json) throw leftOut(fileName, `in line ${json.line}, ${json.what}`);
  const parsed = Template.safeParse(json.value);
  if (parsed.success) return parsed.data;
  const { path, what } = plainIssue(telling(parsed.error.issues));
  throw leftOut(fileName, `in line ${json.lineOf(path)}, ${what}`);
}

async function editionFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

function decodeText(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AssayError('bad input', leftOut(fileName, 'it is not in UTF-8; save it again in that encoding').message, {
      cause: error,
    });
  }
}

function leftOut(fileName: string, why: string): AssayError {
  return new AssayError('bad input', `The edition in “${fileName}” was left out: ${why}.`);
}

type Issue = NonNullable<ReturnType<typeof Template.safeParse>['error']>['issues'][number];
type PlainIssue = { path: PropertyKey[]; what: string };

/** What zod found, in words; the path leads to the value, or to where it should be. */
function plainIssue(issue: Issue | undefined): PlainIssue {
  if (!issue) return { path: [], what: 'something is wrong' };
  if (issue.code === 'invalid_union') {
    const nearest = nearestMiss(issue.errors);
    const inner = nearest && plainIssue(nearest);
    return inner ? { ...inner, path: [...issue.path, ...inner.path] } : { path: issue.path, what: saysOf(issue) };
  }
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return {
      path: [...issue.path, key],
      what: `the key “${key}” is not known there; correct its spelling or remove it`,
    };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('received undefined'))
    return { path: issue.path, what: `the key “${String(issue.path.at(-1))}” is missing; add it` };
  return { path: issue.path, what: saysOf(issue) };
}

/** A misspelt key is both unknown and missing; that it is unknown says more. */
function telling(issues: readonly Issue[]): Issue | undefined {
  return issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0];
}

/** Of the kinds that a value may be of, the one that it comes closest to: whose flaw lies deepest. */
function nearestMiss(kinds: readonly (readonly Issue[])[]): Issue | undefined {
  const flaws = kinds.flatMap((issues) => telling(issues) ?? []);
  return flaws.sort((a, b) => b.path.length - a.path.length)[0];
}

function saysOf(issue: Issue): string {
  const message = issue.message.replace(/^Invalid (input|option|discriminator value)[:.] /, '');
  const key = issue.path.findLast((step) => typeof step === 'string');
  if (issue.code === 'custom') return message;
  return `“${String(key ?? 'the edition')}” is wrong (${message}); correct it`;
}
