import { type Inline, newTable, type Table } from '../../content.ts';
import type { Exported, ExportedLine } from './exported-lines.ts';
import { type FileSign, signOfEnd, signsOfNote, signsOfParagraph, withEndWhereItWas } from './file-signs.ts';
import { type FileTable, rowOf, tablesOf } from './file-tables.ts';
import type { Forms } from './forms.ts';
import { movedBases } from './moved-bases.ts';
import type { BasePlace } from './place-bases.ts';
import type { Spot } from './review-point.ts';
import type { ReviewedFile, ReviewedParagraph, Stamp } from './reviewed-file.ts';
import { END, inlinesOfSigns, PLAIN, type Sign, signsOfBlock, signsOfWords } from './signs.ts';
import type { Base, Unit } from './units.ts';
import { type Step, stepsAlong } from './walk-unit.ts';

/** What was done to a thing that is no stretch of words. */
export type Deed =
  | { kind: 'form'; line: ExportedLine; paragraph: ReviewedParagraph; by?: Stamp }
  | {
      kind: 'row in';
      table: { part: string; block: number };
      row: number;
      cells: Inline[][];
      words: string;
      by?: Stamp;
    }
  | { kind: 'row out'; table: { part: string; block: number }; row: number; words: string; by?: Stamp }
  | { kind: 'note'; stream: string; line: ExportedLine; at: Spot; steps: Step[] };

export type ReviewSteps = { steps: Step[][]; deeds: Deed[] };

type Given = {
  file: ReviewedFile;
  units: readonly Unit[];
  placed: ReadonlyMap<Base, BasePlace>;
  exported: Exported;
  forms: Forms;
  /** Whether the file says what it was made from, so that edits without tracking can be told. */
  exact: boolean;
};

