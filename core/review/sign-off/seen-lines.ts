import { type DataCell, type DataTable, dataTables } from '../../data-table/data-table.ts';
import { allParts, type Layout, type PlacedPart } from '../../layout.ts';
import { printedRecommendations } from '../../printed.ts';
import { ratingShape } from '../../rating-shape.ts';
import { signatureOf } from '../../signature.ts';
import { fillSlots } from '../../slots.ts';
import { type LinesFrom, textLines } from './text-lines.ts';

/** A part that is signed off by itself, with the parts without a heading that belong to it. */
export type SignedPart = { placed: PlacedPart; members: readonly PlacedPart[] };

/** The parts that are signed off, in reading order: those with a heading, and those at the top. Every part belongs to one. */
export function signedParts({ parts }: Pick<Layout, 'parts'>): SignedPart[] {
  const found: { placed: PlacedPart; members: PlacedPart[] }[] = [];
  const visit = (placed: PlacedPart, around: PlacedPart[] | undefined) => {
    if (around && !placed.heading) {
      around.push(placed);
      for (const child of placed.parts) visit(child, around);
      return;
    }
    const members = [placed];
    found.push({ placed, members });
    for (const child of placed.parts) visit(child, members);
  };
  for (const placed of parts) visit(placed, undefined);
  return found;
}

/**
 * What a part prints, line by line, for who signs it: its words with their marks, tables and ratings, without the numbers
 * that follow from its place in the report. None where it is not printed.
 */
export function seenLines({ members }: SignedPart, from: LinesFrom): string[] {
  return members.flatMap((placed) => (placed.printed ? [...headingLines(placed), ...ownLines(placed, from)] : []));
}

function headingLines({ heading, number, title }: PlacedPart): string[] {
  return heading ? [`${number} ${title}`.trim()] : [];
}

function ownLines(placed: PlacedPart, from: LinesFrom): string[] {
  const { part, slots } = placed;
  const { report, template, layout } = from;
  switch (part.kind) {
    case 'cover':
      return [
        ...part.lines.map(({ text }) => fillSlots(text, slots)).filter((text) => text.trim() !== ''),
        ...(part.picture && report.coverPicture !== undefined
          ? [`Picture: ${report.assets[report.coverPicture]?.name ?? ''} ${report.coverPicture.slice(0, 16)}`]
          : []),
      ];
    case 'contents': {
      const around = placed.level > 1 ? allParts(layout.parts).find(({ parts }) => parts.includes(placed)) : undefined;
      const first = placed.level;
      return allParts(around ? around.parts : layout.parts)
        .filter(({ listed, printed, level }) => listed && printed && level >= first && level < first + part.levels)
        .filter((listed) => listed !== placed)
        .map(({ number, title }) => `${number} ${title}`.trim());
    }
    case 'fixed':
    case 'back-cover':
      return textLines(placed.content, from);
    case 'prose':
      return [
        ...textLines(placed.leadIn, from),
        ...textLines(placed.content, from),
        ...(part.suppliedBy === undefined ? [] : [fillSlots(part.suppliedBy, slots)]),
        ...signatureOf(part, placed.content, slots),
      ];
    case 'ratings':
    case 'key-questions':
    case 'facts':
    case 'results':
    case 'bands':
    case 'paired-lists':
    case 'glossary':
      return dataTables(placed, from).flatMap(tableLines);
    case 'recommendations':
      return [
        ...textLines(placed.content, from),
        ...printedRecommendations(report.recommendations, part).flatMap(({ addressee, items }) => [
          `${fillSlots(addressee, slots)} ${part.addresseeSuffix}`.trim(),
          ...items.map(({ text }) => text),
        ]),
      ];
    case 'statement': {
      const { standard } = placed;
      if (!standard) return [];
      const rated = template.ratings !== undefined && standard.ratedBy !== 'information only';
      const { words, ratings } = template;
      const shape = ratings ? ratingShape(ratings, standard.rating) : '';
      const rating = `${words.rating}: ${`${shape} `.trimStart()}${standard.rating ?? `[${words.notRated}]`}`;
      return [standard.statement, ...(rated ? [rating] : [])];
    }
    case 'section':
    case 'standard':
      return [];
  }
}

function tableLines({ caption, captionNote, header, rows }: DataTable): string[] {
  const notes = [...header, ...rows.flat()].flatMap(({ note }) => (note && !note.again ? [note.text] : []));
  return [
    ...(caption === '' ? [] : [caption]),
    ...[header, ...rows].map((row) => row.map(cellText).join('\t')),
    ...[...(captionNote === undefined ? [] : [captionNote]), ...notes].map((note) => `Footnote: ${note}`),
  ];
}

function cellText({ text, strong, shape, note }: DataCell): string {
  const words = [shape, text].filter(Boolean).join(' ');
  return `${strong && words !== '' ? `**${words}**` : words}${note ? '[note]' : ''}`;
}
