import { type Block, type Chart, isCaptioned, isText, type Table } from '../content.ts';
import { blockText, elementsOf } from '../content-text.ts';
import type { NamedFigures } from '../figures/named-figures.ts';
import { allParts, type PlacedPart } from '../layout.ts';
import type { Finding } from './finding.ts';
import { found, type Rule } from './rule.ts';

/** What is wrong with tables, pictures, charts and references in the texts that are printed. */

type Seen = { placed: PlacedPart; block: Block; at: () => Finding['at'] };

/** Every rule asks for the blocks of the same parts. */
const seen = new WeakMap<readonly PlacedPart[], Seen[]>();

function blocksOf(parts: readonly PlacedPart[]): Seen[] {
  const known = seen.get(parts);
  if (known) return known;
  const blocks = allParts(parts)
    .filter(({ printed }) => printed)
    .flatMap((placed) =>
      placed.content.map((block, index) => ({
        placed,
        block,
        at: () => ({ part: placed.id, range: { block: index, from: 0, to: blockText(block).length } }),
      })),
    );
  seen.set(parts, blocks);
  return blocks;
}

export const captions: Rule = (_report, _template, { parts }) =>
  blocksOf(parts).flatMap(({ placed, block, at }) =>
    // The edition knows which of its own tables are not numbered.
    isCaptioned(block) && block.caption.trim() === '' && placed.by !== 'edition'
      ? [
          found(
            'missing-caption',
            'warning',
            at(),
            `A ${block.type} in ${placed.where} has no caption, and so no number.`,
          ),
        ]
      : [],
  );

export const alternatives: Rule = (report, _template, { parts }) =>
  blocksOf(parts).flatMap(({ placed, block, at }) => {
    if (block.type !== 'picture') return [];
    const called = block.caption.trim() || report.assets[block.asset]?.name || 'without a caption';
    const findings: Finding[] = [];
    if (block.alt.trim() === '')
      findings.push(
        found(
          'missing-alternative',
          'error',
          at(),
          `The picture “${called}” in ${placed.where} has no words for people who cannot see it.`,
          'Say in a sentence what the picture shows.',
        ),
      );
    if (report.assets[block.asset] === undefined)
      findings.push(
        found('missing-picture', 'error', at(), `The picture “${called}” in ${placed.where} is not in the report.`),
      );
    return findings;
  });

/** Values that point at a figure or a key question which nobody has entered, and charts without any value. */
export const chartValues: Rule = (_report, _template, { parts, figures }) =>
  blocksOf(parts).flatMap(({ placed, block, at }) => {
    if (block.type !== 'chart') return [];
    const called = `The chart “${block.caption.trim() || 'without a caption'}” in ${placed.where}`;
    const lost = lostFigures(block, figures);
    const values = block.rows.flatMap((row) => row.values);
    return [
      ...lost.map((id) =>
        found('missing-figure', 'error', at(), `${called} shows the figure “${id}”, which has no value.`),
      ),
      ...(values.every((value) => value === null)
        ? [found('empty-chart', 'error', at(), `${called} has no values.`)]
        : []),
    ];
  });

function lostFigures(chart: Chart, figures: NamedFigures): string[] {
  const wanted = chart.rows.flatMap((row) =>
    row.values.flatMap((value) => (typeof value === 'object' && value !== null ? [value.figure] : [])),
  );
  return [...new Set(wanted)].filter((id) => figures.get(id)?.value === undefined);
}

/** A header row that leaves a column without a name tells nothing to who hears the table. */
export const tableHeaders: Rule = (_report, _template, { parts }) =>
  blocksOf(parts).flatMap(({ placed, block, at }) =>
    block.type === 'table' && hasBlankHeader(block)
      ? [
          found(
            'blank-column-heading',
            'warning',
            at(),
            `The table “${block.caption.trim() || 'without a caption'}” in ${placed.where} has a column without a heading.`,
          ),
        ]
      : [],
  );

function hasBlankHeader(table: Table): boolean {
  const [header] = table.children;
  return (
    header?.children.some((cell) => cell.children.every((inline) => isText(inline) && inline.text.trim() === '')) ??
    false
  );
}

export const references: Rule = (_report, _template, { parts, places }) =>
  blocksOf(parts).flatMap(({ placed, block, at }) =>
    elementsOf(block).flatMap((inline) =>
      inline.type === 'reference' && !places.has(inline.to)
        ? [
            found(
              'lost-reference',
              'error',
              at(),
              `A reference in ${placed.where} leads to something that is not printed, or is gone.`,
              'Point it at another place, or remove it.',
            ),
          ]
        : [],
    ),
  );

/** References need names that lead to one place only. */
export const doubledBlocks: Rule = (_report, _template, { parts }) => {
  const seen = new Set<string>();
  return blocksOf(parts).flatMap(({ placed, block, at }) => {
    if (!isCaptioned(block)) return [];
    const again = seen.has(block.id);
    seen.add(block.id);
    return again
      ? [
          found(
            'doubled-block',
            'error',
            at(),
            `The ${block.type} “${block.caption.trim()}” in ${placed.where} has the name of another one, so references cannot tell them apart.`,
            'Copy it and paste it again, and remove this one.',
          ),
        ]
      : [];
  });
};