/** Goes through the file in its order and says, paragraph by paragraph, what was done to the export. */
export function stepsOfReview({ file, units, placed, exported, forms, exact }: Given): ReviewSteps {
  const found: ReviewSteps = { steps: [], deeds: [] };
  const tables = tablesOf(file.paragraphs);
  const moved = exact ? movedBases(units, placed, exported) : new Set<Base>();
  const lastIn = new Map<string, Spot>();
  const cells = new Map<number, ExportedLine>();
  let current: string | undefined;
  let last: ExportedLine | undefined;
  const starts = new Map(units.map((unit) => [unit.paragraphs[0], unit]));
  const seen = new Set<number>();
  const homeOf = (line: ExportedLine): { part: string; block: number } | undefined => {
    const [, part, block] = /^([^/:]+)\/(\d+)(?:\/|$)/.exec(line.key) ?? [];
    return part !== undefined && exported.parts[part] ? { part, block: Number(block) } : undefined;
  };
  const arrive = (line: ExportedLine) => {
    current = line.part;
    last = line;
    const home = homeOf(line);
    if (!home) return;
    const behind = line.kind === 'block' ? line.signs.length + 1 : line.key.endsWith('/caption') ? 0 : 2;
    lastIn.set(home.part, { block: home.block, at: behind });
  };
  const startOf = (unit: Pick<Unit, 'part' | 'paragraphs'>): { stream: string; spot: Spot } => {
    const cell = cells.get(unit.paragraphs[0]?.flow ?? -1);
    if (cell) return { stream: cell.stream, spot: { block: 0, at: cell.signs.length } };
    const part = unit.part !== undefined && exported.parts[unit.part] ? unit.part : (current ?? unit.part ?? '');
    return { stream: part, spot: lastIn.get(part) ?? { block: 0, at: 0 } };
  };
  for (const paragraph of file.paragraphs) {
    const number = paragraph.cell?.table;
    if (number !== undefined && !seen.has(number)) {
      seen.add(number);
      readTable(tables.get(number)!);
    }
    const unit = starts.get(paragraph);
    if (unit) readUnit(unit);
  }
  if (exact) addLost();
  return found;

  function readUnit(unit: Unit): void {
    const row = rowOf(tables, unit.paragraphs[0]!);
    if (row?.inserted || row?.deleted) {
      for (const base of unit.bases) {
        const place = placed.get(base);
        if (place) arrive(place.line);
      }
      return;
    }
    const steps: Step[] = [];
    let left = [...unit.bases];
    let signs: FileSign[] = [];
    const take = () => {
      const base = left[0];
      left = left.slice(1);
      const place = base && placed.get(base);
      if (base && place && !moved.has(base)) addAlong(place.line, withEndWhereItWas(signs), steps);
      else addNew(unit, signs, steps, base, place && moved.has(base) ? place.line : undefined);
      signs = [];
    };
    for (const paragraph of unit.paragraphs) {
      signs.push(...signsOfParagraph(paragraph, file.notes));
      const part = unit.part ?? current ?? '';
      const end = signOfEnd(paragraph, forms.blockOf(paragraph.form, part));
      signs.push(end);
      if (!end.inserted) take();
    }
    if (signs.length > 0) take();
    if (steps.length > 0) found.steps.push(steps);
  }

  function addAlong(line: ExportedLine, signs: readonly FileSign[], steps: Step[]): void {
    arrive(line);
    const block = forms.wasOf(line);
    const end: Sign | undefined = block && signsOfBlock({ ...block, children: [{ text: '' }] }).at(-1);
    const paragraph = signs.findLast((sign) => sign.ends && !sign.inserted)?.ends;
    if (paragraph?.cell) cells.set(paragraph.flow, line);
    // In a cell, the last end is no sign of the text.
    const list = end ? signs : withoutLastEnd(signs);
    const along = stepsAlong(list, line, { end, exact });
    steps.push(...along);
    if (paragraph && block) {
      const { formWas, form } = paragraph;
      if (formWas) found.deeds.push({ kind: 'form', line, paragraph, by: formWas.stamp });
      else if (exact && isOtherKind(form, block)) found.deeds.push({ kind: 'form', line, paragraph });
      else forms.learn(form, line);
    }
    for (const { sign, kind, spot, stream } of along)
      if (kind === 'same' && sign.note !== undefined) addNote(line, stream, spot, sign.note);
  }

  function isOtherKind(form: ReviewedParagraph['form'], block: NonNullable<ReturnType<Forms['wasOf']>>): boolean {
    const kinds = { heading: 'heading', item: 'list-item', text: 'paragraph', caption: 'paragraph' } as const;
    if (form.kind === 'quotation' || form.kind === 'box') return false;
    if (block.type === 'quotation' || block.type === 'practice-example') return false;
    return kinds[form.kind] !== block.type;
  }

  function addNote(line: ExportedLine, stream: string, at: Spot, id: string): void {
    const atom = line.signs[at.at]?.atom;
    if (!atom || !('type' in atom) || atom.type !== 'footnote' || !file.notes[id]) return;
    const signs = signsOfNote(file.notes[id] ?? [], file.notes);
    const words = { ...line, signs: signsOfWords(atom.note.trim()), block: 0 };
    const steps = stepsAlong(signs, words, { exact });
    found.deeds.push({ kind: 'note', stream, line, at, steps });
  }

  /** Paragraphs that the export does not have, or not here. */
  function addNew(
    unit: Unit,
    signs: readonly FileSign[],
    steps: Step[],
    base: Base | undefined,
    from: ExportedLine | undefined,
  ): void {
    const wanted = signs.some(({ inserted }) => inserted);
    if (!exact && !wanted) return;
    const words = signs.some(({ sign, end }) => !end && sign.trim() !== '');
    if (!words) return;
    const { stream, spot } = startOf(unit);
    const inCell = cells.get(unit.paragraphs[0]?.flow ?? -1);
    const end = signs.at(-1);
    const list = inCell && end?.end ? [end, ...withoutLastEnd(signs)] : signs;
    // In what is no text, it is known beside which line it stands.
    const line = inCell ?? (exported.parts[stream] || last?.part !== stream ? undefined : last);
    const move = from ? `~${from.key}` : undefined;
    for (const sign of list) {
      const { inserted, deleted } = sign;
      if (deleted && !inserted) continue;
      const by = inserted ?? (sign.end ? steps.at(-1)?.by : undefined);
      const named = move ?? sign.move;
      const kind = deleted ? 'withdrawn' : 'new';
      const step: Step = { kind, stream, line, spot, sign, ...(named !== undefined && { move: named }) };
      steps.push(by ? { ...step, by } : step);
    }
    if (base && from) found.steps.push(stepsGone(from, move));
  }

  function readTable({ rows, first }: FileTable): void {
    const lines = rows.map((row) => row.cells.map((cell) => lineOfCell(cell)));
    const homes = lines.flat().flatMap((line) => (line?.kind === 'cell' ? (homeOf(line) ?? []) : []));
    const home = homes[0];
    if (!home) {
      const known = lines.some((row) => row.some((line) => line !== undefined));
      const inserted = rows.every((row) => row.inserted) ? rows[0]?.inserted : undefined;
      if (!known && (inserted || (exact && rows.every((row) => !row.deleted)))) addTable(rows, first, inserted);
      return;
    }
    let next = 0;
    for (const [at, row] of rows.entries()) {
      const line = lines[at]?.find((one) => one !== undefined);
      const place = line && Number(/\/(\d+)\/\d+$/.exec(line.key)?.[1]);
      if (place !== undefined && !row.inserted) {
        if (row.deleted)
          found.deeds.push({ kind: 'row out', table: home, row: place, words: rowWords(row), by: row.deleted });
        next = place + 1;
      } else if (row.inserted && !row.deleted)
        found.deeds.push({
          kind: 'row in',
          table: home,
          row: next,
          cells: rowCells(row),
          words: rowWords(row),
          by: row.inserted,
        });
      else if (exact && !row.inserted && rowWords(row).trim() !== '')
        found.deeds.push({ kind: 'row in', table: home, row: next, cells: rowCells(row), words: rowWords(row) });
    }
  }

  function lineOfCell(cell: readonly ReviewedParagraph[]): ExportedLine | undefined {
    for (const paragraph of cell) {
      const base = unitOf(paragraph)?.bases.find((one) => placed.has(one));
      if (base) return placed.get(base)?.line;
    }
    return undefined;
  }

  function unitOf(paragraph: ReviewedParagraph): Unit | undefined {
    return starts.get(paragraph);
  }

  function acceptedSigns(cell: readonly ReviewedParagraph[]): FileSign[] {
    return cell.flatMap((paragraph, at) => [
      ...(at > 0 ? [{ sign: '\n', looks: PLAIN }] : []),
      ...signsOfParagraph(paragraph, file.notes).filter(({ deleted }) => !deleted),
    ]);
  }

  function rowCells({ cells: list }: FileTable['rows'][number]): Inline[][] {
    return list.map((cell) => inlinesOfSigns(acceptedSigns(cell)));
  }

  function rowWords({ cells: list }: FileTable['rows'][number]): string {
    return list
      .map((cell) =>
        acceptedSigns(cell)
          .map(({ sign }) => sign)
          .join(''),
      )
      .join('\t');
  }

  function addTable(rows: FileTable['rows'], first: ReviewedParagraph, by: Stamp | undefined): void {
    const kept = rows.filter((row) => !row.deleted);
    if (kept.every((row) => rowWords(row).trim() === '')) return;
    const unit: Unit = { paragraphs: [first], bases: [], part: unitOf(first)?.part };
    const { stream, spot } = startOf(unit);
    const object = tableOf(kept.map(rowCells), first);
    const sign: FileSign = { sign: '\ufffc', looks: PLAIN, object };
    found.steps.push([{ kind: 'new', stream, line: undefined, spot, sign, ...(by && { by }) }]);
  }

  /** What the export has and the file has not, tracked or otherwise. */
  function addLost(): void {
    const there = new Set([...placed.values()].map(({ line }) => line));
    // The list of contents is not read: what it says is read where it stands.
    const lost = exported.lines.filter(
      (line) => !there.has(line) && line.words.trim() !== '' && !line.key.startsWith('other:'),
    );
    const byTable = new Map<string, { line: ExportedLine; row: number }[]>();
    for (const line of lost) {
      const [, table, row] = (line.kind === 'cell' && /^(.+)\/(\d+)\/\d+$/.exec(line.key)) || [];
      if (table !== undefined) byTable.set(table, [...(byTable.get(table) ?? []), { line, row: Number(row) }]);
      else found.steps.push(stepsGone(line));
    }
    const kept = new Set([...there].map(({ key }) => /^(.+\/\d+)\/\d+$/.exec(key)?.[1]));
    for (const [table, some] of byTable) {
      const home = homeOf(some[0]!.line);
      if (!home) continue;
      const rows = new Map(some.map(({ row }) => [row, some.filter((one) => one.row === row)]));
      for (const [row, list] of rows) {
        if (kept.has(`${table}/${row}`)) for (const { line } of list) found.steps.push(stepsGone(line));
        else
          found.deeds.push({ kind: 'row out', table: home, row, words: list.map(({ line }) => line.words).join('\t') });
      }
    }
  }
}

