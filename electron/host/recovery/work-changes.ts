import { isDeepStrictEqual } from 'node:util';
import { plainText } from '../../../core/content-text.ts';
import type { WorkChanges } from '../../../core/contract-recovery.ts';
import type { Report } from '../../../core/report.ts';

/** What a report has that another one, commonly that of its file, has not; nothing where both say the same. */
export function workChanges(work: Report, file: Report): WorkChanges | undefined {
  const ids = [...new Set([...Object.keys(file.parts), ...Object.keys(work.parts)])];
  const parts = ids.filter((id) => !isDeepStrictEqual(work.parts[id], file.parts[id]));
  const names = [...new Set([...Object.keys(file), ...Object.keys(work)])] as (keyof Report)[];
  const others = names.filter((name) => name !== 'parts' && !isDeepStrictEqual(work[name], file[name]));
  if (parts.length + others.length === 0) return undefined;
  const words = parts.reduce((sum, id) => sum + newWords(wordsOf(work, id), wordsOf(file, id)), 0);
  return { parts, words, others };
}

function wordsOf({ parts }: Report, id: string): string[] {
  return plainText(parts[id] ?? [])
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The words between the beginning and the end that both texts have. */
function newWords(work: readonly string[], file: readonly string[]): number {
  const most = Math.min(work.length, file.length);
  let start = 0;
  while (start < most && work[start] === file[start]) start += 1;
  let end = 0;
  while (end < most - start && work[work.length - 1 - end] === file[file.length - 1 - end]) end += 1;
  return work.length - start - end;
}
