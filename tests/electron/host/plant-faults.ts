import { type Block, type Content, type Inline, isText, newParagraph } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';

/** Faults of many kinds, planted one at a time in a report that has none. */

export type Planted = { kind: string; part: string; was: string; is: string; report: Report };

type Change = {
  kind: string;
  of: RegExp;
  put: (match: RegExpMatchArray, report: Report, template: Template) => string;
};

const SPELT: Record<string, string> = {
  organisation: 'organization',
  organised: 'organized',
  programme: 'program',
  programmes: 'programs',
  behaviour: 'behavior',
  centre: 'center',
  recognised: 'recognized',
  prioritised: 'prioritized',
};
const UNITED: Record<string, string> = { reoffending: 're-offending', wellbeing: 'well-being', casework: 'case work' };
const DIGITS: Record<string, string> = { two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8' };
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Changes of words; what is found stands within one run of text. */
const CHANGES: readonly Change[] = [
  { kind: 'word doubled', of: /(?<= )(?:the|and|for|with|from)(?= )/g, put: ([word]) => `${word} ${word}` },
  {
    kind: 'share of counts changed',
    of: /(?<=\d+ of \d+ [^.;()]{0,40}\()\d+(?= per cent)/g,
    put: ([number]) => `${Number(number) + 7}`,
  },
  { kind: 'per cent as a sign', of: /(?<=\d) per cent/g, put: () => '%' },
  { kind: 'rating with other capitals', of: /(?<=‘)Requires improvement(?=’)/g, put: () => 'Requires Improvement' },
  {
    kind: 'rating without its capital',
    of: /(?<=‘)(?:Good|Outstanding|Inadequate)(?=’)/g,
    put: ([word]) => word.toLowerCase(),
  },
  {
    kind: 'rating changed',
    of: /(?<=rated [^.;‘]{2,60} ‘)[A-Z][a-z ]+(?=’)/g,
    put: ([word], _report, { ratings }) => {
      const names = (ratings?.scale ?? []).map(({ name }) => name);
      return names[(names.indexOf(word) + 2) % names.length] ?? word;
    },
  },
  {
    kind: 'expansion dropped',
    of: /(?:[A-Z]?[a-z]+ ){1,4}[a-z]+ \([A-Z]{2,5}\)/g,
    put: ([words]) => words.replace(/.*\((.*)\)/, '$1'),
  },
  { kind: 'closing bracket dropped', of: /(?<=\([^()]{4,60})\)/g, put: () => '' },
  { kind: 'closing quote dropped', of: /(?<=‘[^‘’]{3,40})’(?=[ .,;])/g, put: () => '' },
  { kind: 'space before a comma', of: /(?<=[a-z]),(?= [a-z])/g, put: () => ' ,' },
  { kind: 'space doubled', of: /(?<=[a-z]) (?=[a-z])/g, put: () => '  ' },
  {
    kind: 'ordinal in a date',
    of: new RegExp(`(?<=\\b[4-9]|\\b1\\d) (?=(?:${MONTHS}) \\d{4})`, 'g'),
    put: () => 'th ',
  },
  {
    kind: 'American spelling',
    of: new RegExp(`\\b(?:${Object.keys(SPELT).join('|')})\\b`, 'g'),
    put: ([word]) => SPELT[word] ?? word,
  },
  {
    kind: 'word written apart',
    of: new RegExp(`\\b(?:${Object.keys(UNITED).join('|')})\\b`, 'g'),
    put: ([word]) => UNITED[word] ?? word,
  },
  {
    kind: 'number in figures',
    of: /(?<= )(?:two|three|four|five|six|seven|eight)(?= (?:cases|people|staff|weeks|months|posts|teams|years))/g,
    put: ([word]) => DIGITS[word] ?? word,
  },
  {
    kind: 'verb of another number',
    of: /(?<=\b(?:[Ss]taff|[Ll]eaders|[Mm]anagers|[Cc]ases|practitioners|[Pp]eople) )were\b/g,
    put: () => 'was',
  },
  { kind: 'article of another sound', of: /(?<= )an(?= [aeio][a-z]{3})/g, put: () => 'a' },
  { kind: 'number of recommendations', of: /\b\d+(?= recommendations)/g, put: ([number]) => `${Number(number) + 1}` },
  {
    kind: 'name of the service misspelt',
    of: /\b[A-Z][a-z]{6,}\b/g,
    put: ([word], report, template) =>
      (report.details[template.nameDetail] ?? '').split(/\W/).includes(word)
        ? `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`
        : word,
  },
  { kind: 'full stop dropped', of: /(?<=[a-z]{3})\.$/g, put: () => '' },
];

/** Every way to plant each kind of fault, in the order of the report. */
export function plantable(report: Report, template: Template): Map<string, (() => Planted)[]> {
  const ways = new Map<string, (() => Planted)[]>();
  const add = (kind: string, way: () => Planted) => ways.set(kind, [...(ways.get(kind) ?? []), way]);
  const parts = allParts(layOut(report, template).parts).filter(
    ({ printed, by, part }) => printed && by === 'author' && !('suppliedBy' in part && part.suppliedBy),
  );
  for (const { id } of parts) {
    const content = report.parts[id] ?? [];
    for (const [index, block] of content.entries()) {
      for (const { kind, was, is, changed } of changesOf(block, report, template))
        add(kind, () => ({
          kind,
          part: id,
          was,
          is,
          report: withBlocks(report, id, put(content, index, [changed()])),
        }));
      for (const { kind, changed } of faultsOf(block))
        add(kind, () => ({
          kind,
          part: id,
          was: blockText(block),
          is: '',
          report: withBlocks(report, id, put(content, index, changed)),
        }));
    }
  }
  for (const { kind, was, changed } of dataFaults(report, template))
    add(kind, () => ({ kind, part: '', was, is: '', report: changed }));
  return ways;
}

function withBlocks(report: Report, part: string, content: Content): Report {
  return { ...report, parts: { ...report.parts, [part]: content } };
}

function put(content: Content, index: number, blocks: readonly Block[]): Content {
  return [...content.slice(0, index), ...blocks, ...content.slice(index + 1)];
}

function changesOf(block: Block, report: Report, template: Template) {
  if (block.type === 'table' || block.type === 'picture' || block.type === 'chart' || block.type === 'heading')
    return [];
  return block.children.flatMap((inline, place) => {
    if (!isText(inline)) return [];
    const last = place === block.children.length - 1;
    return CHANGES.filter(({ kind }) => last || kind !== 'full stop dropped').flatMap(({ kind, of, put }) =>
      [...inline.text.matchAll(of)].flatMap((match) => {
        const [was] = match;
        const is = put(match, report, template);
        if (is === was) return [];
        const text = inline.text.slice(0, match.index) + is + inline.text.slice(match.index + was.length);
        const changed = () => withInline(block, place, { ...inline, text });
        return [{ kind, was: was === '' ? inline.text.slice(0, 40) : was, is, changed }];
      }),
    );
  });
}

function withInline<Of extends Exclude<Block, { type: 'table' | 'picture' | 'chart' }>>(
  block: Of,
  place: number,
  inline: Inline,
): Of {
  return { ...block, children: block.children.map((old, index) => (index === place ? inline : old)) };
}

/** Faults of whole blocks. */
function faultsOf(block: Block): { kind: string; changed: Block[] }[] {
  switch (block.type) {
    case 'table': {
      const [header, ...rows] = block.children;
      const [first, ...cells] = header?.children ?? [];
      return [
        { kind: 'caption emptied', changed: [{ ...block, caption: '' }] },
        ...(header && first && cells.length > 0
          ? [
              {
                kind: 'column without a heading',
                changed: [
                  {
                    ...block,
                    children: [
                      { ...header, children: [first, ...cells.map((cell) => ({ ...cell, children: [{ text: '' }] }))] },
                      ...rows,
                    ],
                  },
                ],
              },
            ]
          : []),
      ];
    }
    case 'picture':
      return [{ kind: 'picture without words', changed: [{ ...block, alt: '' }] }];
    case 'chart':
      return [{ kind: 'caption emptied', changed: [{ ...block, caption: '' }] }];
    case 'practice-example':
      return block.about
        ? [{ kind: 'pseudonym changed', changed: [{ ...block, about: { ...block.about, name: 'Zebedee' } }] }]
        : [];
    case 'paragraph':
    case 'list-item':
      return [
        ...(blockText(block).length > 120 ? [{ kind: 'paragraph twice', changed: [block, block] }] : []),
        ...(block.children.some((inline) => !isText(inline) && inline.type === 'reference')
          ? [
              {
                kind: 'reference to what is gone',
                changed: [
                  {
                    ...block,
                    children: block.children.map((inline) =>
                      !isText(inline) && inline.type === 'reference' ? { ...inline, to: 'gone' } : inline,
                    ),
                  },
                ],
              },
            ]
          : []),
        ...(block.children.some((inline) => !isText(inline) && inline.type === 'live-figure')
          ? [
              {
                kind: 'figure that is gone',
                changed: [
                  {
                    ...block,
                    children: block.children.map((inline) =>
                      !isText(inline) && inline.type === 'live-figure' ? { ...inline, figure: 'gone' } : inline,
                    ),
                  },
                ],
              },
            ]
          : []),
      ];
    default:
      return [];
  }
}

/** Faults of what stands outside the texts. */
function dataFaults(report: Report, template: Template): { kind: string; was: string; changed: Report }[] {
  const faults: { kind: string; was: string; changed: Report }[] = [];
  const add = (kind: string, was: string, changed: Partial<Report>) =>
    faults.push({ kind, was, changed: { ...report, ...changed } });
  for (const { id, required } of template.details)
    if (required && report.details[id]) add('detail emptied', id, { details: { ...report.details, [id]: '' } });
  for (const [group, { items }] of report.recommendations.entries())
    for (const [index, item] of items.entries()) {
      const recommended = (text: string) => ({
        recommendations: report.recommendations.map((old, place) =>
          place === group
            ? { ...old, items: old.items.map((one, at) => (at === index ? { ...one, text } : one)) }
            : old,
        ),
      });
      add('recommendation emptied', item.text, recommended(''));
      add(
        'recommendation with a capital',
        item.text,
        recommended(`${item.text[0]?.toUpperCase()}${item.text.slice(1)}`),
      );
    }
  for (const { part } of allParts(layOut(report, template).parts))
    if (part.kind === 'prose' && part.required && report.parts[part.id])
      add('part emptied', part.id, { parts: { ...report.parts, [part.id]: [newParagraph()] } });
  for (const [number, score] of Object.entries(report.scores.standards))
    if (score.reason)
      add('reason of a departure dropped', number, {
        scores: { ...report.scores, standards: { ...report.scores.standards, [number]: { ...score, reason: '' } } },
      });
  for (const number of Object.keys(report.scores.keyQuestions)) {
    const { [number]: _, ...keyQuestions } = report.scores.keyQuestions;
    add('score dropped', number, { scores: { ...report.scores, keyQuestions } });
  }
  const { entries } = report.glossary;
  for (const [index, entry] of entries.entries()) {
    const other = entries[(index + 1) % entries.length];
    if (other && other !== entry)
      add('definition of another term', entry.term, {
        glossary: {
          ...report.glossary,
          entries: entries.map((one) => (one === entry ? { ...entry, definition: other.definition } : one)),
        },
      });
    add('term not in the glossary', entry.term, {
      glossary: { ...report.glossary, entries: entries.filter((one) => one !== entry) },
    });
  }
  return faults;
}
