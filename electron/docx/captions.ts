import { type ParagraphChild, TextRun } from 'docx';
import { type CaptionName, captionText } from '../../core/captions.ts';
import { addParagraph, type Draft } from './draft.ts';
import { fieldRuns } from './fields.ts';
import { textRuns } from './inlines.ts';
import { tableNoteRuns } from './notes.ts';
import { marked } from './references.ts';
import type { Change } from './review/review.ts';
import { insertedRuns } from './review/tracked-runs.ts';
import { markOf } from './review/tracked-text.ts';

export type CaptionOptions = {
  /** What references call the table, picture or chart; its block or part. */
  id: string;
  /** Its word and number, where it has any. */
  name: CaptionName | undefined;
  caption: string;
  /** A footnote behind the caption. */
  note?: string | undefined;
  /** That it came, in a file for review. */
  change?: Change | undefined;
  /** The words of the caption with what changed in them. */
  runs?: ParagraphChild[] | undefined;
};

/** The line above a table, picture or chart: `Table 3: ` and its words. The number is a field that counts. */
export function addCaption(
  draft: Draft,
  { id, name, caption, note, change, runs }: CaptionOptions,
  key?: string,
): void {
  if (!name && caption.trim() === '' && note === undefined) return;
  const number: ParagraphChild[] = name
    ? [
        ...marked(
          draft,
          id,
          insertedRuns(draft, change, [
            ...textRuns(`${name.word} ${name.series}`),
            ...fieldRuns(sequenceCode(draft, name), [new TextRun(String(name.number))]),
          ]),
        ),
        ...insertedRuns(draft, change, [new TextRun(': ')]),
      ]
    : [];
  const children = [
    ...number,
    ...(runs ?? insertedRuns(draft, change, textRuns(caption))),
    ...(note === undefined ? [] : tableNoteRuns(draft, { text: note, again: false })),
  ];
  addParagraph(draft, { style: 'Caption', ...markOf(draft, change), children }, key);
}

/** The words of a caption, as they are read. */
export function captionWords({ name, caption }: Pick<CaptionOptions, 'name' | 'caption'>): string {
  return name ? `${captionText(name)}: ${caption}` : caption;
}

/** Word counts on, and is told where a number does not follow: tables before it may not be in the file. */
function sequenceCode({ sequences }: Draft, name: CaptionName): string {
  const sequence = sequenceOf(name);
  const follows = name.number === (sequences.get(sequence) ?? 0) + 1;
  sequences.set(sequence, name.number);
  return `SEQ ${sequence} \\* ARABIC${follows ? '' : ` \\r ${name.number}`}`;
}

/** The name under which Word counts: `Table`, or `Figure_2` for a series of its own. */
function sequenceOf({ word, series }: CaptionName): string {
  const name = `${word} ${series}`
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/_$/, '');
  return /^\p{L}/u.test(name) ? name.slice(0, 40) : `C${name}`.slice(0, 40);
}

/** The line below that says where it comes from. */
export function addSource(
  draft: Draft,
  { words, change, runs }: { words: string } & Pick<CaptionOptions, 'change' | 'runs'>,
  key?: string,
): void {
  const source = sourceWords(draft, words);
  if (source === '' && !runs) return;
  const children = runs ?? insertedRuns(draft, change, textRuns(source));
  addParagraph(draft, { style: 'Source', ...markOf(draft, change), children }, key);
}

/** The line below a table or picture: the edition’s word for it, and the source. Empty without a source. */
export function sourceWords({ template }: Pick<Draft, 'template'>, source: string): string {
  return source.trim() === '' ? '' : `${template.words.source} ${source.trim()}`.trim();
}
