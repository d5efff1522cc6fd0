import { AlignmentType, BorderStyle, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { Template } from '../../../core/template.ts';
import { halfPoints, leading, PANEL_INDENT, sizesOf, unlistedHeading } from './measures.ts';
import { LIST_STEP } from './numbering.ts';

/** The style of the lines between text and footnotes. */
export const NOTE_SEPARATOR = 'NoteSeparator';

/** Styles of what stands in the text: paragraphs, lists, panels, tables. */
export function textStyles({ wordStyle }: Template): IParagraphStyleOptions[] {
  const { colours } = wordStyle;
  const size = sizesOf(wordStyle);
  const bar = { style: BorderStyle.SINGLE, size: 36, space: 9, color: colours.accent };
  const edge = (space: number) => ({ style: BorderStyle.SINGLE, size: 4, space, color: colours.panel });
  const panel = {
    keepLines: true,
    shading: { fill: colours.panel },
    border: { left: bar, top: edge(6), bottom: edge(6), right: edge(6) },
    indent: PANEL_INDENT,
  };
  const box = { ...panel, keepLines: false };
  const list = (name: string, spacing: number) => ({
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: spacing } },
  });
  const unlisted = (level: number): IParagraphStyleOptions => ({
    id: unlistedHeading(level),
    name: `Heading ${level} Unlisted`,
    basedOn: `Heading${level}`,
    next: 'BodyText',
    quickFormat: true,
    ...(level === 1 && {
      run: { size: halfPoints(size.unlisted) },
      paragraph: { spacing: { before: 360, after: 120, ...leading(size.unlisted, 1.25) } },
    }),
  });
  return [
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true },
    {
      id: 'BodyTextAfterTable',
      name: 'Body Text After Table',
      basedOn: 'BodyText',
      next: 'BodyText',
      paragraph: { spacing: { before: 260 } },
    },
    {
      id: 'ListLeadIn',
      name: 'List Lead-in',
      basedOn: 'BodyText',
      next: 'ListBullet',
      quickFormat: true,
      paragraph: { keepNext: true, spacing: { after: 100 } },
    },
    { id: 'ListBullet', ...list('List Bullet', 100) },
    { id: 'ListBullet2', ...list('List Bullet 2', 80) },
    { id: 'ListBullet3', ...list('List Bullet 3', 80) },
    {
      id: 'ListHeadline',
      name: 'List Headline',
      basedOn: 'ListBullet',
      next: 'ListContinue',
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 60, after: 40 } },
    },
    {
      id: 'ListContinue',
      name: 'List Continue',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { indent: { left: LIST_STEP } },
    },
    { id: 'ListNumber', ...list('List Number', 110) },
    { id: 'ListNumber2', ...list('List Number 2', 80) },
    { id: 'ListNumber3', ...list('List Number 3', 80) },
    {
      // Not “Quote”: LibreOffice tags a style with that name as a structure type of PDF and drops it.
      id: 'PullQuote',
      name: 'Pull Quote',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      run: { italics: true, color: colours.heading },
      paragraph: {
        keepLines: true,
        indent: { left: 567, right: 567 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: colours.accent } },
        spacing: { before: 60, after: 180 },
      },
    },
    {
      id: 'PullQuoteSpeaker',
      name: 'Pull Quote Speaker',
      basedOn: 'PullQuote',
      next: 'BodyText',
      quickFormat: true,
      run: { italics: false, color: colours.muted },
      paragraph: { alignment: AlignmentType.RIGHT, keepLines: true, spacing: { before: 0, after: 180 } },
    },
    {
      id: 'QualityStatement',
      name: 'Quality Statement',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      run: { bold: true, color: colours.heading },
      paragraph: { ...panel, keepNext: true, spacing: { before: 160, after: 0 } },
    },
    {
      id: 'QualityStatementAlone',
      name: 'Quality Statement Alone',
      basedOn: 'QualityStatement',
      next: 'BodyText',
      paragraph: { ...panel, keepNext: true, spacing: { before: 160, after: 240 } },
    },
    {
      id: 'StandardRating',
      name: 'Standard Rating',
      basedOn: 'QualityStatement',
      next: 'BodyText',
      quickFormat: true,
      run: { bold: false, color: colours.text },
      // The line is high enough for the border of the badge.
      paragraph: { ...panel, keepNext: true, spacing: { before: 60, after: 240, ...leading(size.body, 1.9) } },
    },
    {
      id: 'PracticeLabel',
      name: 'Practice Label',
      basedOn: 'PracticeExample',
      next: 'PracticeExample',
      quickFormat: true,
      run: { bold: true, color: colours.heading },
      paragraph: { ...box, keepNext: true, spacing: { before: 220, after: 60 } },
    },
    {
      id: 'PracticeExample',
      name: 'Practice Example',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { ...box, spacing: { before: 0, after: 120 } },
    },
    {
      id: 'PracticeExampleEnd',
      name: 'Practice Example End',
      basedOn: 'PracticeExample',
      next: 'BodyText',
      paragraph: { ...box, spacing: { before: 0, after: 280 } },
    },
    {
      // Not “Figure”, for the same reason as “Quote”.
      id: 'HouseFigure',
      name: 'House Figure',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: { spacing: { before: 0, after: 200, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      run: { size: halfPoints(size.small), color: colours.muted },
      paragraph: { keepLines: true, spacing: { before: 80, after: 260, ...leading(size.small) } },
    },
    {
      id: 'MissingText',
      name: 'Missing Text',
      basedOn: 'BodyText',
      quickFormat: true,
      run: { italics: true, color: colours.muted },
    },
    {
      id: 'SignatureName',
      name: 'Signature Name',
      basedOn: 'Normal',
      next: 'SignatureOffice',
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 360, after: 0 } },
    },
    {
      id: 'SignatureOffice',
      name: 'Signature Office',
      basedOn: 'Normal',
      paragraph: { keepLines: true, spacing: { after: 0 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: halfPoints(size.table) },
      paragraph: { spacing: { before: 50, after: 50, ...leading(size.table) } },
    },
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'TableNumber',
      name: 'Table Number',
      basedOn: 'TableText',
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: 'TableFigure',
      name: 'Table Figure',
      basedOn: 'TableText',
      run: { bold: true, size: halfPoints(size.subtitle), color: colours.heading },
      paragraph: { spacing: { before: 50, after: 50, ...leading(size.subtitle, 1.2) } },
    },
    {
      id: 'TableEnd',
      name: 'Table End',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    {
      // LibreOffice takes this height for the line above the footnotes whatever the file says, so we ask all for it.
      id: NOTE_SEPARATOR,
      name: 'Note Separator',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: 124, lineRule: LineRuleType.EXACT } },
    },
    unlisted(1),
    unlisted(2),
    unlisted(3),
  ];
}
