import { type DataCell, dataTables } from '../../core/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { addParagraph, addTable, type Draft } from './draft.ts';
import { newTable } from './tables.ts';
import { textRuns } from './text.ts';

/** The tables that a part prints from data, each below its caption. */
export function addDataTables(draft: Draft, placed: PlacedPart): void {
  for (const { caption, columns, header, rows, roomy } of dataTables(placed, draft)) {
    addParagraph(draft, { style: 'Caption', children: textRuns(caption) });
    const description = [header, ...rows].map((cells) => cells.map(words).join(' ')).join('; ');
    addTable(draft, newTable(draft.template, { columns, header, rows, roomy, title: caption, description }));
  }
}

function words(cell: DataCell): string {
  return cell.text;
}
