import { checkReport } from '../../core/check/check.ts';
import type { Finding } from '../../core/check/finding.ts';
import { allParts, type Layout, layOut, type PlacedPart } from '../../core/layout.ts';
import { notesOf } from '../../core/notes.ts';
import type { StandardResult } from '../../core/rating.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { isSame } from '../ui/store.ts';
import { isSameContent } from './same-part.ts';

/** What the window shows of a report: worked out after changes of data at once, and after typing in its pauses. */
export type View = {
  report: Report;
  template: Template;
  layout: Layout;
  /** Every part in reading order. */
  placed: PlacedPart[];
  /** What is found in its data, the dismissed with it. Worked out when first asked for. */
  readonly dataFindings: Finding[];
  /** Footnotes printed before each part. */
  notesBefore: ReadonlyMap<string, number>;
};

/** `previous`: texts and results that say the same stay its objects, so that what shows them does not render again. */
export function deriveView(report: Report, template: Template, previous?: View): View {
  const layout = layOut(report, template);
  const placed = allParts(layout.parts);
  if (previous) keepSame(previous.placed, placed);
  let findings: Finding[] | undefined;
  return {
    report,
    template,
    layout,
    placed,
    get dataFindings() {
      findings ??= checkReport(report, template, layout);
      return findings;
    },
    notesBefore: countNotes(report, template, layout),
  };
}

/** Parts with text of their own that can be written in, in reading order. */
export function writableParts(view: View): PlacedPart[] {
  return view.placed.filter((placed) => isWritable(placed, view.report));
}

/** Prose always; fixed text and the back cover once the report has words of its own for them. */
export function isWritable({ part, id }: PlacedPart, report: Report): boolean {
  const fixed = part.kind === 'fixed' || part.kind === 'back-cover';
  return part.kind === 'prose' || (fixed && report.parts[id] !== undefined);
}

export function placedPart(view: View, id: string | null): PlacedPart | undefined {
  return view.placed.find((placed) => placed.id === id);
}

/** The part that stands for a standard. */
export function partOfStandard(view: View, number: string): PlacedPart | undefined {
  return view.placed.find(({ part }) => part.kind === 'standard' && part.standard === number);
}

/** Findings about a place: a part or those in it, and the scores of its standard. */
export function findingsAt(findings: readonly Finding[], placed: PlacedPart): Finding[] {
  const ids = new Set(allParts([placed]).map((part) => part.id));
  const number = placed.standard?.number;
  return findings.filter(
    ({ at }) => (at.part !== undefined && ids.has(at.part)) || (at.standard !== undefined && at.standard === number),
  );
}

/** Texts and standards that came out the same keep their identity, so that nothing that shows them renders again. */
function keepSame(before: readonly PlacedPart[], after: PlacedPart[]): void {
  const old = new Map(before.map((part) => [part.id, part]));
  const standards = new Map<string, StandardResult>();
  for (const part of after) {
    const last = old.get(part.id);
    if (!last) continue;
    if (isSameContent(last.content, part.content)) part.content = last.content;
    if (isSameContent(last.leadIn, part.leadIn)) part.leadIn = last.leadIn;
    if (!part.standard || !last.standard) continue;
    const known = standards.get(part.standard.number);
    const standard = known ?? (isSame(last.standard, part.standard) ? last.standard : part.standard);
    standards.set(standard.number, standard);
    part.standard = standard;
  }
}

function countNotes(report: Report, template: Template, layout: Layout): Map<string, number> {
  let count = 0;
  return new Map(
    allParts(layout.parts).map((part) => {
      const before = count;
      count += notesOf(part, { report, template, layout }).length;
      return [part.id, before];
    }),
  );
}
