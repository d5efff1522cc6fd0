import {
  type Block,
  type Content,
  type Inline,
  isText,
  newFootnote,
  newParagraph,
  newTable,
} from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import type { Comment, CommentAnchor, Remark } from '../../../core/review/comments/comment.ts';
import { suggest } from '../../../core/review/suggestions/suggestion.ts';
import type { Template } from '../../../core/template.ts';
import { fullReport, type Size } from './rich-report.ts';

/** The rich report while it is reviewed: with comments of each kind, and suggestions of each kind by two people. */

const EDITOR = { by: 'Rowan Ashgrove', at: '2031-03-05T10:00:00.250Z' };
const CHIEF = { by: 'Marian Oakenfield', at: '2031-03-06T16:30:00+01:00' };

export function reviewedReport(template: Template, size?: Size): Report {
  const report = fullReport(template, size);
  // What a suggestion changes in tables.
  report.parts.background = [
    ...(report.parts.background ?? []),
    newTable('reviewed-table', [
      ['Team', 'Cases'],
      ['North', '12'],
      ['South', '34'],
      ['West', '56'],
    ]),
  ];
  const edited = suggest(report, withEdits(report, editorEdits), EDITOR);
  const twice = suggest(edited, withEdits(edited, chiefEdits), CHIEF);
  return withComments(twice);
}

type Edits = Record<string, (content: Content) => Content>;

function withEdits(report: Report, edits: Edits): Report {
  const parts = { ...report.parts };
  for (const [part, edit] of Object.entries(edits)) parts[part] = edit(parts[part] ?? []);
  return { ...report, parts };
}

const words = (block: Block | undefined, change: (text: string) => string): Block => {
  if (!block || !('children' in block) || block.type === 'table' || block.type === 'picture' || block.type === 'chart')
    throw new Error('no block of text');
  const [first, ...rest] = block.children;
  if (!first || !isText(first)) throw new Error('no words');
  return { ...block, children: [{ ...first, text: change(first.text) }, ...rest] } as Block;
};

const editorEdits: Edits = {
  foreword: ([first, second, ...rest]) => [
    words(first, (text) => text.replace(/\. [^.]*\. /, '. Words that replace a sentence. ')),
    newParagraph('A paragraph that came & has <signs>.\nAnd a second line\twith a tab.'),
    second as Block,
    ...rest.slice(0, -1),
  ],
  '1.1.strengths': (content) =>
    content
      .filter((block, index) => index !== 2 && block.type !== 'quotation')
      .map((block, index): Block => {
        if (index === 0)
          return {
            type: 'heading',
            level: 1,
            children: [{ text: 'Leaders had a plan, and staff could say what was in it:' }],
          };
        const bold: Inline[] = [{ text: 'None was ' }, { text: 'left out', bold: true, italic: true }, { text: '.' }];
        return 'children' in block && JSON.stringify(block.children).includes('None was left out')
          ? ({ ...block, depth: 0, children: bold } as Block)
          : block;
      }),
  '1.2.areas-for-improvement': (content) => [
    ...content.slice(0, 1),
    {
      type: 'list-item',
      list: 'numbered',
      depth: 0,
      children: [{ text: 'A first new item,' }, newFootnote('A note that came.')],
    },
    {
      type: 'list-item',
      list: 'numbered',
      depth: 0,
      children: [
        { text: 'See ' },
        { type: 'link', url: 'https://example.org/new', children: [{ text: 'the new page' }] },
        { text: '.' },
      ],
    },
    ...content.slice(1),
  ],
};

const chiefEdits: Edits = {
  foreword: ([first, second, third, ...rest]) =>
    [
      words(first, (text) => `We say it first. ${text}`),
      second as Block,
      // The footnote goes.
      newParagraph('We rate the service ‘Requires improvement’.'),
      ...rest,
      third as Block,
    ].slice(0, -1),
  background: (content) =>
    content.flatMap((block): Block[] => {
      if (block.type === 'picture' && block.alt === 'The door of the office') return [];
      if (block.type === 'table' && block.id === 'enablers') {
        const rows = block.children.map((row) => ({ ...row, children: row.children.slice(0, -1) }));
        return [{ ...block, columns: block.columns.slice(0, -1), children: rows }];
      }
      if (block.type !== 'table' || block.id !== 'reviewed-table') return [block];
      const [head, north, south, west] = block.children;
      const added = newTable('x', [['East', '78']]).children;
      if (!head || !north || !south || !west) throw new Error('the table is another');
      const changed = {
        ...south,
        children: [south.children[0]!, { type: 'table-cell' as const, children: [{ text: '35' }] }],
      };
      return [{ ...block, caption: 'Cases by team', children: [head, changed, west, ...added] }];
    }),
};

