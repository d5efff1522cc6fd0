import type { Comparison } from '../comparison.ts';
import type { RatingRules } from '../framework.ts';
import type { Layout, PlacedPart } from '../layout.ts';
import type { BandsPart, KeyQuestionsPart, RatingsPart, ResultsPart } from '../part.ts';
import type { KeyQuestionResult, StandardResult } from '../rating.ts';
import { ratingShape } from '../rating-shape.ts';
import { fillSlots, OVERALL_SLOTS, type SlotValues, slotsIn, standardSlots } from '../slots.ts';
import type { Template } from '../template.ts';
import { left, plain, right } from './cell.ts';
import { comparedColumns, comparedRatings, comparedShares } from './compared-columns.ts';
import type { DataCell, DataTable } from './data-table.ts';

/** The tables of what was scored and rated. */

function ratingCell(rating: string | undefined, template: Template): DataCell {
  return rating === undefined ? plain(`[${template.words.notRated}]`) : { text: rating, rating };
}

/** A rating on its own page, with the sign for it. */
function signedCell(rating: string | undefined, template: Template): DataCell {
  const shape = template.ratings ? ratingShape(template.ratings, rating) : '';
  return { ...ratingCell(rating, template), ...(shape !== '' && { shape }) };
}

function percentCell({ percentage }: KeyQuestionResult, template: Template, lowest?: number): DataCell {
  if (percentage === undefined) return plain(template.words.notScored);
  return { text: `${percentage}%`, ...(percentage === lowest && { strong: true }) };
}

/** The table with the overall rating in its last row, then one for each domain in which something is rated. */
export function ratingsTables(
  placed: PlacedPart,
  part: RatingsPart,
  template: Template,
  { results, slots }: Pick<Layout, 'results' | 'slots'>,
): DataTable[] {
  const caption = fillSlots(part.caption, placed.slots);
  const unrated = (text: string) =>
    slotsIn(text).some((slot) => OVERALL_SLOTS.some((name) => name === slot) && !slots.filled.has(slot));
  const shown = (text: string) => (unrated(text) ? `[${template.words.notRated}]` : fillSlots(text, slots));
  const summary = part.rows.map((row) => [plain(fillSlots(row.label, slots)), plain(shown(row.value))]);
  const overall = [{ text: part.overallLabel, strong: true as const }, signedCell(results.overall?.rating, template)];
  const [header = overall, ...rows] = [...summary, overall];
  const first: DataTable = {
    key: `${part.id}/overall`,
    caption,
    columns: [left(0.64), left(0.36)],
    header,
    rows,
    roomy: true,
  };
  const groups = results.domains.flatMap((domain): DataTable[] => {
    const rated = domain.standards.filter((candidate) => candidate.ratedBy !== 'information only');
    if (rated.length === 0) return [];
    const group = part.groups.find((candidate) => candidate.domain === domain.id);
    return [
      {
        key: `${part.id}/${domain.id}`,
        caption: group ? fillSlots(group.title, slots) : `${domain.number}. ${domain.title}`,
        ...(group?.note !== undefined && { captionNote: fillSlots(group.note, slots) }),
        columns: [left(0.14), left(0.5), left(0.36)],
        header: part.columns.map(plain),
        rows: rated.map(({ number, title, rating }) => [plain(number), plain(title), signedCell(rating, template)]),
        roomy: true,
      },
    ];
  });
  return [first, ...groups];
}

/** In whole per cent. The lowest percentage is set apart where the edition wants that and there are several questions. */
export function keyQuestionsTable(
  placed: PlacedPart,
  part: KeyQuestionsPart,
  template: Template,
  compared: readonly Comparison[] = [],
): DataTable {
  const beside = comparedColumns(compared);
  const questions = placed.standard?.keyQuestions ?? [];
  const lowest = part.markLowest && questions.length > 1 ? placed.standard?.lowest?.percentage : undefined;
  return {
    key: part.id,
    caption: fillSlots(part.caption, placed.slots),
    columns: [left(0.75 - beside.room), right(0.25), ...beside.columns],
    header: [...part.columns.map(plain), ...beside.header],
    rows: questions.map((question) => [
      plain(question.text),
      percentCell(question, template, lowest),
      ...comparedShares(question.number, compared),
    ]),
    roomy: false,
  };
}

