import { captionText } from '../../core/captions.ts';
import { type DataCell, type DataTable, dataTables } from '../../core/data-table/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { ratingNamed } from '../../core/rating.ts';
import { ratingShape } from '../../core/rating-shape.ts';
import type { Template } from '../../core/template.ts';
import { type Child, type Html, tag } from './markup.ts';
import { noteMark, type Page, placeId } from './page.ts';

/** The tables that a part prints from data. */
export function dataHtml(page: Page, placed: PlacedPart): Html[] {
  return dataTables(placed, page).map((table) => dataTableHtml(page, table));
}

function dataTableHtml(page: Page, table: DataTable): Html {
  const caption = [
    table.name ? `${captionText(table.name)}: ` : undefined,
    table.caption,
    table.captionNote === undefined ? undefined : noteMark(page, table.captionNote),
  ];
  return tableHtml({
    id: table.key,
    caption,
    columns: table.columns,
    header: table.header.map((cell) => cellHtml(page, cell)),
    rows: table.rows.map((cells) => cells.map((cell) => cellHtml(page, cell))),
    groups: table.rows.map((cells) => cells.some(({ group }) => group)),
  });
}

/** A rating shows its colours and its word. */
function cellHtml(page: Page, cell: DataCell): Child {
  const rating = page.template.ratings && ratingNamed(page.template.ratings, cell.rating);
  const words = rating
    ? ratingHtml(page.template, rating.name)
    : cell.strong
      ? tag('strong', cell.large ? { class: 'large' } : {}, cell.text)
      : cell.text;
  return [words, cell.note && noteMark(page, cell.note.text, cell.note.again)];
}

/** A rating in its colours, with its sign and its word. */
export function ratingHtml({ ratings, words }: Template, name: string | undefined): Child {
  const rating = ratings && ratingNamed(ratings, name);
  if (!ratings || !rating) return `[${words.notRated}]`;
  const shape = ratingShape(ratings, name);
  return tag('span', { class: 'rating', style: `background:#${rating.fill};color:#${rating.text}` }, [
    shape === '' ? undefined : tag('span', { 'aria-hidden': 'true' }, `${shape}\u00a0`),
    rating.name,
  ]);
}

export type TableContent = {
  id: string;
  caption: Child;
  columns: readonly { share: number; align: 'left' | 'right' }[];
  header: readonly Child[];
  rows: readonly (readonly Child[])[];
  /** Which rows head those below them. */
  groups?: readonly boolean[];
};

/** A table in a frame that scrolls by itself, so that a narrow window never has to. */
export function tableHtml({ id, caption, columns, header, rows, groups }: TableContent): Html {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const label = `${placeId(id)}-caption`;
  const align = (index: number) => (columns[index]?.align === 'right' ? { class: 'right' } : {});
  return tag(
    'div',
    { class: 'table', role: 'group', tabindex: 0, 'aria-labelledby': label },
    tag(
      'table',
      { id: placeId(id) },
      tag('caption', { id: label }, caption),
      tag(
        'colgroup',
        {},
        columns.map(({ share }) => tag('col', { style: `width:${Math.round((share / whole) * 100)}%` })),
      ),
      tag(
        'thead',
        {},
        tag(
          'tr',
          {},
          header.map((cell, index) => tag('th', { scope: 'col', ...align(index) }, cell)),
        ),
      ),
      tag(
        'tbody',
        {},
        rows.map((cells, row) =>
          tag(
            'tr',
            groups?.[row] ? { class: 'group' } : {},
            cells.map((cell, index) => tag('td', align(index), cell)),
          ),
        ),
      ),
    ),
  );
}