let remarks = 0;
const remark = (by: string, text: string): Remark => ({
  id: `remark-${++remarks}`,
  by,
  at: `2031-03-07T09:${String(remarks % 60).padStart(2, '0')}:15.5Z`,
  text,
});

const thread = (id: string, anchor: CommentAnchor, replies = 0, resolved = false): Comment => ({
  id,
  anchor,
  quote: 'what it was about',
  remarks: [
    remark('Rowan Ashgrove', `Is this right? (${id}) <&>`),
    ...Array.from({ length: replies }, (_, index) =>
      remark(index % 2 === 0 ? 'Marian Oakenfield' : 'J. O’Hara-Smith', `Reply ${index + 1}\nin two lines.`),
    ),
  ],
  ...(resolved && { resolved: { by: 'Marian Oakenfield', at: '2031-03-08T12:00:00Z' } }),
});

/** Puts comments on the words of blocks, the `from`-th to the `to`-th, of a text. */
function onWords(content: Content, id: string, from: number, to = from): Content {
  const mark = (inline: Inline): Inline => {
    if (isText(inline)) return { ...inline, comments: [...(inline.comments ?? []), id].sort() };
    if (inline.type === 'link')
      return { ...inline, children: inline.children.map((text) => mark(text) as typeof text) };
    return inline;
  };
  return content.map((block, index): Block => {
    if (index < from || index > to) return block;
    if (block.type === 'table')
      return {
        ...block,
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: cell.children.map(mark) })),
        })),
      };
    return block.type === 'picture' || block.type === 'chart'
      ? block
      : ({ ...block, children: block.children.map(mark) } as Block);
  });
}

function withComments(report: Report): Report {
  remarks = 0;
  const parts = { ...report.parts };
  const comments: Comment[] = [];
  const on = (part: string, from: number, to = from, replies = 0, resolved = false) => {
    const id = `c${comments.length}`;
    parts[part] = onWords(parts[part] ?? [], id, from, to);
    comments.push(thread(id, { kind: 'words', part }, replies, resolved));
  };
  const about = (anchor: CommentAnchor, replies = 0, resolved = false) =>
    comments.push(thread(`c${comments.length}`, anchor, replies, resolved));
  const table = (parts.background ?? []).findIndex((block) => block.type === 'table' && block.id === 'reviewed-table');
  on('foreword', 0, 0, 2);
  on('foreword', 0, 2, 1, true);
  on('foreword', 1);
  on('foreword', 3, 4, 0, true);
  on('background', 0);
  on('background', 1, 1, 3);
  on('background', 0, 3);
  on('background', table, table, 1);
  on('1.1.strengths', 1);
  on('1.1.strengths', 2, 6, 1);
  on('1.2.areas-for-improvement', 0);
  on('1.2.areas-for-improvement', 1, 2);
  for (const standard of ['1.3', '1.4', '2.1', '2.2', '2.3'])
    on(`${standard}.strengths`, 0, 0, standard === '2.1' ? 2 : 0);
  about({ kind: 'words', part: 'foreword' }, 1);
  about({ kind: 'words', part: 'no-such-part' });
  about({ kind: 'part', part: 'background' });
  about({ kind: 'block', part: 'background', block: 'reviewed-table' });
  about({ kind: 'block', part: 'background', block: 'no-such-block' }, 0, true);
  about({ kind: 'key-question', number: '2.2.1' }, 1);
  about({ kind: 'key-question', number: '9.9.9' });
  about({ kind: 'rating', standard: '2.3' });
  about({ kind: 'rating', standard: '1.1' });
  about({ kind: 'rating' });
  about({ kind: 'figure', figure: 'survey' });
  about({ kind: 'recommendation', recommendation: 'r1-1' });
  about({ kind: 'recommendation', recommendation: 'r0-0' }, 0, true);
  return { ...report, parts, comments };
}
