import { compareWords } from '../../compare/texts.ts';
import { blockText } from '../../content-text.ts';
import type { PlacedPart } from '../../layout.ts';
import { fillContent } from '../../slots.ts';
import { letterPairs, likeness, mostLikeness } from '../../text-import/likeness.ts';
import { type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

/** Lines that are less like the edition’s are other words altogether, and may be meant. */
const LIKE = 0.8;
/** With more places in which it differs, a line was meant to be another. */
const MANY = 6;

const pairsOf = remember(({ text }: Line) => letterPairs(text));

/** Fixed words that were overwritten: what differs from the edition’s, word for word. */
export const fixedWords: ReportRule = {
  name: 'fixed-words',
  family: 'structure',
  severity: 'warning',
  title: 'Fixed wording that has lost or changed some words',
  why: 'Readers and lawyers rely on it to be the same in every report.',
  example: {
    wrong: 'under the terms of the Government Licence',
    right: 'under the terms of the Open Government Licence',
  },
  mend: 'Return to the edition’s words, or keep these if they are meant.',
  inReport: (reading) => {
    const found: FoundInReport[] = [];
    for (const [placed, lines] of changedParts(reading)) {
      const fixed = fixedLines(placed);
      for (const read of lines) {
        const text = meant(read.line, fixed);
        if (text !== undefined && text !== plain(read.line.text)) found.push(...differences(read, text));
      }
    }
    return found;
  },
};

function changedParts({ ours }: Reading): Map<PlacedPart, ReadLine[]> {
  const changed = new Map<PlacedPart, ReadLine[]>();
  for (const read of ours) {
    const { kind } = read.placed.part;
    if (kind !== 'fixed' && kind !== 'back-cover') continue;
    changed.set(read.placed, [...(changed.get(read.placed) ?? []), read]);
  }
  return changed;
}

function fixedLines({ part, slots }: PlacedPart): string[] {
  if (part.kind !== 'fixed' && part.kind !== 'back-cover') return [];
  return fillContent(part.text, slots)
    .map((block) => plain(blockText(block)))
    .filter((text) => text !== '');
}

const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

const lastMeant = new WeakMap<Line, { fixed: string; text: string | undefined }>();

/** The edition’s line that a line was, which is sought again only when the edition’s lines are others. */
function meant(line: Line, lines: readonly string[]): string | undefined {
  const fixed = lines.join('\n');
  const last = lastMeant.get(line);
  if (last?.fixed === fixed) return last.text;
  const text = mostLike(line, lines);
  lastMeant.set(line, { fixed, text });
  return text;
}

function mostLike(line: Line, fixed: readonly string[]): string | undefined {
  const pairs = pairsOf(line);
  let best: { text: string; like: number } | undefined;
  for (const text of fixed) {
    const own = letterPairs(text);
    if (mostLikeness(own, pairs) < LIKE) continue;
    const like = likeness(own, pairs);
    if (like >= LIKE && like > (best?.like ?? 0)) best = { text, like };
  }
  return best?.text;
}

/** A finding for each place at which words were put in, taken out or changed. */
function differences(read: ReadLine, fixed: string): FoundInReport[] {
  const { text } = read.line;
  // Marks that stand for each other count as one, and have one length.
  const same = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const found: FoundInReport[] = [];
  let at = 0;
  let gone = '';
  const tell = (put: string) => {
    const [lost, added] = [gone.trim(), put.trim()];
    gone = '';
    if (lost === added) return;
    const from = put === '' ? Math.max(0, text.slice(0, at).trimEnd().search(/\S+$/u)) : at;
    const message =
      lost === ''
        ? `The edition does not have “${added}” here.`
        : added === ''
          ? `The edition has “${lost}” here.`
          : `The edition has “${lost}” here, and not “${added}”.`;
    found.push({
      at: { read, from, to: put === '' ? text.slice(0, at).trimEnd().length : at + put.trimEnd().length },
      message,
      // Stops may go where lines are set below each other.
      ...(!/[\p{L}\d]/u.test(lost + added) && { severity: 'advice' as const }),
    });
  };
  for (const run of compareWords(fixed, same)) {
    if (run.kind === 'gone') gone += run.text;
    else if (run.kind === 'new') {
      tell(run.text);
      at += run.text.length;
    } else {
      if (gone !== '') tell('');
      at += run.text.length;
    }
  }
  if (gone !== '') tell('');
  // Where stops alone differ, one tells of all.
  return found.length > MANY ? [] : found.every(({ severity }) => severity === 'advice') ? found.slice(0, 1) : found;
}
