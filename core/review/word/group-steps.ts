import type { FileSign } from './file-signs.ts';
import type { Piece, ReviewEdit, ReviewPoint, Spot } from './review-point.ts';
import type { Looks, Stamp } from './reviewed-file.ts';
import { inlinesOfSigns, isSameLooks, readableWords, type Sign } from './signs.ts';
import type { Step } from './walk-unit.ts';

/** Steps of one person that follow one another are one change. */
export type Group = {
  kind: 'change' | 'withdrawn' | 'looks';
  steps: Step[];
  by?: Stamp;
  move?: string;
};

/** Changes of one person with less time between them are one. */
const ONE_SITTING = 10 * 60_000;

/** In the order of the steps. A sign that stayed ends a group, and so do another person and a pause of ten minutes. */
export function groupsOf(steps: readonly Step[]): Group[] {
  const groups: Group[] = [];
  let last: Group | undefined;
  for (const step of steps) {
    const kind =
      step.kind === 'same' ? (step.looks ? 'looks' : undefined) : step.kind === 'withdrawn' ? 'withdrawn' : 'change';
    const by = step.kind === 'same' ? step.looks?.by : step.by;
    if (kind === undefined) {
      last = undefined;
      continue;
    }
    const goesOn =
      last?.kind === kind &&
      last.steps[0]?.stream === step.stream &&
      last.move === step.move &&
      isOneSitting(last.by, by) &&
      (kind !== 'looks' || isSameTurn(last.steps[0]?.looks, step.looks));
    if (last && goesOn) {
      last.steps.push(step);
      if (by && last.by && by.at > last.by.at) last.by = by;
    } else {
      last = { kind, steps: [step], ...(by && { by }), ...(step.move !== undefined && { move: step.move }) };
      groups.push(last);
    }
  }
  return groups;
}

function isOneSitting(a: Stamp | undefined, b: Stamp | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.by !== b.by) return false;
  if (a.at === b.at) return true;
  return Math.abs(new Date(a.at).getTime() - new Date(b.at).getTime()) <= ONE_SITTING;
}

function isSameTurn(a: Step['looks'], b: Step['looks']): boolean {
  return a !== undefined && b !== undefined && isSameLooks(a.now, b.now) && isSameLooks(a.was, b.was);
}

/** Where a group stands in the export: from its first place to behind the last sign that it takes away or changes. */
export function spanOf({ steps, kind }: Group): { from: Spot; to: Spot } {
  const from = steps[0]!.spot;
  let to = from;
  for (const step of steps) {
    const takes = step.kind === 'gone' || kind === 'looks';
    const behind = takes ? { block: step.spot.block, at: step.spot.at + 1 } : step.spot;
    if (behind.block > to.block || (behind.block === to.block && behind.at > to.at)) to = behind;
  }
  return { from, to };
}

export function wordsGone({ steps }: Group): string {
  return readableWords(steps.filter(({ kind }) => kind === 'gone').map(({ sign }) => sign)).trim();
}

/** What was put in and taken away again is among them. */
export function wordsNew({ steps }: Group): string {
  return readableWords(
    steps.filter(({ kind }) => kind === 'new' || kind === 'withdrawn').map(({ sign }) => sign),
  ).trim();
}

/** `structure` where nothing but ends of paragraphs came or went. Changes of looks are not asked about. */
export function kindOfGroup({ steps, move }: Group): ReviewPoint['kind'] {
  if (move !== undefined) return 'move';
  const words = (kind: Step['kind']) => steps.some((step) => step.kind === kind && !step.sign.end);
  const [gone, fresh] = [words('gone'), words('new') || words('withdrawn')];
  if (!gone && !fresh) return 'structure';
  return gone && fresh ? 'replacement' : gone ? 'deletion' : 'insertion';
}

/** The signs that a group brings, as they travel. Where they are not `ofBlocks`, ends of paragraphs are line breaks. */
export function piecesOf({ steps }: Group, ofBlocks: boolean, comments: (id: string) => string): Piece[] {
  const pieces: Piece[] = [];
  let line: Sign[] = [];
  const close = () => {
    if (line.length > 0) pieces.push({ inlines: inlinesOfSigns(line) });
    line = [];
  };
  for (const { kind, sign } of steps) {
    if (kind !== 'new') continue;
    if (sign.end && ofBlocks) {
      close();
      if (sign.end !== 'object') pieces.push({ end: sign.end });
    } else if (sign.object) {
      close();
      pieces.push({ object: sign.object });
    } else line.push(sign.end ? { sign: '\n', looks: sign.looks } : plainSign(sign, comments));
  }
  close();
  return pieces;
}

function plainSign({ sign, looks, atom, about }: FileSign, comments: (id: string) => string): Sign {
  return {
    sign,
    looks,
    ...(atom && { atom }),
    ...(about?.length && { comments: [...new Set(about.map(comments))].sort() }),
  };
}

/** The looks that were changed, each as it is now. */
export function turnOf({ steps }: Group): Partial<Looks> {
  const { was, now } = steps[0]!.looks!;
  return {
    ...(was.bold !== now.bold && { bold: now.bold }),
    ...(was.italic !== now.italic && { italic: now.italic }),
    ...(was.superscript !== now.superscript && { superscript: now.superscript }),
    ...(was.url !== now.url && { url: now.url }),
  };
}

/** Whether a group takes away or parts what is printed from data, and leaves some of it. */
export function cutsAtom({ steps, kind }: Group): boolean {
  if (kind !== 'change') return false;
  const line = steps.find((step) => step.line)?.line;
  const signs = line?.signs ?? [];
  const gone = new Set(steps.filter((step) => step.kind === 'gone' && step.line === line).map(({ spot }) => spot.at));
  const { from, to } = spanOf({ steps, kind });
  const inLine = (at: number) => (line && at >= 0 && at < signs.length ? signs[at]?.atom : undefined);
  // Something new within one.
  if (from.at === to.at && from.block === to.block && inLine(from.at) && inLine(from.at) === inLine(from.at - 1))
    return true;
  for (const at of gone) {
    const atom = signs[at]?.atom;
    if (!atom) continue;
    if (signs[at - 1]?.atom === atom && !gone.has(at - 1)) return true;
    if (signs[at + 1]?.atom === atom && !gone.has(at + 1)) return true;
  }
  return false;
}

/** `ofBlocks`: the stream is a text, and no cell or line. `comments`: the id in the report of a comment of the file. */
export function editOf(group: Group, ofBlocks: boolean, comments: (id: string) => string): ReviewEdit {
  const { stream } = group.steps[0]!;
  const span = spanOf(group);
  if (group.kind === 'looks') return { kind: 'looks', stream, ...span, looks: turnOf(group) };
  return { kind: 'words', stream, ...span, insert: piecesOf(group, ofBlocks, comments) };
}
