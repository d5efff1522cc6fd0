import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  UnderlineType,
} from 'docx';
import type { Template, WordStyle } from '../../core/template.ts';

/** Twentieths of a point, Word's unit of length. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Half points, Word's unit of type size. */
const halfPoints = (points: number): number => Math.round(points * 2);

export function textWidth({ page }: WordStyle): number {
  return twips(page.width - page.margin.left - page.margin.right);
}

/** The deepest level of heading that Word's contents, outline and readers for the blind all know how to treat. */
export const DEEPEST_HEADING = 6;

/** Type sizes in points: headings are set off from the body by size first, colour second. */
export function sizesOf({ bodySize }: WordStyle) {
  const half = (factor: number) => Math.round(bodySize * factor * 2) / 2;
  return {
    title: half(2.9),
    subtitle: half(1.5),
    headings: [half(2.1), half(1.4), half(1.2), half(1.05), bodySize, bodySize],
    unlisted: half(1.6),
    body: bodySize,
    table: half(0.93),
    small: half(0.8),
  };
}

/**
 * The height of a line of type. It is a least height in whole half points, and not a multiple of what the font asks
 * for, because Word and LibreOffice round multiples differently and then differ on where pages end.
 */
export function leading(points: number, factor = 1.3) {
  return { line: Math.round(points * factor * 2) * 10, lineRule: LineRuleType.AT_LEAST };
}

/** Type of a title that is too long for the size of the style: the longer, the smaller, so that a cover is one page. */
export function titleType(wordStyle: WordStyle, title: string) {
  const size = sizesOf(wordStyle).title;
  const scale = title.length <= 110 ? 1 : title.length <= 180 ? 0.75 : 0.55;
  const points = Math.round(size * scale * 2) / 2;
  return scale === 1 ? undefined : { size: halfPoints(points), spacing: leading(points, 1.22) };
}

/** A heading that is not in the contents, though its level is: a style of its own, based on the real one. */
export const unlistedHeading = (level: number): string => `Heading${level}Unlisted`;

export function houseStyles(template: Template): IStylesOptions {
  const { font, colours } = template.wordStyle;
  const size = sizesOf(template.wordStyle);
  const headingSpace = [
    { before: 0, after: 280 },
    { before: 400, after: 140 },
    { before: 280, after: 100 },
    { before: 220, after: 80 },
    { before: 200, after: 60 },
    { before: 200, after: 60 },
  ];
  const heading = (level: number) => ({
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    uiPriority: 9,
    run: {
      size: halfPoints(size.headings[level - 1] ?? size.body),
      bold: true,
      italics: level === 6,
      color: level % 2 === 1 ? colours.heading : colours.accent,
    },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: { ...headingSpace[level - 1], ...leading(size.headings[level - 1] ?? size.body, 1.25) },
    },
  });

  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
          size: halfPoints(size.body),
          color: colours.text,
          language: { value: template.language, eastAsia: template.language },
        },
        paragraph: { spacing: { after: 140, ...leading(size.body, 1.35) } },
      },
      title: {
        name: 'Title',
        basedOn: 'Normal',
        next: 'Subtitle',
        quickFormat: true,
        uiPriority: 10,
        run: { size: halfPoints(size.title), bold: true, color: colours.heading },
        paragraph: { keepNext: true, spacing: { before: 0, after: 320, ...leading(size.title, 1.22) } },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
      caption: {
        name: 'caption',
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        uiPriority: 35,
        run: { bold: true, italics: false, size: halfPoints(size.table), color: colours.heading },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 100, ...leading(size.table) } },
      },
      hyperlink: {
        name: 'Hyperlink',
        run: { color: colours.link, underline: { type: UnderlineType.SINGLE, color: colours.link } },
      },
      footnoteText: {
        name: 'footnote text',
        basedOn: 'Normal',
        run: { size: halfPoints(size.small) },
        paragraph: { spacing: { after: 40, ...leading(size.small) } },
      },
      footnoteReference: { name: 'footnote reference', run: { superScript: true } },
    },
    paragraphStyles: [...textStyles(template), ...coverStyles(template), ...contentsStyles(template)],
  };
}

