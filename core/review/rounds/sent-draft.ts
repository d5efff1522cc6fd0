import type { Content, Text } from '../../content.ts';
import { countWords } from '../../content-text.ts';
import { allParts, type Layout, layOut, type PlacedPart } from '../../layout.ts';
import type { FixedPart } from '../../part.ts';
import { blankReport, type Report } from '../../report.ts';
import { sayDay } from '../../say-day.ts';
import { fillSlots, type SlotValues, slotPieces } from '../../slots.ts';
import type { Template } from '../../template.ts';
import { keepMarks } from '../comments/comment-marks.ts';
import { withThoseBelow } from '../sign-off/progress.ts';
import { chosenSigned } from './round.ts';
import type { SentDraft } from './sent.ts';

/** The part that says for whom the draft is, which no edition has. */
export const NOTICE = 'assay.sent';

/**
 * What is printed of a report for people outside: the cover, the contents and the chosen parts, which keep their numbers. What
 * people of the house said and suggested is left out of the report itself, so that nothing of it can get into the file; the
 * words stand as they do with all suggestions taken.
 *
 * @throws AssayError `bad input` where there is no such part
 */
export function draftToSend(report: Report, template: Template, sent: SentDraft): { report: Report; layout: Layout } {
  const bare = printedMembers(report);
  const whole = layOut(bare, template);
  const chosen = chosenParts(whole, sent.parts);
  const parts = whole.parts.flatMap((placed) => cut(placed, chosen));
  if (sent.round) {
    const covers = parts.findIndex(({ part }) => part.kind !== 'cover');
    parts.splice(covers < 0 ? parts.length : covers, 0, newNotice(template, whole.slots, sent.round));
  }
  const kept = allParts(parts);
  const blocks = new Set(kept.flatMap(({ id, content }) => [id, ...content.flatMap((block) => idOf(block))]));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    report: { ...bare, parts: Object.fromEntries(Object.entries(bare.parts).filter(([part]) => ids.has(part))) },
    layout: {
      ...whole,
      // What is not sent is called what it is called in the report, and leads nowhere.
      captions: new Map([...whole.captions].filter(([id]) => blocks.has(id))),
      parts,
    },
  };
}

/** Parts with those below them. */
export function withBelow(layout: Layout, parts: readonly string[]): string[] {
  return parts.flatMap((part) => {
    const below = withThoseBelow(layout, part);
    return below.length > 0 ? below : [part];
  });
}

/** Named one by one, so that what a report gets later stays at home, too. */
function printedMembers({ format, version, id, template, created, ...report }: Report): Report {
  const { details, scores, figures, comparisons, recommendations, facts, glossary, lists, assets, coverPicture } =
    report;
  const parts = Object.entries(report.parts).map(([part, content]) => [part, keepMarks(content, () => false)]);
  return {
    ...{ format, version, id, template, created },
    ...blankReport(),
    ...{ details, scores, figures, comparisons, recommendations, facts, glossary, lists, assets },
    ...(coverPicture !== undefined && { coverPicture }),
    parts: Object.fromEntries(parts),
  };
}

/** The ids of the chosen parts, and of those without a heading that belong to them. */
function chosenParts(layout: Layout, chosen: readonly string[]): Set<string> {
  return new Set(chosenSigned(layout, chosen).flatMap(({ members }) => members.map(({ id }) => id)));
}

/** A part without what is not sent; of one around others its heading, where any of them are. */
function cut(placed: PlacedPart, chosen: ReadonlySet<string>): PlacedPart[] {
  if (!placed.printed) return [];
  const parts = placed.parts.flatMap((child) => cut(child, chosen));
  const isNeeded = placed.part.kind === 'cover' || (placed.part.kind === 'contents' && placed.level === 1);
  if (chosen.has(placed.id) || isNeeded) return [{ ...placed, parts }];
  return parts.length > 0 ? [{ ...placed, leadIn: [], content: [], words: 0, parts }] : [];
}

function newNotice(
  { signOff: { notice } }: Template,
  slots: SlotValues,
  { to, sent, due }: NonNullable<SentDraft['round']>,
): PlacedPart {
  const filled = new Map(slots.filled)
    .set('round.to', to)
    .set('round.sent', sayDay(sent.slice(0, 10)))
    .set('round.due', sayDay(due));
  const own = { ...slots, filled };
  const content: Content = notice.words.map((text) => ({
    type: 'paragraph',
    children: slotPieces(text).map((piece): Text => {
      const words = fillSlots(piece.text, own);
      return piece.slot === 'round.due' ? { text: words, bold: true } : { text: words };
    }),
  }));
  const part: FixedPart = {
    kind: 'fixed',
    id: NOTICE,
    title: notice.title,
    listed: false,
    orientation: 'portrait',
    alsoCalled: [],
    heading: true,
    text: content,
    recognise: [],
  };
  return {
    part,
    id: NOTICE,
    level: 1,
    number: '',
    title: notice.title,
    where: notice.title,
    heading: true,
    listed: false,
    printed: true,
    leadIn: [],
    content,
    by: 'edition',
    words: countWords(content),
    slots: own,
    parts: [],
  };
}

function idOf(block: Content[number]): string[] {
  return 'id' in block ? [block.id] : [];
}
