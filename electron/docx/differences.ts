import { type Group, groupName, type Told } from '../../core/compare/whole-reports.ts';
import { addParagraph, addTable, type Draft } from './draft.ts';
import { textRuns } from './inlines.ts';
import { unlistedHeading } from './look/measures.ts';
import type { ManifestTable } from './manifest.ts';
import { newTable } from './tables.ts';

/** What differs in data, as tables of what was and what is: most of it is printed in no text. */
export type DifferencePages = {
  title: string;
  /** What is compared, and what that cannot say, a paragraph each. */
  about: readonly string[];
  told: readonly Told[];
};

type Row = [what: string, was: string, now: string];
const HEADER: Row = ['What', 'Was', 'Now'];
const NOTHING = '–';

/** Pages of their own, which are not in the contents. */
export function addDifferences(draft: Draft, { title, about, told }: DifferencePages): void {
  draft.headingLevel = 1;
  addParagraph(draft, { style: unlistedHeading(1), children: textRuns(title) }, 'differences/heading');
  for (const [index, line] of about.entries())
    addParagraph(draft, { style: 'BodyText', children: textRuns(line) }, `differences/about/${index}`);
  for (const { group, rows } of differenceRows(told)) {
    addParagraph(
      draft,
      { style: unlistedHeading(2), keepNext: true, children: textRuns(groupName(group)) },
      `differences/${group}`,
    );
    addTable(
      draft,
      newTable(draft, {
        columns: [4, 3, 3].map((share) => ({ share, align: 'left' as const })),
        rows: [HEADER, ...rows].map((cells, index) => ({
          key: `differences/${group}/${index}`,
          cells: cells.map((text) => ({ children: textRuns(text) })),
        })),
        roomy: false,
        prose: true,
        title: `${title}: ${groupName(group)}`,
        description: `${rows.length} values, each with what it was and what it is now.`,
      }),
    );
  }
}

/** The tables as a file must hold them. */
export function differenceTables({ title, told }: DifferencePages): ManifestTable[] {
  return differenceRows(told).map(({ group, rows }) => ({
    what: `“${title}: ${groupName(group)}”`,
    rows: [HEADER, ...rows],
  }));
}

/** Texts show themselves what changed in them; numbers that follow in them are told here, too. */
function differenceRows(told: readonly Told[]): { group: Group; rows: Row[] }[] {
  const found = new Map<Group, Row[]>();
  for (const { group, title, lines, fields } of told) {
    const rows = found.get(group) ?? [];
    const named = (label: string) => (group === 'scores' || title === label ? label : `${title}: ${label}`);
    for (const { label, was, now } of fields) rows.push([named(label), was ?? NOTHING, now ?? NOTHING]);
    if (group === 'figures')
      for (const { kind, runs } of lines) {
        if (kind === 'same') continue;
        const side = (without: 'gone' | 'new') =>
          runs.map((run) => (run.kind === without ? '' : run.text)).join('') || NOTHING;
        rows.push([title, side('new'), side('gone')]);
      }
    if (fields.length + lines.length === 0) rows.push([title, 'as it was', 'otherwise in look or order']);
    if (rows.length > 0) found.set(group, rows);
  }
  return [...found].map(([group, rows]) => ({ group, rows }));
}
