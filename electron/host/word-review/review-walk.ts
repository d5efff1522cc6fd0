import type { CellPlace, ReviewedParagraph, Stamp } from '../../../core/review/word/reviewed-file.ts';
import { REVIEW } from '../limits.ts';
import { chosen } from '../word-import/runs.ts';
import { childOf, firstBelow, settingOf, valOf, type XmlElement } from '../word-import/xml-tree.ts';
import { formOf } from './paragraph-form.ts';
import { type ReviewReading, readRuns } from './review-runs.ts';
import { stampOf } from './stamp.ts';

/** What stands round a paragraph. */
type Around = {
  controls: ReviewedParagraph['controls'];
  cell?: CellPlace;
  flow: number;
  inserted?: Stamp;
  deleted?: Stamp;
  /** It is a line of the list of contents. */
  muted: boolean;
};

/** Every paragraph below an element, in the order of the text, those of tables and text boxes among them. */
export function readParagraphs(children: readonly XmlElement[], reading: ReviewReading): ReviewedParagraph[] {
  const found: ReviewedParagraph[] = [];
  walk(children, { controls: [], flow: reading.flows++, muted: false }, reading, found);
  return found;
}

function walk(
  children: readonly XmlElement[],
  around: Around,
  reading: ReviewReading,
  found: ReviewedParagraph[],
): void {
  let { flow } = around;
  for (const child of children) {
    switch (child.name) {
      case 'w:p':
        readParagraph(child, { ...around, flow }, reading, found);
        break;
      case 'w:tbl':
        readTable(child, around, reading, found);
        // What stands below a table is not joined with what stands above it.
        flow = reading.flows++;
        break;
      case 'w:sdt':
        walk(childOf(child, 'w:sdtContent')?.children ?? [], inControl(child, { ...around, flow }), reading, found);
        break;
      case 'w:ins':
      case 'w:moveTo':
        walk(child.children, { ...around, flow, inserted: stampOf(child) }, reading, found);
        break;
      case 'w:del':
      case 'w:moveFrom':
        walk(child.children, { ...around, flow, deleted: stampOf(child) }, reading, found);
        break;
      case 'mc:AlternateContent':
        walk(chosen(child), { ...around, flow }, reading, found);
        break;
      case 'w:smartTag':
      case 'w:customXml':
        walk(child.children, { ...around, flow }, reading, found);
        break;
      default:
        reading.noteRange(child);
    }
  }
}

function inControl(control: XmlElement, around: Around): Around {
  const properties = childOf(control, 'w:sdtPr');
  const gallery = properties && firstBelow(properties, 'w:docPartGallery')?.attributes.get('w:val');
  const tag = valOf(properties, 'w:tag') ?? '';
  const alias = valOf(properties, 'w:alias') ?? '';
  return {
    ...around,
    ...((tag !== '' || alias !== '') && { controls: [...around.controls, { tag, alias }] }),
    muted: around.muted || gallery === 'Table of Contents' || settingOf(properties, 'w:showingPlcHdr') === true,
  };
}

function readParagraph(
  paragraph: XmlElement,
  around: Around,
  reading: ReviewReading,
  found: ReviewedParagraph[],
): void {
  const properties = childOf(paragraph, 'w:pPr');
  const role = reading.styles.roleOf(properties).kind;
  const boxes: XmlElement[] = [];
  const runs = readRuns(paragraph.children, reading, around, boxes);
  const muted = around.muted || role === 'contents entry';
  if (!muted) {
    if (found.length >= REVIEW.paragraphs) throw reading.tooMuch();
    const mark = childOf(properties, 'w:rPr');
    const inserted = childOf(mark, 'w:ins') ?? childOf(mark, 'w:moveTo');
    const deleted = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
    const change = childOf(properties, 'w:pPrChange');
    const markMove = childOf(mark, 'w:moveFrom') || childOf(mark, 'w:moveTo') ? reading.moveNow() : undefined;
    const markInserted = inserted ? stampOf(inserted) : around.inserted;
    const markDeleted = deleted ? stampOf(deleted) : around.deleted;
    found.push({
      id: (paragraph.attributes.get('w14:paraId') ?? '').toUpperCase().slice(0, 8),
      controls: around.controls,
      form: formOf(properties, reading.styles, reading.numbering),
      ...(change && {
        formWas: { form: formOf(childOf(change, 'w:pPr'), reading.styles, reading.numbering), stamp: stampOf(change) },
      }),
      runs,
      ...(markInserted && { markInserted }),
      ...(markDeleted && { markDeleted }),
      ...(markMove !== undefined && { markMove }),
      ...(around.cell && { cell: around.cell }),
      flow: around.flow,
    });
  }
  for (const box of boxes) walk(box.children, { ...around, flow: reading.flows++ }, reading, found);
}

function readTable(table: XmlElement, around: Around, reading: ReviewReading, found: ReviewedParagraph[]): void {
  const number = reading.tables++;
  let row = 0;
  const rows = (children: readonly XmlElement[], outer: Around): void => {
    for (const child of children) {
      if (child.name === 'w:sdt') rows(childOf(child, 'w:sdtContent')?.children ?? [], inControl(child, outer));
      else if (child.name === 'mc:AlternateContent') rows(chosen(child), outer);
      else if (child.name === 'w:customXml') rows(child.children, outer);
      else if (child.name !== 'w:tr') reading.noteRange(child);
      else {
        const properties = childOf(child, 'w:trPr');
        const [inserted, deleted] = [childOf(properties, 'w:ins'), childOf(properties, 'w:del')];
        let column = 0;
        const cells = (children: readonly XmlElement[], within: Around): void => {
          for (const cell of children) {
            if (cell.name === 'w:sdt') cells(childOf(cell, 'w:sdtContent')?.children ?? [], inControl(cell, within));
            else if (cell.name === 'w:customXml') cells(cell.children, within);
            else if (cell.name !== 'w:tc') reading.noteRange(cell);
            else {
              const own = childOf(cell, 'w:tcPr');
              const [added, gone] = [childOf(own, 'w:cellIns'), childOf(own, 'w:cellDel')];
              const place: CellPlace = { table: number, row, column: column++ };
              const [came, went] = [inserted ?? added, deleted ?? gone];
              if (came) place.inserted = stampOf(came);
              if (went) place.deleted = stampOf(went);
              walk(cell.children, { ...within, cell: place, flow: reading.flows++ }, reading, found);
            }
          }
        };
        cells(child.children, outer);
        row++;
      }
    }
  };
  rows(table.children, around);
}
