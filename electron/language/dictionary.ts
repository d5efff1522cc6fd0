import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import type { Dictionary } from '../../core/check/language/spelling.ts';

/** British English with -ise, from the package that the lock file names. Takes about a third of a second. */
export async function loadDictionary(): Promise<Dictionary> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
  const [rules, words] = await Promise.all(
    ['index.aff', 'index.dic'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  const spell = nspell(rules ?? '', words ?? '');
  return { has: (word) => spell.correct(word) };
}
