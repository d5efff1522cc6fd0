import fc from 'fast-check';
import { type Block, type Content, isCaptioned, isText, newParagraph } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';

/** Something that somebody does to a report. `at` and `to` choose where. */
export type Edit = { kind: (typeof KINDS)[number]; part: number; at: number; to: number };

const KINDS = [
  'reword',
  'bold',
  'insert',
  'delete',
  'move',
  'away',
  'heading',
  'row',
  'cell',
  'empty part',
  'detail',
  'score',
  'rating',
  'recommend',
  'recommend less',
  'reorder recommendations',
  'fact',
  'no fact',
  'term',
] as const;

export const someEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    part: fc.nat(1000),
    at: fc.nat(1000),
    to: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 8 },
);

/** What random edits make of a report. */
export function edited(report: Report, edits: readonly Edit[]): Report {
  return edits.reduce((now, edit, index) => withEdit(now, edit, index), structuredClone(report));
}

function withEdit(report: Report, { kind, part: which, at, to }: Edit, index: number): Report {
  const names = Object.keys(report.parts);
  const part = names[which % names.length] ?? 'foreword';
  const other = names[to % names.length] ?? 'foreword';
  const content = report.parts[part] ?? [];
  const here = content.length === 0 ? 0 : at % content.length;
  const put = (next: Content, more: Record<string, Content> = {}): Report => ({
    ...report,
    parts: { ...report.parts, ...more, [part]: next },
  });
  const change = (edit: (block: Block) => Block) =>
    put(content.map((block, place) => (place === here ? edit(block) : block)));
  const recommendations = (
    edit: (items: { id: string; text: string }[]) => { id: string; text: string }[],
  ): Report => ({
    ...report,
    recommendations: report.recommendations.map((group, place) =>
      place === at % report.recommendations.length ? { ...group, items: edit(group.items) } : group,
    ),
  });
  switch (kind) {
    case 'reword':
      return change((block) =>
        onFirstText(
          block,
          (text) => `${text.slice(0, to % (text.length + 1))}other words ${text.slice((to % (text.length + 1)) + 3)}`,
        ),
      );
    case 'bold':
      return change((block) =>
        isCaptioned(block)
          ? block
          : ({
              ...block,
              children: block.children.map((inline) => (isText(inline) ? { ...inline, bold: true } : inline)),
            } as Block),
      );
    case 'insert':
      return put(content.toSpliced(here, 0, newParagraph(`A paragraph ${index} that came & is <new>.`)));
    case 'delete':
      return put(content.toSpliced(here, 1));
    case 'move': {
      const [moved] = content.slice(here, here + 1);
      return moved ? put(content.toSpliced(here, 1).toSpliced(to % content.length, 0, moved)) : report;
    }
    case 'away': {
      const [moved] = content.slice(here, here + 1);
      if (!moved || other === part || isCaptioned(moved)) return report;
      return put(content.toSpliced(here, 1), { [other]: [...(report.parts[other] ?? []), moved] });
    }
    case 'heading':
      return change((block) => (block.type === 'paragraph' ? { ...block, type: 'heading', level: 1 } : block));
    case 'row':
      return put(
        content.map((block) =>
          block.type === 'table' && block.children.length > 2
            ? { ...block, children: to % 2 ? block.children.toSpliced(1, 1) : [...block.children, block.children[1]!] }
            : block,
        ),
      );
    case 'cell':
      return put(
        content.map((block) =>
          block.type === 'table'
            ? {
                ...block,
                children: block.children.map((row, place) =>
                  place === 1
                    ? {
                        ...row,
                        children: row.children.map((cell) => ({ ...cell, children: [{ text: `cell ${index}` }] })),
                      }
                    : row,
                ),
              }
            : block,
        ),
      );
    case 'empty part': {
      const { [part]: _, ...parts } = report.parts;
      return { ...report, parts };
    }
    case 'detail':
      return { ...report, details: { ...report.details, 'subject.name': `Another name ${to % 3}` } };
    case 'score': {
      const numbers = Object.keys(report.scores.keyQuestions);
      const number = numbers[at % Math.max(1, numbers.length)];
      if (number === undefined) return report;
      const keyQuestions = { ...report.scores.keyQuestions, [number]: { percentage: to % 101 } };
      return { ...report, scores: { ...report.scores, keyQuestions } };
    }
    case 'rating':
      return {
        ...report,
        scores: {
          ...report.scores,
          standards: { ...report.scores.standards, '1.1': { rating: to % 2 ? 'Good' : 'Inadequate' } },
        },
      };
    case 'recommend':
      return recommendations((items) => [...items, { id: `new-${index}-${at}`, text: `do another thing ${index}` }]);
    case 'recommend less':
      return recommendations((items) => items.slice(1));
    case 'reorder recommendations':
      return recommendations((items) => items.toReversed());
    case 'fact':
      return {
        ...report,
        facts: report.facts.map((fact, place) =>
          place === at % report.facts.length ? { ...fact, value: String(to) } : fact,
        ),
      };
    case 'no fact':
      return {
        ...report,
        facts: report.facts.filter(({ note }, place) => note !== '' || place !== at % report.facts.length),
      };
    case 'term': {
      const entries = [
        ...report.glossary.entries,
        { id: `term-${index}`, term: `Term ${to % 9}`, definition: 'What it means.' },
      ];
      return { ...report, glossary: { ...report.glossary, entries } };
    }
  }
}

function onFirstText(block: Block, edit: (text: string) => string): Block {
  if (isCaptioned(block)) return { ...block, caption: edit(block.caption) };
  const [first, ...rest] = block.children;
  if (!first || !isText(first)) return block;
  return { ...block, children: [{ ...first, text: edit(first.text) }, ...rest] } as Block;
}
