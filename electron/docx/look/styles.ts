import { type IStylesOptions, UnderlineType } from 'docx';
import type { Template } from '../../../core/template.ts';
import { suppliedStyles } from '../supplied.ts';
import { halfPoints, leading, sizesOf } from './measures.ts';
import { contentsStyles, coverStyles } from './page-styles.ts';
import { textStyles } from './text-styles.ts';

/** The styles of the house: those that Word knows by name in the look of the edition, and those it does not know. */
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
    paragraphStyles: [
      ...textStyles(template),
      ...suppliedStyles(template),
      ...coverStyles(template),
      ...contentsStyles(template),
    ],
  };
}