/** A table for each domain of the part. A note of several questions is printed once, and they share its mark. */
export function resultsTables(
  placed: PlacedPart,
  part: ResultsPart,
  template: Template,
  { results, compared }: Pick<Layout, 'results'> & { compared: readonly Comparison[] },
): DataTable[] {
  const beside = comparedColumns(compared);
  const noted = new Set<string>();
  const tagNote = (tags: readonly string[]): DataCell['note'] => {
    const text = tags.flatMap((tag) => part.notes.tags[tag] ?? [])[0];
    if (text === undefined) return undefined;
    const again = noted.has(text);
    noted.add(text);
    return { text, again };
  };
  const standardRow = (standard: StandardResult): DataCell[] => {
    const slots = standardSlots(placed.slots, standard);
    const explained =
      part.notes.discretion !== undefined && standard.departure?.reason ? part.notes.discretion : undefined;
    return [
      { text: `${standard.number}. ${standard.title}`, strong: true, group: true },
      { text: '', group: true },
      standard.ratedBy === 'information only' || !template.ratings
        ? { text: '', group: true }
        : {
            ...ratingCell(standard.rating, template),
            group: true,
            ...(explained !== undefined && { note: { text: fillSlots(explained, slots), again: false } }),
          },
      ...comparedRatings(standard.number, compared),
    ];
  };
  const questionRow = (question: KeyQuestionResult): DataCell[] => {
    const note = tagNote(question.tags);
    return [
      { text: `${question.number}. ${question.text}`, ...(note && { note }) },
      percentCell(question, template),
      question.band === undefined ? plain('') : { text: question.band, rating: question.band },
      ...comparedShares(question.number, compared),
    ];
  };
  return results.domains
    .filter((domain) => part.domains.includes(domain.id))
    .map((domain) => ({
      key: `${part.id}/${domain.id}`,
      caption: fillSlots(part.caption, domainSlots(placed.slots, domain)),
      columns: [left(0.56 - beside.room), right(0.14), left(0.3), ...beside.columns],
      header: [...part.columns.map(plain), ...beside.header],
      rows: domain.standards.flatMap((standard) => [standardRow(standard), ...standard.keyQuestions.map(questionRow)]),
      roomy: false,
    }));
}

function domainSlots(slots: SlotValues, domain: { number: string; title: string }): SlotValues {
  return {
    ...slots,
    filled: new Map([...slots.filled, ['domain.number', domain.number], ['domain.title', domain.title]]),
  };
}

/** From the lowest band to the highest, in whole per cent. */
export function bandsTable(placed: PlacedPart, part: BandsPart, { keyQuestionBands }: RatingRules): DataTable {
  const bands = keyQuestionBands.bands.toSorted((a, b) => a.from - b.from);
  const pattern = (index: number) =>
    index === 0 ? part.rows.lowest : index === bands.length - 1 ? part.rows.highest : part.rows.between;
  const rows = bands.map((band, index): DataCell[] => {
    const values: Record<string, string> = {
      label: band.label ?? band.rating,
      from: String(band.from),
      to: String(band.to),
      next: String(bands[index + 1]?.from ?? band.to),
    };
    const text = pattern(index).replace(/\{(label|from|to|next)\}/g, (_, name: string) => values[name] ?? '');
    return [plain(text), { text: band.rating, rating: band.rating }];
  });
  return {
    key: part.id,
    caption: fillSlots(part.caption, placed.slots),
    columns: [left(0.6), left(0.4)],
    header: part.columns.map(plain),
    rows,
    roomy: false,
  };
}
