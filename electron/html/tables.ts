import { captionText } from '../../core/captions.ts';
import { type DataCell, type DataTable, dataTables } from '../../core/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { ratingNamed } from '../../core/rating.ts';
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
  });
}

/** A rating shows its colours and its word. */
function cellHtml(page: Page, cell: DataCell): Child {
  const rating = page.template.ratings && ratingNamed(page.template.ratings, cell.rating);
  const words = rating
    ? tag('span', { class: 'rating', style: `background:#${rating.fill};color:#${rating.text}` }, cell.text)
    : cell.strong
      ? tag('strong', {}, cell.text)
      : cell.text;
  return [words, cell.note && noteMark(page, cell.note.text, cell.note.again)];
}

export type TableContent = {
  id: string;
  caption: Child;
  columns: readonly { share: number; align: 'left' | 'right' }[];
  header: readonly Child[];
  rows: readonly (readonly Child[])[];
};

/** A table in a frame that scrolls by itself, so that a narrow window never has to. */
export function tableHtml({ id, caption, columns, header, rows }: TableContent): Html {
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
        rows.map((cells) =>
          tag(
            'tr',
            {},
            cells.map((cell, index) => tag('td', align(index), cell)),
          ),
        ),
      ),
    ),
  );
}
