import type { ProgressSummary } from '../../core/review/sign-off/progress-summary.ts';
import { columns } from './columns.ts';

/** How far the parts have come, for a person at a terminal. */
export function progressText({ parts, stages, of }: ProgressSummary): string {
  const titles = new Map(stages.map(({ id, title }) => [id, title]));
  const begun = parts.filter(({ reached, lapsed }) => reached !== null || lapsed.length > 0);
  return [
    'Sign-off',
    ...columns(stages.map(({ id, title, parts }) => [title, `${parts} of ${of} parts`, id])),
    ...(begun.length > 0 ? ['', 'Signed parts'] : []),
    ...columns(
      begun.map(({ where, reached, lapsed }) => [
        where,
        reached ? `${reached.passed}, ${reached.by}, ${reached.at.slice(0, 10)}` : 'nothing holds',
        lapsed.length === 0
          ? ''
          : `changed since: ${lapsed.map(({ stage, by }) => `${titles.get(stage) ?? stage} (${by})`).join(', ')}`,
      ]),
    ),
  ].join('\n');
}
