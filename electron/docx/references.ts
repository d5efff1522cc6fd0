import { Bookmark, type ParagraphChild, type Run } from 'docx';
import { type Block, type Inline, isCaptioned, isText, type Reference } from '../../core/content.ts';
import { inlinesOf, isEmptyBlock } from '../../core/content-text.ts';
import { allParts, type Layout, type PlacedPart } from '../../core/layout.ts';
import { printedGroups } from '../../core/printed.ts';
import type { Report } from '../../core/report.ts';
import { hashOf } from '../../core/review/word/identity.ts';
import type { Draft } from './draft.ts';
import { fieldRuns } from './fields.ts';
import { textRuns } from './inlines.ts';

/**
 * The places that references of the text lead to, by their ids. A reference prints what `layout.places` calls the place;
 * the words in it that the place itself prints (`Table 3`, `2.1`) are a field on its bookmark.
 */
export type Target = {
  /** Of the bookmark; hidden in Word's list, as those that Word makes itself. */
  bookmark: string;
  /** What the bookmark holds; of a recommendation, the number that Word counts. */
  words: string;
  /** A number that Word counts is asked for by a switch of its own. */
  counted: boolean;
};
export type Targets = ReadonlyMap<string, Target>;

/** The printed places that the printed text refers to. What is not here gets no bookmark. */
export function newTargets(layout: Layout, report: Report): Targets {
  const printed = allParts(layout.parts).filter((placed) => placed.printed);
  const possible = wordsOfPlaces(printed, layout, report);
  const targets = new Map<string, Target>();
  const taken = new Set<string>();
  for (const { to } of printed.flatMap(referencesIn)) {
    const words = possible.get(to);
    if (targets.has(to) || words === undefined || !layout.places.get(to)?.includes(words.words)) continue;
    let bookmark = '';
    for (let attempt = 0; bookmark === '' || taken.has(bookmark); attempt++)
      bookmark = `_Ref${hashOf(attempt === 0 ? to : `${to} ${attempt}`)}`;
    taken.add(bookmark);
    targets.set(to, { bookmark, ...words });
  }
  return targets;
}

/** Also those that lead nowhere, and print nothing. */
export function referencesIn({ leadIn, content }: PlacedPart): Reference[] {
  return [...leadIn, ...content].flatMap(inlinesOf).filter(isReference);
}

function isReference(inline: Inline): inline is Reference {
  return !isText(inline) && inline.type === 'reference';
}

/** Whether a block has something to read. Empty ones are no way to make room in print. */
export function isPrintedBlock(block: Block, { places }: Pick<Layout, 'places'>): boolean {
  if (isEmptyBlock(block)) return false;
  if (isCaptioned(block)) return true;
  // A reference that leads nowhere prints nothing.
  const kept = inlinesOf(block).filter((inline) => !isReference(inline) || places.has(inline.to));
  return kept.length > 0 && !isEmptyBlock({ ...block, children: kept });
}

function wordsOfPlaces(printed: PlacedPart[], layout: Layout, report: Report): Map<string, Omit<Target, 'bookmark'>> {
  const words = new Map<string, Omit<Target, 'bookmark'>>();
  // Contents of a section are left out where there are no page numbers.
  for (const placed of printed)
    if (placed.heading && (placed.part.kind !== 'contents' || placed.level === 1))
      words.set(placed.id, { words: headingWords(placed), counted: false });
  if (printed.some(({ part }) => part.kind === 'recommendations'))
    printedGroups(report.recommendations)
      .flatMap((group) => group.items)
      .forEach((item, index) => {
        words.set(item.id, { words: String(index + 1), counted: true });
      });
  for (const id of layout.captions.keys()) words.set(id, { words: layout.places.get(id) ?? '', counted: false });
  return new Map([...words].filter(([, { words }]) => words !== ''));
}

/** The words of a heading that a reference to it repeats: its number without the last mark, or its title. */
export function headingWords({ number, title }: Pick<PlacedPart, 'number' | 'title'>): string {
  return number.replace(/[\s.:]+$/, '') || title;
}

/** What a reference prints; nothing where it leads nowhere. */
export function referenceRuns({ layout, targets }: Draft, { to }: Reference): Run[] {
  const place = layout.places.get(to) ?? '';
  const target = targets.get(to);
  if (!target) return textRuns(place);
  const at = place.lastIndexOf(target.words);
  return [
    ...textRuns(place.slice(0, at)),
    ...fieldRuns(`REF ${target.bookmark} ${target.counted ? '\\r ' : ''}\\h`, textRuns(target.words)),
    ...textRuns(place.slice(at + target.words.length)),
  ];
}

/** Puts the bookmark of a place around what stands there, if anything refers to it. */
export function marked(draft: Draft, id: string, children: ParagraphChild[]): ParagraphChild[] {
  const target = draft.targets.get(id);
  if (!target || draft.marked.has(id)) return children;
  draft.marked.add(id);
  return [new Bookmark({ id: target.bookmark, children })];
}
