import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { Template } from '../../../core/template.ts';
import { halfPoints, leading, sizesOf } from './measures.ts';

/** Styles of what stands around the text: cover, contents, page header and footer. */
export function coverStyles({ wordStyle }: Template): IParagraphStyleOptions[] {
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

/** Contents, under the names that Word gives their styles (`toc 1`), page header and footer, and the mark of a draft. */
export function contentsStyles({ wordStyle }: Template): IParagraphStyleOptions[] {
  const { colours } = wordStyle;
  const size = sizesOf(wordStyle);
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
    {
      id: 'TOCHeading2',
      name: 'TOC Heading 2',
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 39,
      quickFormat: true,
      run: { bold: true, color: colours.accent },
      paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
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
      },
    },
    {
      id: 'DraftMark',
      name: 'Draft Mark',
      ...furniture,
      run: { ...furniture.run, bold: true, color: colours.heading },
      paragraph: { spacing, alignment: AlignmentType.CENTER, shading: { fill: colours.panel } },
    },
    { id: 'Bare', name: 'Bare', ...furniture, paragraph: { spacing } },
  ];
}
