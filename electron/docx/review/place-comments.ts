import type { ParagraphIds } from '../../../core/review/word/identity.ts';

/** A comment with its numbers in Word, its own first, and where it goes when none of its words is printed. */
export type CommentToPlace = { numbers: readonly number[]; places: readonly string[]; part: string | undefined };

const END = /<w:commentRange(Start|End) w:id="(\d+)"\/>/g;

/**
 * Gives every comment one range and every reply the same: from the first of its words to the last that go on from there,
 * or round the paragraph where what it is about is printed. None is left out.
 */
export function placeComments(xml: string, comments: readonly CommentToPlace[], ids: ParagraphIds): string {
  if (comments.length === 0) return xml;
  const found = new Map<number, { from: number; to: number }>();
  for (const { index, 0: whole, 1: end, 2: id } of xml.matchAll(END)) {
    const number = Number(id);
    const range = found.get(number);
    if (end === 'Start') {
      if (!range) found.set(number, { from: index, to: -1 });
    } else if (range && (range.to < 0 || goesOn(xml.slice(range.to, index)))) range.to = index + whole.length;
  }
  const insertions: { at: number; order: number; xml: string }[] = [];
  const paragraphs = paragraphsIn(xml);
  for (const [order, { numbers, places, part }] of comments.entries()) {
    const words = found.get(numbers[0] ?? -1);
    const paragraph = words ? undefined : paragraphFor(places, part, paragraphs, ids);
    const range = words ?? (paragraph && { from: paragraph.start, to: paragraph.end });
    if (!range) continue;
    insertions.push({
      at: range.from,
      order,
      xml: numbers.map((number) => `<w:commentRangeStart w:id="${number}"/>`).join(''),
    });
    insertions.push({
      at: range.to,
      order: -1 - order,
      xml: numbers
        .map((number) => `<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`)
        .join(''),
    });
  }
  insertions.sort((a, b) => a.at - b.at || a.order - b.order);
  let placed = '';
  let at = 0;
  for (const insertion of insertions) {
    placed += xml.slice(at, insertion.at).replace(END, '') + insertion.xml;
    at = insertion.at;
  }
  return placed + xml.slice(at).replace(END, '');
}

/** How many paragraphs may lie between words of one comment. */
const BETWEEN = 6;

function goesOn(between: string): boolean {
  return (between.match(/<\/w:p>/g)?.length ?? 0) <= BETWEEN;
}

type Inside = { start: number; end: number };

/** Behind the properties of each paragraph and before its end, by its id, in the order of the text. */
function paragraphsIn(xml: string): Map<string, Inside> {
  const found = new Map<string, Inside>();
  for (const match of xml.matchAll(/<w:p w14:paraId="([0-9A-F]{8})"[^>]*>(?=(<w:pPr>)?)/g)) {
    const open = match.index + match[0].length;
    let start = open;
    if (match[2]) {
      start = xml.indexOf('</w:pPr>', open) + '</w:pPr>'.length;
      // What they were before is in them.
      const change = '</w:pPrChange></w:pPr>';
      if (xml.startsWith(change, start)) start += change.length;
    }
    found.set(match[1] ?? '', { start, end: xml.indexOf('</w:p>', start) });
  }
  return found;
}

function paragraphFor(
  places: readonly string[],
  part: string | undefined,
  paragraphs: ReadonlyMap<string, Inside>,
  ids: ParagraphIds,
): Inside | undefined {
  const idOf = new Map([...ids].map(([id, key]) => [key, id]));
  for (const key of places) {
    const paragraph = paragraphs.get(idOf.get(key) ?? '');
    if (paragraph) return paragraph;
  }
  const own = [...paragraphs].find(([id]) => part !== undefined && ids.get(id)?.startsWith(`${part}/`));
  return own?.[1] ?? paragraphs.values().next().value;
}
