import { compareWords } from '../../compare/texts.ts';
import type { Report } from '../../report.ts';
import type { Template } from '../../template.ts';
import { signsOfPieces } from './apply-edits.ts';
import { exportedNow } from './exported-lines.ts';
import { alignContents, alignLine } from './now-text.ts';
import type { ExportedTexts, Review, SeenPoint, SeenRun } from './review.ts';
import type { ReviewEdit, ReviewPoint, Spot } from './review-point.ts';
import { homesIn } from './review-texts.ts';
import { readableWords, type Sign, signsOfBlock, signsOfInlines, signsOfWords } from './signs.ts';

/** Letters shown on each side of what was changed. */
const ROUND = 120;

/** Each point, by its id, as somebody sees it who decides about it. */
export function seenPoints(
  { exported, points }: Pick<Review, 'exported' | 'points'>,
  report: Report,
  template: Template,
): Record<string, SeenPoint> {
  const hereOf = hereIn(report, template, exported);
  return Object.fromEntries(
    points.map((point) => {
      const here = point.known ? undefined : hereOf(point);
      return [point.id, { ...sidesOf(point, exported), ...(here !== undefined && { here }) }];
    }),
  );
}

function sidesOf(point: ReviewPoint, exported: ExportedTexts): Pick<SeenPoint, 'sent' | 'wanted'> {
  const { was, now, edits, comment } = point;
  const [edit] = edits;
  if (comment) {
    const [stretch] = comment.stretches;
    const near = stretch && roundOf(exported, stretch.stream, stretch.from, stretch.to);
    if (!near || comment.stretches.length > 1) return { sent: plain('about', was), wanted: [] };
    return { sent: joined([...near.before, ...plain('about', near.words || was), ...near.after]), wanted: [] };
  }
  if (edits.length !== 1 || !edit) return { sent: plain('gone', was), wanted: plain('new', now) };
  switch (edit.kind) {
    case 'words': {
      const { before, words, after } = roundOf(exported, edit.stream, edit.from, edit.to);
      return around(before, [words, wordsOfPieces(edit)], after);
    }
    case 'looks': {
      const { before, words, after } = roundOf(exported, edit.stream, edit.from, edit.to);
      const whole = (kind: SeenRun['kind']) => joined([...before, ...plain(kind, words), ...after]);
      return { sent: whole('same'), wanted: whole('new') };
    }
    case 'note': {
      const at = signsIn(exported, edit.stream)?.[edit.at.block]?.[edit.at.at]?.atom;
      const note = at && 'type' in at && at.type === 'footnote' ? at.note.trim() : '';
      const [before, after] = [plain('same', ending(note.slice(0, edit.from))), beginning(note.slice(edit.to))];
      return around(before, [note.slice(edit.from, edit.to), edit.insert], plain('same', after));
    }
    case 'form':
    case 'row in':
    case 'row out':
      return { sent: plain('gone', was), wanted: plain('new', now) };
  }
}

/** Where most of the words stay, those that differ are marked alone. */
function around(before: SeenRun[], [was, now]: [string, string], after: SeenRun[]) {
  const runs = compareWords(was, now);
  const stays = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  const alike = stays * 2 > Math.max(was.length, now.length);
  const side = (kind: 'gone' | 'new', whole: string) =>
    alike ? runs.filter((run) => run.kind === 'same' || run.kind === kind) : plain(kind, whole);
  return {
    sent: joined([...before, ...side('gone', was), ...after]),
    wanted: joined([...before, ...side('new', now), ...after]),
  };
}

function plain(kind: SeenRun['kind'], text: string): SeenRun[] {
  return text === '' ? [] : [{ kind, text }];
}

function joined(runs: readonly SeenRun[]): SeenRun[] {
  const made: SeenRun[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last?.kind === run.kind) made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}

function wordsOfPieces({ insert }: Extract<ReviewEdit, { kind: 'words' }>): string {
  return readableWords(signsOfPieces(insert));
}

