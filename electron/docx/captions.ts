import { type ParagraphChild, TextRun } from 'docx';
import { type CaptionName, captionText } from '../../core/captions.ts';
import { addParagraph, type Draft } from './draft.ts';
import { fieldRuns } from './fields.ts';
import { textRuns } from './inlines.ts';
import { tableNoteRuns } from './notes.ts';
import { marked } from './references.ts';

export type CaptionOptions = {
  /** What references call the table, picture or chart; its block or part. */
  id: string;
  /** Its word and number, where it has any. */
  name: CaptionName | undefined;
  caption: string;
  /** A footnote behind the caption. */
  note?: string | undefined;
};

/** The line above a table, picture or chart: `Table 3: ` and its words. The number is a field that counts. */
export function addCaption(draft: Draft, { id, name, caption, note }: CaptionOptions, key?: string): void {
  if (!name && caption.trim() === '' && note === undefined) return;
  const number: ParagraphChild[] = name
    ? [
        ...marked(draft, id, [
          ...textRuns(`${name.word} ${name.series}`),
          ...fieldRuns(`SEQ ${sequenceOf(name)} \\* ARABIC`, [new TextRun(String(name.number))]),
        ]),
        new TextRun(': '),
      ]
    : [];
  const children = [
    ...number,
    ...textRuns(caption),
    ...(note === undefined ? [] : tableNoteRuns(draft, { text: note, again: false })),
  ];
  addParagraph(draft, { style: 'Caption', children }, key);
}

/** The words of a caption, as they are read. */
export function captionWords({ name, caption }: Pick<CaptionOptions, 'name' | 'caption'>): string {
  return name ? `${captionText(name)}: ${caption}` : caption;
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
export function addSource(draft: Draft, source: string, key?: string): void {
  const words = sourceWords(draft, source);
  if (words !== '') addParagraph(draft, { style: 'Source', children: textRuns(words) }, key);
}

export function sourceWords({ template }: Pick<Draft, 'template'>, source: string): string {
  return source.trim() === '' ? '' : `${template.words.source} ${source.trim()}`.trim();
}
