import { compareSequences } from '../../../core/compare/sequences.ts';
import { plainText } from '../../../core/content-text.ts';
import type { WorkChanges } from '../../../core/contract/recovery-calls.ts';
import { sameJson } from '../../../core/json.ts';
import type { Report } from '../../../core/report.ts';

/** What a report has that another one, commonly that of its file, has not; nothing where both say the same. */
export function workChanges(work: Report, file: Report): WorkChanges | undefined {
  const ids = [...new Set([...Object.keys(file.parts), ...Object.keys(work.parts)])];
  const parts = ids.filter((id) => !sameJson(work.parts[id], file.parts[id]));
  const names = [...new Set([...Object.keys(file), ...Object.keys(work)])] as (keyof Report)[];
  const others = names.filter((name) => name !== 'parts' && !sameJson(work[name], file[name]));
  if (parts.length + others.length === 0) return undefined;
  const words = parts.reduce((sum, id) => sum + newWords(wordsOf(work, id), wordsOf(file, id)), 0);
  return { parts, words, others };
}

function wordsOf({ parts }: Report, id: string): string[] {
  return plainText(parts[id] ?? [])
    .split(/\s+/)
    .filter((word) => word !== '');
}

function newWords(work: readonly string[], file: readonly string[]): number {
  return compareSequences(file, work).reduce((sum, { kind, items }) => sum + (kind === 'new' ? items.length : 0), 0);
}
