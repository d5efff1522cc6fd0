import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Content,
  Content as ContentShape,
  type Inline,
  newFootnote,
  newLiveFigure,
  newTable,
} from '../../core/content.ts';
import { plainText } from '../../core/content-text.ts';
import { findAll } from '../../core/find/find.ts';
import { passagesOfReport } from '../../core/find/passages-of-report.ts';
import { newPattern, type Query } from '../../core/find/pattern.ts';
import { obstacleOf, replacementOf } from '../../core/find/replacement.ts';
import { partsOf } from '../../core/part.ts';
import { newReport, type Report } from '../../core/report.ts';
import { applyChanges } from '../../renderer/find/apply.ts';
import { matchFrom, originOf } from '../../renderer/find/origin.ts';
import { createSession, type Session } from '../../renderer/report/session.ts';
import { partsTemplate } from '../parts-edition.ts';

const template = partsTemplate();
const [first = '', second = ''] = partsOf(template.parts).flatMap((part) => (part.kind === 'prose' ? [part.id] : []));
let session: Session | undefined;
afterEach(() => session?.close());

function open(change: (report: Report) => void): Session {
  const report = newReport(template, { id: 'r', created: '2026-01-01T00:00:00Z' });
  change(report);
  session?.close();
  // Nothing is saved here, so that no host is needed.
  session = createSession(
    {} as never,
    {
      file: { handle: 'h', name: 'r.assay' } as never,
      report,
      revision: '1',
      template,
    } as never,
  );
  return session;
}

const paragraph = (...children: Inline[]): Content[number] => ({ type: 'paragraph', children });
const find = (at: Session, words: string, options: Partial<Query> = {}) => {
  const query = { words, matchCase: false, wholeWord: false, regex: false, ...options };
  const passages = passagesOfReport(at.report(), template, at.view.get().layout);
  return { query, passages, matches: findAll(passages, newPattern(query)) };
};
/** Replaces wherever it can be done; how many were put, and how many stay. */
function replaceAll(at: Session, words: string, by: string, options: Partial<Query> = {}): [number, number] {
  const { query, passages, matches: all } = find(at, words, options);
  const matches = all.filter(({ passage }) => passages[passage]?.spot.kind !== 'part heading');
  const changes = matches.flatMap((match) => {
    const passage = passages[match.passage];
    if (!passage) return [];
    const put = replacementOf(passage.text, match, by, query);
    return obstacleOf(passage, match, put) ? [] : [{ passage, match, by: put }];
  });
  return [applyChanges(at, changes), matches.length - changes.length];
}

