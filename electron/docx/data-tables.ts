import { type DataCell, dataTables } from '../../core/data-table/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { addCaption, captionWords } from './captions.ts';
import { addTable, type Draft } from './draft.ts';
import { newDataTable } from './tables.ts';

/** The tables that a part prints from data, each below its caption. */
export function addDataTables(draft: Draft, placed: PlacedPart): void {
  for (const { key, caption, captionNote, name, columns, header, rows, roomy } of dataTables(placed, draft)) {
    addCaption(draft, { id: placed.id, name, caption, note: captionNote }, `${key}/caption`);
    const description = [header, ...rows].map((cells) => cells.map(words).join(' ')).join('; ');
    const title = captionWords({ name, caption });
    addTable(draft, newDataTable(draft, { key, columns, header, rows, roomy, title, description }));
  }
}

function words(cell: DataCell): string {
  return cell.text;
}