function textStyles({ wordStyle }: Template): IParagraphStyleOptions[] {
  const { colours } = wordStyle;
  const size = sizesOf(wordStyle);
  const bar = { style: BorderStyle.SINGLE, size: 36, space: 9, color: colours.accent };
  const edge = (space: number) => ({ style: BorderStyle.SINGLE, size: 4, space, color: colours.panel });
  const panel = {
    keepLines: true,
    shading: { fill: colours.panel },
    border: { left: bar, top: edge(6), bottom: edge(6), right: edge(6) },
    indent: { left: 240, right: 150 },
  };
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
      paragraph: { ...panel, keepNext: false, spacing: { before: 160, after: 240 } },
    },
    {
      id: 'StandardRating',
      name: 'Standard Rating',
      basedOn: 'QualityStatement',
      next: 'BodyText',
      quickFormat: true,
      run: { bold: false, color: colours.text },
      // The line is high enough for the border of the badge.
      paragraph: { ...panel, keepNext: false, spacing: { before: 60, after: 240, ...leading(size.body, 1.9) } },
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
      id: 'TableEnd',
      name: 'Table End',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    unlisted(1),
    unlisted(2),
    unlisted(3),
  ];
}

function coverStyles({ wordStyle }: Template): IParagraphStyleOptions[] {
  const { colours } = wordStyle;
  const size = sizesOf(wordStyle);
  return [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      uiPriority: 11,
      run: { size: halfPoints(size.subtitle), color: colours.accent },
      paragraph: { spacing: { after: 200, ...leading(size.subtitle) } },
    },
    {
      id: 'CoverOrganisation',
      name: 'Cover Organisation',
      basedOn: 'Normal',
      run: { size: halfPoints(size.body * 1.25), bold: true, color: colours.heading },
      paragraph: {
        spacing: { before: 1400, after: 60 },
        border: { top: { style: BorderStyle.SINGLE, size: 12, space: 14, color: colours.accent } },
      },
    },
    {
      id: 'CoverDate',
      name: 'Cover Date',
      basedOn: 'Normal',
      run: { size: halfPoints(size.body * 1.25), color: colours.muted },
    },
  ];
}

function contentsStyles({ wordStyle }: Template): IParagraphStyleOptions[] {
  const { colours } = wordStyle;
  const size = sizesOf(wordStyle);
  const width = textWidth(wordStyle);
  const entry = (level: number): IParagraphStyleOptions => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    paragraph: {
      spacing: level === 1 ? { before: 100, after: 100 } : { after: 60 },
      indent: { left: (level - 1) * 340 },
    },
  });
  const furniture = {
    basedOn: 'Normal',
    uiPriority: 99,
    run: { size: halfPoints(size.small), color: colours.muted },
  };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: colours.accent };
  const spacing = { before: 0, after: 0, ...leading(size.small) };
  return [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Heading1',
      next: 'Normal',
      uiPriority: 39,
      quickFormat: true,
      paragraph: { outlineLevel: 9 },
    },
    entry(1),
    entry(2),
    entry(3),
    {
      id: 'Header',
      name: 'header',
      ...furniture,
      paragraph: { spacing, border: { bottom: { ...rule, space: 6 } } },
    },
    {
      id: 'Footer',
      name: 'footer',
      ...furniture,
      paragraph: {
        spacing,
        border: { top: { ...rule, space: 6 } },
        rightTabStop: width,
      },
    },
    { id: 'Bare', name: 'Bare', ...furniture, paragraph: { spacing } },
  ];
}

/** A colour mixed with white: 0 leaves it as it is, 1 is white. */
function tint(colour: string, white: number): string {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * white)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return [0, 2, 4].map(part).join('');
}

/** The one table style, as XML because the library has no typed form of it. */
export function tableStyles({ wordStyle }: Template): string {
  const { colours } = wordStyle;
  const border = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:style w:type="table" w:customStyle="1" w:styleId="HouseTable"><w:name w:val="House Table"/>',
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
    '<w:tblPr><w:tblBorders>',
    border('top', 8, colours.heading),
    border('bottom', 8, colours.heading),
    border('insideH', 4, tint(colours.muted, 0.55)),
    '</w:tblBorders><w:tblCellMar>',
    margin('top', 30),
    margin('left', 115),
    margin('bottom', 30),
    margin('right', 115),
    '</w:tblCellMar></w:tblPr>',
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>',
    `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colours.panel}"/></w:tcPr></w:tblStylePr>`,
    '</w:style></w:styles>',
  ].join('');
}