describe('replacing', () => {
  test('over texts, captions, notes and fields is one step of undo', () => {
    const at = open((report) => {
      report.parts[first] = [
        paragraph(
          { text: 'The staff met ' },
          { text: 'Staff', bold: true },
          { text: ' twice.' },
          newFootnote('Of staff.'),
          { text: '' },
        ),
        newTable(
          't',
          [
            ['Staff', 'Cases'],
            ['all staff', '3'],
          ],
          'Staff by case',
          'staff survey',
        ),
      ];
      report.parts[second] = [paragraph({ text: 'staff' })];
      report.recommendations = [{ id: 'g', addressee: 'All', items: [{ id: 'i', text: 'train staff' }] }];
    });
    const before = structuredClone(at.report());
    expect(replaceAll(at, 'staff', 'people')).toEqual([9, 0]);
    const after = at.report();
    expect(after.parts[first]?.[0]).toEqual(
      paragraph(
        { text: 'The people met ' },
        { text: 'People', bold: true },
        { text: ' twice.' },
        newFootnote('Of people.'),
        { text: '' },
      ),
    );
    expect(after.parts[first]?.[1]).toEqual(
      newTable(
        't',
        [
          ['People', 'Cases'],
          ['all people', '3'],
        ],
        'People by case',
        'people survey',
      ),
    );
    expect(after.recommendations[0]?.items[0]?.text).toBe('train people');
    expect(at.journal.get().done).toHaveLength(1);
    at.undo();
    expect(at.report()).toEqual(before);
    at.redo();
    expect(at.report()).toEqual(after);
  });

  test('takes the marks of the first letter replaced, and leaves links and figures alone', () => {
    const site: Inline = { type: 'link', url: 'https://example.org/', children: [{ text: 'the site' }] };
    const live = newLiveFigure('none', 'value', '[none]');
    const at = open((report) => {
      report.parts[first] = [
        paragraph({ text: 'on' }, { text: 'e t', bold: true }, { text: 'wo at ' }, site, { text: ' and ' }, live, {
          text: ' end',
        }),
      ];
    });
    expect(replaceAll(at, 'e two', 'X')).toEqual([1, 0]);
    expect(replaceAll(at, 'the site', 'the page')).toEqual([1, 0]);
    expect(replaceAll(at, 'at the', 'in a')).toEqual([0, 1]);
    expect(at.report().parts[first]).toEqual([
      paragraph(
        { text: 'on' },
        { text: 'X', bold: true },
        { text: ' at ' },
        { ...site, children: [{ text: 'the page' }] },
        { text: ' and ' },
        live,
        { text: ' end' },
      ),
    ]);
  });

  test('puts groups of a regular expression, and deletes where nothing takes the place', () => {
    const at = open((report) => {
      report.parts[first] = [paragraph({ text: 'Smith, John and Jones, Mary' })];
    });
    replaceAll(at, '(\\w+), (\\w+)', '$2 $1', { regex: true });
    expect(plainText(at.report().parts[first] ?? [])).toBe('John Smith and Mary Jones');
    replaceAll(at, ' and ', '');
    expect(plainText(at.report().parts[first] ?? [])).toBe('John SmithMary Jones');
  });

  test('what has changed since it was found stays', () => {
    const at = open((report) => {
      report.parts[first] = [paragraph({ text: 'old and old' })];
    });
    const { passages, matches } = find(at, 'old');
    at.editorOf(first).apply({ type: 'remove_text', path: [0, 0], offset: 0, text: 'old' });
    const changes = matches.flatMap((match) => {
      const passage = passages[match.passage];
      return passage ? [{ passage, match, by: 'new' }] : [];
    });
    expect(applyChanges(at, changes)).toBe(0);
    expect(plainText(at.report().parts[first] ?? [])).toBe(' and old');
  });

  const inline = fc.oneof(
    { weight: 4, arbitrary: fc.record({ text: fc.stringMatching(/^[ab ]{1,6}$/) }) },
    { weight: 2, arbitrary: fc.record({ text: fc.stringMatching(/^[ab ]{1,6}$/), bold: fc.constant(true as const) }) },
    {
      weight: 1,
      arbitrary: fc
        .stringMatching(/^[ab]{1,4}$/)
        .map((text): Inline => ({ type: 'link', url: 'https://a.org/', children: [{ text }] })),
    },
    { weight: 1, arbitrary: fc.constantFrom<Inline>(newFootnote('a b'), newLiveFigure('none', 'value', 'a')) },
  );
  const content = fc.array(
    fc.oneof(
      fc.array(inline, { minLength: 1, maxLength: 5 }).map((children) => paragraph(...children)),
      fc.constant(
        newTable(
          't',
          [
            ['a', 'b'],
            ['ab a', ''],
          ],
          'a b',
          'b',
        ),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  );

  test('of any content keeps it valid, changes what was found and nothing else, and is undone exactly', () => {
    fc.assert(
      fc.property(
        content,
        fc.constantFrom('a', 'ab', 'b a', ' '),
        fc.constantFrom('', 'X', 'YY'),
        (blocks, words, by) => {
          const at = open((report) => {
            report.parts[first] = blocks;
          });
          at.editorOf(first).flush();
          const started = at.editorOf(first).children;
          const { passages, matches } = find(at, words);
          const expected = passages.map(({ text }, index) => {
            let put = '';
            let last = 0;
            for (const match of matches) {
              const passage = passages[match.passage];
              if (match.passage !== index || !passage || obstacleOf(passage, match, by)) continue;
              put += text.slice(last, match.from) + by;
              last = match.to;
            }
            return put + text.slice(last);
          });
          const [count] = replaceAll(at, words, by);
          const now = at.report();
          ContentShape.parse(now.parts[first] ?? []);
          const texts = passagesOfReport(now, template, at.view.get().layout).map(({ text }) => text);
          expect(texts).toEqual(expected.filter((text) => text !== ''));
          if (count > 0) at.undo();
          expect(at.editorOf(first).children).toEqual(started);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the place of the reader', () => {
  test('the first match from the caret on, in a later part, or at the start again', () => {
    const at = open((report) => {
      report.parts[first] = [
        paragraph({ text: 'a one' }),
        paragraph({ text: '' }),
        paragraph({ text: 'a two ' }, { text: 'a', bold: true }),
      ];
      report.parts[second] = [paragraph({ text: 'a' })];
    });
    const { passages, matches } = find(at, 'a', { wholeWord: true });
    const { placed } = at.view.get();
    const start = matches.findIndex(({ passage }) => passages[passage]?.spot.part === first);
    const from = (block: number, offset: number, inline: number, part = first) =>
      matchFrom(originOf(part, at.editorOf(part), { path: [block, inline], offset }), passages, matches, placed);
    expect(from(0, 0, 0)).toBe(start);
    expect(from(0, 1, 0)).toBe(start + 1);
    expect(from(1, 0, 0)).toBe(start + 1);
    expect(from(2, 1, 0)).toBe(start + 2);
    expect(from(2, 0, 1)).toBe(start + 2);
    expect(from(2, 1, 1)).toBe(start + 3);
    expect(from(0, 1, 0, second)).toBe(0);
    expect(matchFrom({ part: second }, passages, matches, placed)).toBe(start + 3);
    expect(matchFrom({ part: null }, passages, [], placed)).toBe(-1);
  });
});
