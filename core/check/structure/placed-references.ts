import type { PlacedPart } from '../../layout.ts';
import { isRunning, type ReadLine, remember } from '../reading.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';

type Pointer = Stretch & { thing: 'table' | 'figure'; where: 'below' | 'above' | 'page' };

const THING = '(?<thing>tables?|figure|charts?|graphs?|diagrams?|maps?|photographs?)';
const POINTERS = new RegExp(
  `(?<!\\p{L})(?:(?:the|this|these)\\s(?:\\p{Ll}+\\s)?${THING}\\s(?:shown\\s|set out\\s)?(?<where>below|above|opposite|overleaf)(?!\\s(?:the|that|an?|our|its|\\d))|(?:in\\s)?the\\sfollowing\\s${THING.replace('<thing>', '<next>')})(?!\\p{L})`,
  'giu',
);

const pointersIn = remember((line): readonly Pointer[] =>
  isRunning(line) && /below|above|opposite|overleaf|following/i.test(line.text)
    ? [...line.text.matchAll(POINTERS)].map(({ index, 0: whole, groups = {} }) => {
        const { next = '', thing = next, where = 'below' } = groups;
        return {
          from: index,
          to: index + whole.length,
          thing: thing.toLowerCase().startsWith('table') ? 'table' : 'figure',
          where: where.toLowerCase() === 'above' ? 'above' : /opp|over/i.test(where) ? 'page' : 'below',
        };
      })
    : [],
);

/** `the table below`, where none is below. */
export const placedReference: ReportRule = {
  name: 'placed-reference',
  family: 'structure',
  severity: 'warning',
  title: 'A table or figure “below” that is not there',
  why: 'A reader looks for it in vain, and so does a screen reader that is told to go there.',
  example: {
    wrong: 'The table below shows the results. (No table follows.)',
    right: 'The table below shows the results. (And the table.)',
  },
  mend: 'Name the table or figure by a live reference, or bring it back.',
  looksAt: (line) => pointersIn(line).length > 0,
  inReport({ ours, layout }) {
    return ours.flatMap((read) =>
      pointersIn(read.line).flatMap(({ from, to, thing, where }): FoundInReport[] => {
        const at = { read, from, to };
        if (where === 'page')
          return [{ at, message: 'Where a page ends changes; name the table or figure instead.', severity: 'advice' }];
        const chapter = layout.parts.find((part) => holds(part, read.placed));
        if (!chapter || stands(chapter, read, thing, where)) return [];
        return [{ at, message: `No ${thing} stands ${where} this in ${chapter.title}.` }];
      }),
    );
  },
};

function holds(part: PlacedPart, sought: PlacedPart): boolean {
  return part === sought || part.parts.some((child) => holds(child, sought));
}

/** Whether there is such a thing before or behind a line in its chapter. */
function stands(
  chapter: PlacedPart,
  { placed: here, spot }: ReadLine,
  thing: Pointer['thing'],
  where: 'below' | 'above',
): boolean {
  const block = 'block' in spot ? spot.block : 0;
  let passed = false;
  const seek = (part: PlacedPart): boolean => {
    if (part === here) passed = true;
    const wanted =
      part === here ? (where === 'below' ? part.content.slice(block + 1) : part.content.slice(0, block)) : part.content;
    const side = part === here || passed === (where === 'below');
    if (side && part.printed && (wanted.some(({ type }) => isThing(type, thing)) || MADE.has(part.part.kind)))
      return true;
    return part.parts.some(seek);
  };
  return seek(chapter);
}

function isThing(type: string, thing: Pointer['thing']): boolean {
  return thing === 'table' ? type === 'table' : type === 'picture' || type === 'chart';
}

/** What is made of data may be a table or a chart. */
const MADE: ReadonlySet<string> = new Set<PlacedPart['part']['kind']>([
  'ratings',
  'facts',
  'results',
  'bands',
  'key-questions',
  'paired-lists',
  'glossary',
]);
