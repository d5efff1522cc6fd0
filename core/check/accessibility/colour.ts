import { isRunning } from '../reading.ts';
import type { LineRule } from '../text-rule.ts';

const COLOUR = '(?:red|green|amber|blue|yellow|orange|purple|grey|gray|pink|black|white|brown)';
/** What a line must have that speaks of looks. */
const LOOKS = /(?:red|reen|mber|lue|llow|range|rple|rey|ray|ink|lack|hite|rown|old|talic|nderlin)/;
const ALONE = new RegExp(
  `(?<![\\p{L}])(?:(?:shown|marked|highlighted|shaded|coloured|colored|displayed|printed|set|written|indicated|shading)\\s+(?:in|as|by)\\s+(?:dark\\s+|light\\s+|pale\\s+)?${COLOUR}|(?:the\\s+)?(?:dark |light |pale )?${COLOUR}\\s+(?:bars?|lines?|cells?|rows?|columns?|boxes|segments?|text|shading|dots?|areas?\\s+of\\s+the\\s+(?:map|chart)))(?![\\p{L}-])`,
  'giu',
);
const BOLD =
  /(?<![\p{L}])(?:shown|marked|highlighted|indicated|set|printed)\s+(?:in|by)\s+(?:bold|italics?|underlin(?:ing|ed))(?![\p{L}])/giu;

/** What can be known only by who sees colours, or letters of another weight. */
export const colourAlone: LineRule = {
  name: 'colour-alone',
  family: 'accessibility',
  severity: 'warning',
  title: 'A meaning that only a colour or the look of letters carries',
  why: 'It is lost on who cannot see it, in print without colour, and in a screen reader.',
  example: { wrong: 'The lowest scores are shown in red.', right: 'The lowest scores are marked “lowest”.' },
  mend: 'Say it in words as well.',
  inLine(line) {
    if (!isRunning(line) && line.kind !== 'caption' && line.kind !== 'source' && line.kind !== 'footnote') return [];
    if (!LOOKS.test(line.text)) return [];
    return [
      ...[...line.text.matchAll(ALONE)].map(({ index, 0: words }) => ({
        from: index,
        to: index + words.length,
        message: `“${words}” tells nothing to who cannot see it.`,
      })),
      ...[...line.text.matchAll(BOLD)].map(({ index, 0: words }) => ({
        from: index,
        to: index + words.length,
        severity: 'advice' as const,
        message: `“${words}” tells nothing to who hears the report.`,
      })),
    ];
  },
};
