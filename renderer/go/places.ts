import type { Finding } from '../../core/check/finding.ts';
import { sayPlace } from '../../core/check/say-place.ts';
import { type Content, isCaptioned } from '../../core/content.ts';
import { blockText } from '../../core/content-text.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { saySentence } from '../../core/messages/messages.ts';
import { type CommentPlace, placesOfComments } from '../../core/review/comments/places-of-comments.ts';
import { sayMakers } from '../../core/review/suggestions/makers.ts';
import { type Change, openChanges } from '../../core/review/suggestions/suggestion.ts';
import type { View } from '../report/view.ts';
import { sayChange } from '../review/changes/say-change.ts';
import type { Named } from './find-named.ts';
import { say } from './messages.ts';

/** Where a place of the report leads. */
export type Destination =
  | { to: 'part'; part: string }
  /** A heading, or what has a caption, by its place in the text of the part. */
  | { to: 'block'; part: string; block: number }
  | { to: 'key question'; standard: string; number: string }
  | { to: 'recommendation' | 'term' | 'edition term'; part: string; id: string }
  | { to: 'figure'; id: string }
  | { to: 'finding'; finding: Finding }
  | { to: 'comment'; comment: CommentPlace }
  | { to: 'suggestion'; change: Change };

/** A place of the report by its name. `about` says what it is and where it stands. */
export type NamedPlace = Named & { kind: string; where: string; goes: Destination };

/** What is open in a report besides its parts. */
export type Open = { findings: readonly Finding[] };

/**
 * Every place that can be gone to by name: parts in reading order, what stands in them, then what is open in the report. What
 * many have looked for first stands first.
 */
export function placesOf(view: View, { findings }: Open): NamedPlace[] {
  const parts = [...partPlaces(view.layout.parts, '')];
  const inParts = view.placed.flatMap((placed) => [...keyQuestions(placed), ...blockPlaces(placed, view)]);
  return [
    ...parts,
    ...inParts,
    ...recommendations(view),
    ...terms(view),
    ...view.report.figures.map(({ id, label }) => named(say('figure'), label, say('data'), { to: 'figure', id })),
    ...found(view, findings),
    ...comments(view),
    ...suggestions(view),
  ];
}

function named(kind: string, name: string, where: string, goes: Destination): NamedPlace {
  return { kind, name: name.replace(/\s+/g, ' ').trim(), where, about: `${kind}\n${where}`, goes };
}

function* partPlaces(parts: readonly PlacedPart[], around: string): Generator<NamedPlace> {
  for (const placed of parts) {
    const name = nameOf(placed);
    const kind = placed.part.kind === 'standard' ? say('standard') : say('part');
    if (name !== '') yield named(kind, name, around, { to: 'part', part: placed.id });
    yield* partPlaces(placed.parts, name || around);
  }
}

function nameOf({ number, title }: PlacedPart): string {
  return [number, title].filter(Boolean).join(' ');
}

function keyQuestions(placed: PlacedPart): NamedPlace[] {
  if (placed.part.kind !== 'standard' || !placed.standard) return [];
  const standard = placed.standard.number;
  return placed.standard.keyQuestions.map(({ number, text }) =>
    named(say('keyQuestion'), `${number} ${text}`, nameOf(placed), { to: 'key question', standard, number }),
  );
}

const CAPTIONED = { table: say('table'), picture: say('picture'), chart: say('chart') };

function blockPlaces({ id: part, where, content }: PlacedPart, { layout }: View): NamedPlace[] {
  return (content as Content).flatMap((block, index): NamedPlace[] => {
    const goes: Destination = { to: 'block', part, block: index };
    if (block.type === 'heading') {
      const words = blockText(block).trim();
      return words === '' ? [] : [named(say('heading'), words, where, goes)];
    }
    if (!isCaptioned(block)) return [];
    const number = layout.places.get(block.id) ?? '';
    const caption = block.caption.trim() || say('noCaptionYet');
    return [named(CAPTIONED[block.type], [number, caption].filter(Boolean).join(' '), where, goes)];
  });
}

function recommendations({ report, placed }: View): NamedPlace[] {
  const part = placed.find((one) => one.part.kind === 'recommendations');
  if (!part) return [];
  return report.recommendations
    .flatMap(({ items }) => items)
    .map(({ id, text }, index) =>
      named(say('recommendation'), `${index + 1}. ${text}`, nameOf(part), { to: 'recommendation', part: part.id, id }),
    );
}

function terms({ report, placed }: View): NamedPlace[] {
  return placed.flatMap((one) => {
    if (one.part.kind !== 'glossary') return [];
    const own = report.glossary.entries.filter(({ term }) => term.trim() !== '');
    const taken = new Set(own.map(({ term }) => term));
    const goes = (to: 'term' | 'edition term', id: string) => ({ to, part: one.id, id }) as const;
    return [
      ...own.map(({ id, term }) => named(say('glossaryTerm'), term, nameOf(one), goes('term', id))),
      ...one.part.entries
        .filter(({ term }) => !taken.has(term))
        .map(({ term }) => named(say('glossaryTerm'), term, nameOf(one), goes('edition term', term))),
    ];
  });
}

function found({ placed, layout, template }: View, findings: readonly Finding[]): NamedPlace[] {
  // Of thousands, nearly all are in the words of a part.
  const parts = new Map(placed.map(({ id, where }) => [id, where]));
  return findings.map((finding) => {
    const { at } = finding;
    const where = at.words?.spot.kind === 'line' ? parts.get(at.part ?? '') : undefined;
    return named(say('finding'), saySentence(finding.message), where ?? sayPlace(at, layout, template), {
      to: 'finding',
      finding,
    });
  });
}

function comments({ report, layout }: View): NamedPlace[] {
  return placesOfComments(report, layout)
    .filter(({ comment }) => !comment.resolved)
    .map((comment) => {
      const [first] = comment.comment.remarks;
      return named(say('comment'), first?.text ?? '', whereBy(comment.where, first?.by), { to: 'comment', comment });
    });
}

function suggestions(view: View): NamedPlace[] {
  const order = view.placed.map(({ id }) => id);
  return openChanges(view.report, order).map((change) => {
    const { where, kind, was, now, about } = sayChange(change, view);
    const words = now || was || about || '';
    const name = words === '' ? kind : `${kind}: ${words}`;
    return named(say('suggestion'), name, whereBy(where, change.made && sayMakers(change.made)), {
      to: 'suggestion',
      change,
    });
  });
}

function whereBy(where: string, by = say('somebody')): string {
  return say('whereBy', { where, by });
}
