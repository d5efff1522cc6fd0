import { type Layout, layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { Finding, Place } from './finding.ts';
import type { HouseChecks } from './house-checks.ts';
import { type Line, newMemory, type Reading, readReport } from './reading.ts';
import { rewordedLines } from './reworded.ts';
import type {
  FoundInLine,
  FoundInReport,
  LineRule,
  PlacedStretch,
  ReportRule,
  Stretch,
  TextRule,
} from './text-rule.ts';
import { textRules } from './text-rules.ts';

export type ProofReader = (report: Report, template: Template, layout?: Layout) => Finding[];

/** Reads the texts of a report once. */
export function proofRead(report: Report, template: Template, layout?: Layout): Finding[] {
  return createProofReader()(report, template, layout);
}

/**
 * Reads a report again and again: lines that stay the same are not read anew, and rules that look at none of the others are
 * not asked. Findings come in reading order; those of no line come last.
 */
export function createProofReader(rules: readonly TextRule[] = textRules): ProofReader {
  const memory = newMemory();
  let answers = new WeakMap<Line, readonly Answer[]>();
  let last: { reading: Reading; found: ReadonlyMap<ReportRule, readonly Placed[]> } | undefined;
  return (report, template, layout = layOut(report, template)) => {
    if (last?.reading.template !== template) answers = new WeakMap();
    const reading = readReport(report, template, layout, memory);
    const reworded = last && rewordedLines(last.reading, reading);
    const english = /^en\b/i.test(template.language);
    const wanted = rules.filter(
      ({ name, anyLanguage }) => (english || anyLanguage) && !template.checks.off.includes(name),
    );
    const inLines = wanted.filter((rule) => 'inLine' in rule);
    const found: Placed[] = [];
    for (const read of reading.lines) {
      if (read.line.whose === 'edition') continue;
      const told = answers.get(read.line) ?? ask(inLines, read.line, template);
      answers.set(read.line, told);
      for (const { rule, found: one } of told)
        found.push({ order: read.index, finding: newFinding(rule, one, placeOf({ read, ...one }), template.checks) });
    }
    const inReport = new Map<ReportRule, readonly Placed[]>();
    for (const rule of wanted)
      if ('inReport' in rule) {
        const stands = reworded?.every((line) => rule.looksAt?.(line, template) === false);
        const told = (stands && last?.found.get(rule)) || askAll(rule, reading);
        inReport.set(rule, told);
        found.push(...told);
      }
    last = { reading, found: inReport };
    return found.sort((one, other) => one.order - other.order).map(({ finding }) => finding);
  };
}

type Answer = { rule: LineRule; found: FoundInLine };

function ask(rules: readonly LineRule[], line: Line, template: Template): Answer[] {
  return rules
    .filter(({ provider }) => line.whose === 'ours' || provider)
    .flatMap((rule) => rule.inLine(line, template).map((found) => ({ rule, found })));
}

/** A finding, and which line in the order of reading it is in. */
type Placed = { order: number; finding: Finding };

function askAll(rule: ReportRule, reading: Reading): Placed[] {
  return rule.inReport(reading).map((one) => ({
    order: isStretch(one.at) ? one.at.read.index : reading.lines.length,
    finding: findingOf(rule, one, reading.template.checks),
  }));
}

function findingOf(rule: TextRule, { at, related = [], ...told }: FoundInReport, house: HouseChecks): Finding {
  const finding = newFinding(rule, told, isStretch(at) ? placeOf(at) : at, house);
  return { ...finding, related: related.map((place) => (isStretch(place) ? placeOf(place) : place)) };
}

function newFinding(
  { name, severity, mend }: TextRule,
  told: Omit<FoundInLine, keyof Stretch>,
  at: Place & { whose?: Line['whose'] },
  house: HouseChecks,
): Finding {
  const { whose, ...place } = at;
  const provider = whose === 'provider';
  return {
    rule: name,
    // What is not ours to edit can only be told to whose it is.
    severity: provider ? 'advice' : (house.weights[name] ?? told.severity ?? severity),
    message: told.message,
    at: place,
    related: [],
    suggestion: told.suggestion ?? mend,
    ...(told.fix !== undefined && !provider && { fix: told.fix }),
    ...(provider && { provider }),
  };
}

function placeOf({ read: { line, spot, placed }, from, to }: PlacedStretch): Place & { whose?: Line['whose'] } {
  return {
    part: placed.id,
    words: { spot, paragraph: line.text, from, to },
    ...(line.whose === 'provider' && { whose: line.whose }),
  };
}

function isStretch(place: PlacedStretch | Place): place is PlacedStretch {
  return 'read' in place;
}
