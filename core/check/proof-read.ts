import { type Layout, layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { Finding, Place } from './finding.ts';
import type { HouseChecks } from './house-checks.ts';
import { type KnownLines, type Line, type Reading, readReport } from './reading.ts';
import type { FoundInLine, FoundInReport, LineRule, PlacedStretch, Stretch, TextRule } from './text-rule.ts';
import { textRules } from './text-rules.ts';

export type ProofReader = (report: Report, template: Template, layout?: Layout) => Finding[];

/** Reads the texts of a report once. */
export function proofRead(report: Report, template: Template, layout?: Layout): Finding[] {
  return createProofReader()(report, template, layout);
}

/**
 * Reads a report again and again: lines that stay the same are not read anew. Findings come in reading order; those of no
 * line come last.
 */
export function createProofReader(rules: readonly TextRule[] = textRules): ProofReader {
  let known: KnownLines = new Map();
  let answers = new WeakMap<Line, readonly Answer[]>();
  let edition: Template | undefined;
  return (report, template, layout = layOut(report, template)) => {
    if (edition !== template) answers = new WeakMap();
    edition = template;
    const { reading, known: now } = readReport(report, template, layout, known);
    known = now;
    const english = /^en\b/i.test(template.language);
    const wanted = rules.filter(
      ({ name, anyLanguage }) => (english || anyLanguage) && !template.checks.off.includes(name),
    );
    const inLines = wanted.filter((rule) => 'inLine' in rule);
    const found: { order: number; finding: Finding }[] = [];
    for (const read of reading.lines) {
      if (read.line.whose === 'edition') continue;
      const told = answers.get(read.line) ?? ask(inLines, read.line, template);
      answers.set(read.line, told);
      for (const { rule, found: one } of told)
        found.push({ order: read.index, finding: newFinding(rule, one, placeOf({ read, ...one }), template.checks) });
    }
    for (const rule of wanted)
      if ('inReport' in rule)
        for (const one of rule.inReport(reading))
          found.push({ order: orderOf(one, reading), finding: findingOf(rule, one, template.checks) });
    return found.sort((one, other) => one.order - other.order).map(({ finding }) => finding);
  };
}

type Answer = { rule: LineRule; found: FoundInLine };

function ask(rules: readonly LineRule[], line: Line, template: Template): Answer[] {
  return rules
    .filter(({ provider }) => line.whose === 'ours' || provider)
    .flatMap((rule) => rule.inLine(line, template).map((found) => ({ rule, found })));
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

function orderOf({ at }: FoundInReport, { lines }: Reading): number {
  return isStretch(at) ? at.read.index : lines.length;
}
