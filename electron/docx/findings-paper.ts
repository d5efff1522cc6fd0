import { Document, type FileChild, Header, Paragraph, Table } from 'docx';
import { type FindingsPaper, type Numbered, sectionsOf } from '../../core/check/paper/findings-paper.ts';
import { AssayError } from '../../core/fault.ts';
import type { DocumentProperties } from '../../core/leaving/properties.ts';
import type { AbortSignalLike, Progress } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import { styleSeparators } from './elements.ts';
import { finalise } from './finalise.ts';
import { pageNumberFooter } from './furniture.ts';
import { textRuns } from './inlines.ts';
import { textWidth, titleType } from './look/measures.ts';
import { houseStyles } from './look/styles.ts';
import { tableStyle } from './look/table-style.ts';
import { NOTE_SEPARATOR } from './look/text-styles.ts';
import { houseTheme } from './look/theme.ts';
import type { ManifestTable } from './manifest.ts';
import { writeParts } from './package.ts';
import {
  countsTable,
  dismissedTable,
  findingsTable,
  houseCells,
  type PaperTable,
  sayDay,
  wordsIn,
} from './paper-tables.ts';
import { release } from './release.ts';
import { oneLine, withSafeText } from './safe-text.ts';
import { pageProperties } from './sections.ts';
import { newTable } from './tables.ts';
import { turn } from './turn.ts';

export type PaperOptions = { progress?: (progress: Progress) => void; signal?: AbortSignalLike };

/**
 * The findings of a report as a Word file for a quality meeting, in the type and colours of the edition. The same paper and
 * edition give the same bytes. Throws `cancelled` when the signal says so, and `internal` rather than release a file that
 * would not open clean or lacks a finding.
 */
export async function exportFindings(
  original: FindingsPaper,
  edition: Template,
  { progress, signal }: PaperOptions = {},
): Promise<Uint8Array> {
  const step = async (done: number, doing: string) => {
    progress?.({ done, total: 3, doing });
    await turn();
    if (signal?.aborted)
      throw new AssayError('cancelled', 'The report of findings was cancelled. No file was written.');
  };
  await step(0, 'Writing the findings');
  const paper = withSafeText(original);
  // Its own words are English, whatever the report is written in.
  const template = { ...withSafeText(edition), language: 'en-GB' };
  const properties: DocumentProperties = {
    author: template.inspectorate,
    moment: `${paper.on}T00:00:00Z`,
    title: oneLine(`${paper.name}: findings`),
    language: template.language,
  };
  const { document, tables } = newPaper(paper, template, properties);
  const parts = writeParts(document);
  await step(1, 'Finishing the file');
  finalise(parts, { properties, numbered: false });
  await step(2, 'Checking the file');
  const manifest = { paragraphs: [], notes: [], repeats: 0, tables, drawings: [], references: 0, captions: 0 };
  const bytes = release(parts, manifest, new Map(), { pageNumbers: false });
  await step(3, 'Done');
  return bytes;
}

function newPaper(paper: FindingsPaper, template: Template, properties: DocumentProperties) {
  const { wordStyle } = template;
  const width = textWidth(wordStyle);
  const children: FileChild[] = [];
  const tables: ManifestTable[] = [];
  const say = (style: string, text: string) => {
    if (text.trim() !== '') children.push(new Paragraph({ style, children: textRuns(text) }));
  };
  const head = (words: string) => {
    // The style has no room above it: in a report, it begins a page.
    children.push(new Paragraph({ style: 'Heading1', spacing: { before: 480 }, children: textRuns(words) }));
  };
  const lay = ({ title, description, columns, cells }: PaperTable) => {
    children.push(
      newTable({ width }, { title, description, columns, rows: houseCells(cells), roomy: true, prose: true }),
    );
    tables.push({ what: `the table “${title}”`, rows: cells.map((row) => row.map(wordsIn)) });
  };
  const layParts = (findings: readonly Numbered[], newPartTable: typeof findingsTable) => {
    for (const part of new Set(findings.map(({ finding }) => finding.part))) {
      say('Heading2', part);
      lay(
        newPartTable(
          part,
          findings.filter(({ finding }) => finding.part === part),
        ),
      );
    }
  };

  const { open, provider, dismissed } = sectionsOf(paper);
  const name = oneLine(paper.name) || 'Report';
  const title = titleType(wordStyle, name);
  children.push(
    new Paragraph({
      style: 'Title',
      ...(title && { spacing: title.spacing }),
      children: textRuns(name, title && { size: title.size }),
    }),
  );
  say('Subtitle', `Report of findings, ${sayDay(paper.on)}`);
  say('BodyText', paper.edition);
  say('BodyText', 'This paper quotes the text of the report. Keep it as you keep the report itself.');
  lay(countsTable({ open, provider, dismissed }));
  head('To settle');
  if (open.length === 0) say('BodyText', 'Nothing is left to settle.');
  layParts(open, findingsTable);
  if (provider.length > 0) {
    head('Not ours to edit');
    say('BodyText', 'These are in text that others supplied, which is printed as it came. Tell them.');
    layParts(provider, findingsTable);
  }
  if (dismissed.length > 0) {
    head('Dismissed');
    say('BodyText', 'Somebody looked at these and left them, each with a reason.');
    layParts(dismissed, dismissedTable);
  }
  // Word wants a paragraph at the end of a section.
  if (children.at(-1) instanceof Table) children.push(new Paragraph({ style: 'TableEnd' }));
  const document = new Document({
    title: properties.title,
    creator: properties.author ?? '',
    lastModifiedBy: properties.author ?? '',
    revision: 1,
    compatibility: { version: 15 },
    theme: houseTheme(template, properties.author),
    styles: houseStyles(template),
    externalStyles: tableStyle(template),
    sections: [
      {
        properties: pageProperties(wordStyle, 'portrait'),
        headers: { default: new Header({ children: [new Paragraph({ style: 'Header', text: properties.title })] }) },
        footers: { default: pageNumberFooter(sayDay(paper.on), width) },
        children,
      },
    ],
  });
  styleSeparators(document.FootNotes.View, NOTE_SEPARATOR);
  return { document, tables };
}
