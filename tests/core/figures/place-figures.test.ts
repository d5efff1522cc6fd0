import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Content, type Inline, newLiveFigure, newParagraph, newTable } from '../../../core/content.ts';
import { blockText, inlinesOf, plainText } from '../../../core/content-text.ts';
import type { NamedFigure } from '../../../core/figures/named-figures.ts';
import { figureText, isLiveFigure, placeFigures } from '../../../core/figures/place-figures.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { pdu } from '../../editions.ts';

const named: NamedFigure[] = [
  { id: 'met', label: 'Needs met', kind: 'prompt', value: { yes: 30, base: 90 } },
  { id: 'few', label: 'A few', kind: 'prompt', value: { yes: 7, base: 9 } },
  { id: 'rating:2.1', label: '2.1 Court work', kind: 'rating', value: 'Good' },
  { id: 'unscored', label: 'Not scored so far', kind: 'key question' },
];
const figures = new Map(named.map((figure) => [figure.id, figure]));
const live = (figure: string, form: 'percentage' | 'counts' | 'value' = 'percentage') =>
  newLiveFigure(figure, form, 'what it was');
const paragraph = (...children: (string | Inline)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? { text: child } : child)),
});
const placed = (content: Content) => placeFigures(content, figures, pdu);
const printed = (...children: (string | Inline)[]) => plainText(placed([paragraph(...children)]));

describe('a live figure prints', () => {
  test.each<[string, (string | Inline)[], string]>([
    ['in words at the start of a paragraph', [live('met'), ' of them'], 'Thirty-three per cent of them'],
    ['in words behind a full stop', ['It rained. ', live('met', 'counts'), '.'], 'It rained. Thirty of the 90 cases.'],
    ['in its sentence', ['In ', live('met', 'counts'), ' it was.'], 'In 30 of the 90 cases it was.'],
    [
      'behind another',
      ['In ', live('few', 'counts'), '. ', live('met')],
      'In seven of the nine cases. Thirty-three per cent',
    ],
    ['a rating between quotation marks', ['It is ', live('rating:2.1', 'value'), '.'], 'It is ‘Good’.'],
    ['its name while it has no value', ['In ', live('unscored'), '.'], 'In [Not scored so far].'],
    ['that it is not scored when it is gone', ['In ', live('gone'), '.'], 'In [Not scored].'],
    [
      'in figures behind a reference, whose words are not known here',
      [{ type: 'reference', to: 't', children: [{ text: '' }] }, ' ', live('met')],
      ' 33 per cent',
    ],
  ])('%s', (_, children, expected) => {
    expect(printed(...children)).toBe(expected);
  });
  test('with the sign in a table, and never in words', () => {
    const table = newTable('t', [
      ['Question', 'Share'],
      ['Needs', ''],
    ]);
    table.children[1]!.children[1]!.children = [live('met')];
    table.children[1]!.children[0]!.children = [live('few', 'counts')];
    expect(blockText(placed([table])[0]!)).toBe('\nQuestion\tShare\n7/9\t33%');
  });
  test('with the marks of its place', () => {
    const bold: Inline = { ...live('met'), children: [{ text: '', bold: true }] };
    expect(placed([paragraph('In ', bold)])).toEqual([
      { type: 'paragraph', children: [{ text: 'In ' }, { text: '33 per cent', bold: true }] },
    ]);
  });
});

/** Texts such as a file may hold, with live figures put between their inlines. */
const texts = fc.tuple(
  anyReport.map(({ parts }) => Object.values(parts).flat()),
  fc.infiniteStream(fc.constantFrom(undefined, undefined, 'met', 'few', 'rating:2.1', 'unscored', 'gone')),
);
const sprinkled = (content: Content, ids: Iterator<string | undefined>): Content =>
  content.map((block) => {
    if (!('children' in block) || block.type === 'table' || block.type === 'picture' || block.type === 'chart')
      return block;
    const children = block.children.flatMap((inline): Inline[] => {
      const id = ids.next().value;
      return id === undefined ? [inline] : [inline, live(id)];
    });
    return { ...block, children };
  });

describe('always', () => {
  test('a text without live figures stays the same object', () => {
    fc.assert(
      fc.property(texts, ([content]) => {
        expect(placed(content)).toBe(content);
      }),
    );
    const content = [newParagraph('One'), newTable('t', [['a'], ['b']])];
    expect(placed(content)).toBe(content);
  });
  test('a block without live figures stays the same object beside one that has some', () => {
    const still = newParagraph('Still');
    const [first, second] = placed([still, paragraph(live('met'))]);
    expect(first).toBe(still);
    expect(second).toEqual({ type: 'paragraph', children: [{ text: 'Thirty-three per cent' }] });
  });
  test('nothing else changes: every other inline is the same, and figures are text in their place', () => {
    let met = 0;
    fc.assert(
      fc.property(texts, ([content, ids]) => {
        const before = sprinkled(content, ids);
        const after = placed(before);
        expect(after).toHaveLength(before.length);
        for (const [index, block] of before.entries()) {
          const { children: old = [], ...rest } = block as Block & { children?: unknown[] };
          const { children: now = [], ...same } = after[index] as Block & { children?: unknown[] };
          expect(same).toEqual(rest);
          expect(now).toHaveLength(old.length);
          for (const [at, inline] of inlinesOf(block).entries()) {
            const other = inlinesOf(after[index]!)[at]!;
            if (!isLiveFigure(inline)) expect(other).toBe(inline);
            else {
              met += 1;
              const forms = [true, false].map((begins) => figureText(inline, figures, { cell: false, begins }, pdu));
              expect(Object.keys(other)).toEqual(['text']);
              expect(forms).toContain((other as { text: string }).text);
            }
          }
        }
      }),
    );
    expect(met).toBeGreaterThan(100);
  });
});
