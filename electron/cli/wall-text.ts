import type { ProgressSummary } from '../../core/review/sign-off/progress-summary.ts';
import { summariseProgress } from '../../core/review/sign-off/progress-summary.ts';
import { type OpenHere, progressWall, wallTotals } from '../../core/review/sign-off/progress-wall.ts';
import type { LinesFrom } from '../../core/review/sign-off/text-lines.ts';
import { columns } from './columns.ts';
import type { Outcome } from './command.ts';

/** How far every part has come and what is open in it, as the window shows it. */
export async function wallOutcome(from: LinesFrom): Promise<Outcome> {
  const { allFindings } = await import('../../core/check/all-findings.ts');
  const { newSpellingRule } = await import('../../core/check/language/spelling.ts');
  const { loadDictionary } = await import('../language/dictionary.ts');
  const { report, template, layout } = from;
  const progress = summariseProgress(report, template, layout);
  if (!progress) return { json: null, text: 'This edition has no stages to sign.' };
  const { open } = allFindings(report, template, layout, [newSpellingRule(await loadDictionary())]);
  const wall = progressWall(from, open);
  const totals = wallTotals(wall);
  const parts = progress.parts.map((part, index) => {
    const row = wall.rows[index];
    return { ...part, words: row?.words ?? 0, ...counts(row ?? wall.elsewhere) };
  });
  return {
    json: { ...progress, parts, elsewhere: counts(wall.elsewhere), totals },
    text: wallText(progress, parts, totals),
  };
}

function counts({ findings, comments, suggestions }: OpenHere) {
  return { findings: findings.length, comments: comments.length, suggestions };
}

type Part = ProgressSummary['parts'][number] & { words: number } & ReturnType<typeof counts>;

function wallText(
  { stages, of }: ProgressSummary,
  parts: readonly Part[],
  totals: ReturnType<typeof wallTotals>,
): string {
  const titles = new Map(stages.map(({ id, title }) => [id, title]));
  const number = (value: number) => (value === 0 ? '–' : String(value));
  const row = (where: string, one: Pick<Part, 'words' | 'findings' | 'comments' | 'suggestions'>, said: string) => [
    where,
    String(one.words),
    number(one.findings),
    number(one.comments),
    number(one.suggestions),
    said,
  ];
  return [
    ...columns(stages.map(({ id, title, parts: passed }) => [title, `${passed} of ${of} parts`, id])),
    '',
    ...columns([
      ['Part', 'Words', 'Findings', 'Comments', 'Suggestions', 'Has passed'],
      ...parts.map((part) => row(part.where, part, progressOf(part, titles))),
      row(
        'In all',
        totals,
        `${totals.done} of ${totals.parts} parts have passed every stage, ${totals.lapsed} changed since signed`,
      ),
    ]),
  ].join('\n');
}

function progressOf({ reached, lapsed, locked }: Part, titles: ReadonlyMap<string, string>): string {
  const said = [
    reached ? `${reached.passed}, ${reached.by}, ${reached.at.slice(0, 10)}` : 'not signed',
    ...(locked ? ['locked'] : []),
    ...(lapsed.length > 0
      ? [`changed since: ${lapsed.map(({ stage, by }) => `${titles.get(stage) ?? stage} (${by})`).join(', ')}`]
      : []),
  ];
  return said.join('; ');
}
