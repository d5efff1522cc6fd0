import { BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { Template } from '../../core/template.ts';

/**
 * Text that someone else supplied stands beside a rule, whatever it is made of: for each style of the text there is one
 * that is based on it and adds the rule.
 */
const NAMES: Readonly<Record<string, string>> = {
  BodyText: 'Body Text',
  BodyTextAfterTable: 'Body Text After Table',
  ListLeadIn: 'List Lead-in',
  ListBullet: 'List Bullet',
  ListBullet2: 'List Bullet 2',
  ListBullet3: 'List Bullet 3',
  ListNumber: 'List Number',
  ListNumber2: 'List Number 2',
  ListNumber3: 'List Number 3',
  Caption: 'Caption',
  HouseFigure: 'House Figure',
  Source: 'Source',
  Heading2: 'Heading 2',
  Heading3: 'Heading 3',
  Heading4: 'Heading 4',
  Heading5: 'Heading 5',
  Heading6: 'Heading 6',
};

/** The style beside the rule. Headings of others are never in the contents, so they need no style for that. */
export function suppliedStyle(style: string): string {
  const plain = style.replace(/Unlisted$/, '');
  return plain in NAMES ? `${plain}Supplied` : style;
}

export function suppliedStyles({ wordStyle }: Template): IParagraphStyleOptions[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: wordStyle.colours.muted } };
  const styles = Object.entries(NAMES).map(([id, name]) => ({
    id: `${id}Supplied`,
    name: `${name} Supplied`,
    basedOn: id,
    paragraph: { border },
  }));
  return [
    ...styles,
    {
      id: 'SuppliedBy',
      name: 'Supplied By',
      basedOn: 'BodyText',
      next: 'BodyText',
      quickFormat: true,
      run: { italics: true, color: wordStyle.colours.muted },
      paragraph: { border, keepLines: true, spacing: { before: 120, after: 200 } },
    },
  ];
}
