import { AssayError, messageOf } from '../../core/fault.ts';
import type { ParagraphIds } from '../../core/review/word/identity.ts';
import { type LintOptions, lint } from './lint/lint.ts';
import { lossesIn } from './losses.ts';
import type { Manifest } from './manifest.ts';
import { type WordParts, zipParts } from './package.ts';
import { readParts, type XmlTrees } from './xml.ts';

/**
 * The finished parts as a file. Throws `internal` rather than release one that would not open clean, or that lacks
 * something which the report prints.
 */
export function release(
  parts: WordParts,
  manifest: Manifest,
  ids: ParagraphIds,
  options: Omit<LintOptions, 'paths'>,
): Uint8Array {
  const trees = treesOf(parts);
  const fault = lint(trees, { ...options, paths: new Set(parts.keys()) }).find(({ advice }) => !advice);
  if (fault) throw unclean(`${fault.message} (${fault.part})`);
  const losses = lossesIn(parts, trees, manifest, ids);
  if (losses.length > 0) {
    const more = losses.length > 3 ? `, and ${losses.length - 3} more` : '';
    throw refusal(`would not hold the whole report, so it was not released: ${losses.slice(0, 3).join('; ')}${more}`);
  }
  return zipParts(parts);
}

function treesOf(parts: WordParts): XmlTrees {
  try {
    return readParts(parts);
  } catch (error) {
    throw unclean(messageOf(error));
  }
}

const unclean = (why: string): AssayError => refusal(`would not open clean, so it was not released: ${why}`);

function refusal(why: string): AssayError {
  return new AssayError('internal', `The Word file ${why}. Your report is unchanged.`);
}
