import { Document, type FileChild, Header, Paragraph, Table } from 'docx';
import { capital } from '../../core/capital.ts';
import { AssayError } from '../../core/fault.ts';
import type { DocumentProperties } from '../../core/leaving/properties.ts';
import type { AbortSignalLike, Progress } from '../../core/rpc.ts';
import { sayDay } from '../../core/say-day.ts';
import type { Template } from '../../core/template.ts';
import { styleSeparators } from './elements.ts';
import { finalise } from './finalise.ts';
import { pageNumberFooter } from './furniture.ts';
import { textRuns } from './inlines.ts';
import { houseOptions } from './look/document-options.ts';
import { type Orientation, textWidth, titleType } from './look/measures.ts';
import { NOTE_SEPARATOR } from './look/text-styles.ts';
import type { ManifestTable } from './manifest.ts';
import { writeParts } from './package.ts';
import { houseCells, type PaperTable, wordsIn } from './paper-tables.ts';
import { release } from './release.ts';
import { oneLine, withSafeText } from './safe-text.ts';
import { pageProperties } from './sections.ts';
import { newTable } from './tables.ts';
import { turn } from './turn.ts';

/** What every paper about a report says: the name of the report, and the day on which it is written, `2026-11-22`. */
type Paper = { name: string; on: string };

/** A form of paper, in the type and colours of an edition: what was found, what was answered. */
export type PaperForm<P extends Paper> = {
  /** What it is: `report of findings`. */
  kind: string;
  /** What is in it: `findings`. */
  about: string;
  orientation: Orientation;
  write: (paper: P, page: Page) => void;
};

/** What a paper is written with. */
export type Page = {
  say: (style: string, text: string) => void;
  head: (words: string) => void;
  lay: (table: PaperTable) => void;
};

export type PaperOptions = { progress?: (progress: Progress) => void; signal?: AbortSignalLike };

/**
 * The same paper and edition give the same bytes. Throws `cancelled` when the signal says so, and
 * `internal` rather than release a file that would not open clean or lacks a line of a table.
 */
export async function writePaper<P extends Paper>(
  form: PaperForm<P>,
  original: P,
  edition: Template,
  { progress, signal }: PaperOptions,
): Promise<Uint8Array> {
  const paper = withSafeText(original);
  const step = async (done: number, doing: string) => {
    progress?.({ done, total: 3, doing });
    await turn();
    if (signal?.aborted) throw new AssayError('cancelled', `The ${form.kind} was cancelled. No file was written.`);
  };
  await step(0, `Writing the ${form.about}`);
  // Its own words are English, whatever the report is written in.
  const template = { ...withSafeText(edition), language: 'en-GB' };
  const properties: DocumentProperties = {
    author: template.inspectorate,
    moment: `${paper.on}T00:00:00Z`,
    title: oneLine(`${paper.name}: ${form.about}`),
    language: template.language,
  };
  const { document, tables } = newPaper(form, paper, template, properties);
  const parts = writeParts(document);
  await step(1, 'Finishing the file');
  finalise(parts, { properties, numbered: false });
  await step(2, 'Checking the file');
  const manifest = { paragraphs: [], notes: [], repeats: 0, tables, drawings: [], references: 0, captions: 0 };
  const bytes = release(parts, manifest, new Map(), { pageNumbers: false });
  await step(3, 'Done');
  return bytes;
}

function newPaper<P extends Paper>(form: PaperForm<P>, paper: P, template: Template, properties: DocumentProperties) {
  const { wordStyle } = template;
  const width = textWidth(wordStyle, form.orientation);
  const children: FileChild[] = [];
  const tables: ManifestTable[] = [];
  const name = oneLine(paper.name) || 'Report';
  const subtitle = `${capital(form.kind)}, ${sayDay(paper.on)}`;
  const title = titleType(wordStyle, name);
  children.push(
    new Paragraph({
      style: 'Title',
      ...(title && { spacing: title.spacing }),
      children: textRuns(name, title && { size: title.size }),
    }),
    new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) }),
  );
  form.write(paper, {
    say(style, text) {
      if (text.trim() !== '') children.push(new Paragraph({ style, children: textRuns(text) }));
    },
    head(words) {
      // The style has no room above it: in a report, it begins a page.
      children.push(new Paragraph({ style: 'Heading1', spacing: { before: 480 }, children: textRuns(words) }));
    },
    lay({ title, description, columns, cells }) {
      children.push(
        newTable({ width }, { title, description, columns, rows: houseCells(cells), roomy: true, prose: true }),
      );
      tables.push({ what: `the table “${title}”`, rows: cells.map((row) => row.map(wordsIn)) });
    },
  });
  // Word wants a paragraph at the end of a section.
  if (children.at(-1) instanceof Table) children.push(new Paragraph({ style: 'TableEnd' }));
  const document = new Document({
    ...houseOptions(template, properties),
    sections: [
      {
        properties: pageProperties(wordStyle, form.orientation),
        headers: { default: new Header({ children: [new Paragraph({ style: 'Header', text: properties.title })] }) },
        footers: { default: pageNumberFooter(sayDay(paper.on), width) },
        children,
      },
    ],
  });
  styleSeparators(document.FootNotes.View, NOTE_SEPARATOR);
  return { document, tables };
}
