import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/content-text.ts';
import { allParts, layOut, type PlacedPart } from '../../../core/layout.ts';
import { newReport } from '../../../core/report.ts';
import { Template } from '../../../core/template.ts';
import { importText } from '../../../core/text-import/import-text.ts';
import { root } from '../../source.ts';

/** An edition whose chapters repeat a grid of the same headings, so that only the headings around one tell it apart. */

const grid = Template.parse(JSON.parse(readFileSync(join(root, 'templates/qi-2017.json'), 'utf8')));
const empty = newReport(grid, { id: 'r', created: '2017-03-06T09:00:00Z' });
const layout = layOut(empty, grid);
const prose = allParts(layout.parts).filter(({ part, heading }) => part.kind === 'prose' && heading);

/** Every heading of the edition, as someone would type it, with a sentence of its own under each part of prose. */
function typed(placed: PlacedPart): string[] {
  if (placed.part.kind === 'contents' || !placed.heading) return [];
  return [
    `${'#'.repeat(placed.level)} ${placed.number} ${placed.title}`,
    ...(placed.part.kind === 'prose' ? [`Words for ${placed.id} alone.`] : []),
    ...placed.parts.flatMap(typed),
  ];
}

describe('a grid of repeated headings', () => {
  const { report, unplaced, doubts } = importText(layout.parts.flatMap(typed).join('\n\n'), empty, grid, {
    replace: false,
  });

  test('gives each text to the cell under whose headings it stands', () => {
    expect(prose.length).toBeGreaterThan(50);
    expect(unplaced).toEqual([]);
    expect(doubts).toEqual([]);
    expect(Object.fromEntries(prose.map(({ id }) => [id, plainText(report.parts[id] ?? [])]))).toEqual(
      Object.fromEntries(prose.map(({ id }) => [id, `Words for ${id} alone.`])),
    );
  });

  test('names each place in words that no other has', () => {
    const places = prose.map(({ where }) => where);
    expect(new Set(places).size).toBe(places.length);
  });
});
