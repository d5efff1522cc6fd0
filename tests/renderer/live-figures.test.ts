import { createEditor, Editor } from 'slate';
import { expect, test } from 'vitest';
import { Content, type LiveFigure, newLiveFigure } from '../../core/content.ts';
import type { NamedFigure, NamedFigures } from '../../core/figures/named-figures.ts';
import { choicesAt, findChoices } from '../../renderer/editor/live/choices.ts';
import { tellFormer } from '../../renderer/editor/live/lack.ts';
import { isLiveFigure, isVoidBlock, isVoidInline } from '../../renderer/editor/model.ts';
import { withValidContent } from '../../renderer/editor/normalise.ts';
import { partsTemplate } from '../parts-edition.ts';

const template = partsTemplate();
const figures: NamedFigures = new Map(
  (
    [
      { id: '1.1.1', label: 'Is there a plan?', kind: 'key question', standard: '1.1', value: { yes: 45, base: 90 } },
      { id: '2.1.1', label: 'Is the plan sound?', kind: 'key question', standard: '2.1', value: { percentage: 49 } },
      { id: 'rating:2.1', label: '2.1 Planning', kind: 'rating', standard: '2.1' },
      { id: 'subject.shortName', label: 'Name in running text', kind: 'detail', value: 'Caldersea' },
    ] satisfies NamedFigure[]
  ).map((figure) => [figure.id, figure]),
);
const choices = (standard?: string) => choicesAt({ cell: false, begins: false }, standard, { figures, template });
const ids = (sought: string, standard?: string) => findChoices(choices(standard), sought).map(({ id }) => id);

test('the figures of the standard come first', () => {
  expect(ids('', '2.1')).toEqual(['2.1.1', 'rating:2.1', '1.1.1', 'subject.shortName']);
  expect(ids('')).toEqual(['1.1.1', '2.1.1', 'rating:2.1', 'subject.shortName']);
});

test.each([
  ['plan', ['rating:2.1', '1.1.1', '2.1.1']],
  ['plan sou', ['2.1.1']],
  ['49 per', ['2.1.1']],
  ['45 of', ['1.1.1']],
  ['2.1', ['rating:2.1', '2.1.1']],
  ['short name', ['subject.shortName']],
  ['lan', []],
])('“%s” finds figures by the beginnings of words', (sought, found) => {
  expect(ids(sought)).toEqual(found);
});

test('what was not there before is not quoted', () => {
  expect(tellFormer('[Is there a plan?]')).toBe('Had no value before');
  expect(tellFormer('45 per cent')).toBe('Changed: was 45 per cent');
});

/** A text as the editor has it after it was mended. */
function mended(children: unknown[]): Content {
  const editor = withValidContent(createEditor());
  editor.isInline = (element) => element.type === 'link' || isVoidInline(element);
  editor.isVoid = (element) => isVoidInline(element) || isVoidBlock(element);
  editor.markableVoid = isLiveFigure;
  editor.children = children as never;
  Editor.normalize(editor, { force: true });
  return Content.parse(editor.children);
}

const live = newLiveFigure('2.1.1', 'percentage', '49 per cent');

test('a live figure is mended, goes out of a link, and keeps its marks', () => {
  const odd = { ...live, form: 'loud', seen: 3, colour: 'red', children: [{ text: 'x', bold: true, size: 3 }] };
  expect(mended([{ type: 'paragraph', children: [{ text: 'a' }, odd, { text: 'b' }] }])).toEqual([
    {
      type: 'paragraph',
      children: [
        { text: 'a' },
        { ...live, form: 'value', seen: '', children: [{ text: '', bold: true }] },
        { text: 'b' },
      ],
    },
  ]);
  const [paragraph] = mended([
    {
      type: 'paragraph',
      children: [{ type: 'link', url: 'https://a.org/', children: [{ text: 'see ' }, live, { text: ' there' }] }],
    },
  ]);
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(children.filter((child): child is LiveFigure => isLiveFigure(child))).toEqual([live]);
  expect(children.map((child) => ('type' in child ? child.type : child.text))).toEqual([
    '',
    'link',
    '',
    'live-figure',
    '',
    'link',
    '',
  ]);
  expect(mended([{ type: 'paragraph', children: [{ text: 'a' }, { ...live, figure: '' }] }])).toEqual([
    { type: 'paragraph', children: [{ text: 'a' }] },
  ]);
});
