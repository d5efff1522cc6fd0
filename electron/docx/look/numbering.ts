import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';
import type { WordStyle } from '../../../core/template.ts';

/** The lists of the house. A numbered list is `numbers` with an instance of its own; recommendations are one list. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
/** The numbered list that starts at a number. */
export const numbersFrom = (start: number): string => (start === 1 ? NUMBERS : `${NUMBERS}-from-${start}`);
export const RECOMMENDATIONS = 'recommendations';

/** The id of the style; `depth` counts from 0, and Word’s next one below `ListBullet` is `ListBullet2`. */
export const listStyle = (list: 'bulleted' | 'numbered', depth: number): string =>
  `${list === 'bulleted' ? 'ListBullet' : 'ListNumber'}${depth === 0 ? '' : depth + 1}`;

const DEPTHS = [0, 1, 2];
/** How far each depth of a list is set in, in twips. */
export const LIST_STEP = 397;

/** `startsAt`: numbers other than 1 that lists of the document start at. */
export function houseLists({ colours, font }: WordStyle, startsAt: ReadonlySet<number>): INumberingOptions {
  const run = { color: colours.accent, font };
  const level = (depth: number, step: number, rest: Partial<ILevelsOptions>): ILevelsOptions => ({
    level: depth,
    alignment: AlignmentType.LEFT,
    ...rest,
    style: { ...rest.style, paragraph: { indent: { left: step * (depth + 1), hanging: step } }, run },
  });
  const marks = ['•', '–', '•'];
  const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
  return {
    config: [
      {
        reference: BULLETS,
        levels: DEPTHS.map((depth) =>
          level(depth, LIST_STEP, {
            format: LevelFormat.BULLET,
            text: marks[depth] ?? '•',
            style: { style: listStyle('bulleted', depth) },
          }),
        ),
      },
      ...[1, ...startsAt].map((start) => ({
        reference: numbersFrom(start),
        levels: DEPTHS.map((depth) =>
          level(depth, LIST_STEP, { format: formats[depth] ?? LevelFormat.DECIMAL, text: `%${depth + 1}.`, start }),
        ),
      })),
      {
        reference: RECOMMENDATIONS,
        levels: [level(0, 510, { format: LevelFormat.DECIMAL, text: '%1.', start: 1 })],
      },
    ],
  };
}