/** A line of the export that is not in the file: nobody tracked that it went. */
function stepsGone(line: ExportedLine, move?: string): Step[] {
  const { stream, block, signs } = line;
  const rest = { kind: 'gone' as const, stream, line, ...(move !== undefined && { move }) };
  const steps = signs.map((sign, at): Step => ({ ...rest, spot: { block, at }, sign }));
  const end: FileSign = { sign: END, looks: PLAIN, end: { type: 'paragraph', children: [{ text: '' }] } };
  return line.kind === 'block' ? [...steps, { ...rest, spot: { block, at: signs.length }, sign: end }] : steps;
}

function withoutLastEnd(signs: readonly FileSign[]): FileSign[] {
  const at = signs.findLastIndex(({ end }) => end);
  return signs.filter((_, index) => index !== at);
}

function tableOf(rows: Inline[][][], { id, flow }: ReviewedParagraph): Table {
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  const plain = newTable(
    `review-${(id || String(flow)).toLowerCase()}`,
    rows.map(() => Array.from({ length: width }, () => '')),
  );
  return {
    ...plain,
    children: plain.children.map((row, at) => ({
      ...row,
      children: row.children.map((cell, column) => ({ ...cell, children: rows[at]?.[column] ?? cell.children })),
    })),
  };
}