/** The words of a stretch of the export, and some of those round it in its paragraphs. */
function roundOf(exported: ExportedTexts, stream: string, from: Spot, to: Spot) {
  const blocks = signsIn(exported, stream) ?? [];
  const first = blocks[from.block] ?? [];
  const last = blocks[to.block] ?? [];
  const words =
    from.block === to.block
      ? first.slice(from.at, to.at)
      : [...first.slice(from.at), ...blocks.slice(from.block + 1, to.block).flat(), ...last.slice(0, to.at)];
  return {
    before: plain('same', ending(readableWords(first.slice(0, from.at)))),
    words: readableWords(words),
    after: plain('same', beginning(readableWords(last.slice(to.at)).trimEnd())),
  };
}

/** The signs of a text of the export, by its blocks; of a cell or a line of words there is one. */
function signsIn({ parts, places, words }: ExportedTexts, stream: string): Sign[][] | undefined {
  const content = parts[stream];
  if (content) return content.map((block) => signsOfBlock(block, places));
  const [, part = '', block = '', row = '', column = ''] = /^([^/:]+)\/(\d+)\/(\d+)\/(\d+)$/.exec(stream) ?? [];
  const table = parts[part]?.[Number(block)];
  const cell = table?.type === 'table' ? table.children[Number(row)]?.children[Number(column)] : undefined;
  if (cell) return [signsOfInlines(cell.children, places)];
  const line = words[stream];
  return line === undefined ? undefined : [signsOfWords(line)];
}

function ending(words: string): string {
  if (words.length <= ROUND) return words;
  const cut = words.slice(-ROUND);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

function beginning(words: string): string {
  if (words.length <= ROUND) return words;
  const cut = words.slice(0, ROUND);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || ROUND)}…`;
}

/** What stands in the report of now where a point is. */
function hereIn(
  report: Report,
  template: Template,
  exported: ExportedTexts,
): (point: ReviewPoint) => string | undefined {
  const homeOf = homesIn(report, exported);
  const printed = exportedNow(report, template);
  const lines = new Map(printed.lines.map(({ key, words }) => [key, words]));
  const texts = new Map<string, ReturnType<typeof alignContents> | undefined>();
  const textOf = (stream: string) => {
    if (texts.has(stream)) return texts.get(stream);
    const [before, now] = [exported.parts[stream], printed.parts[stream]];
    const home = homeOf(stream);
    const aligned =
      home.kind !== 'nowhere' ? home.aligned : before && now ? alignContents(before, now, exported.places) : undefined;
    texts.set(stream, aligned);
    return aligned;
  };
  return ({ key = '', refused, edits, comment }) => {
    const [edit] = edits;
    const stretch = comment?.stretches[0] ?? (edit?.kind === 'words' || edit?.kind === 'looks' ? edit : undefined);
    if (!stretch) return refused === 'protected' ? lines.get(key) : undefined;
    const { stream, from } = stretch;
    const aligned = textOf(stream) ?? lineAs(exported.words[stream], lines.get(stream));
    if (!aligned) return refused === 'protected' ? lines.get(key) : undefined;
    const { starts, places, signs, length } = aligned;
    const [start, end] = [starts[from.block] ?? 0, starts[from.block + 1] ?? length];
    const at = placeIn(places, start, Math.min(start + from.at, end), Math.min(end, length));
    const now = at === undefined ? NOTHING : paragraphAt(signs, at);
    const was = readableWords((aligned.exported as Sign[]).slice(start, end)).trimEnd();
    return refused === 'protected' || now.whole !== was ? now.shown : undefined;
  };
}

function lineAs(was: string | undefined, now: string | undefined) {
  return was === undefined || now === undefined ? undefined : alignLine(signsOfWords(was), signsOfWords(now));
}

/** Where the sign of the export next to a place stands by now. */
function placeIn(places: Int32Array, start: number, at: number, end: number): number | undefined {
  for (let index = at; index < end; index++) if (places[index]! >= 0) return places[index]!;
  for (let index = at - 1; index >= start; index--) if (places[index]! >= 0) return places[index]!;
  return undefined;
}

const NOTHING = { whole: '', shown: '' };

function paragraphAt(signs: readonly Sign[], at: number): typeof NOTHING {
  let [from, to] = [at, at];
  while (from > 0 && !signs[from - 1]?.end) from--;
  while (to < signs.length && !signs[to]?.end) to++;
  const [before, behind] = [readableWords(signs.slice(from, at)), readableWords(signs.slice(at, to))];
  return { whole: `${before}${behind}`, shown: `${ending(before)}${beginning(behind)}` };
}
