import { allParts, type Layout } from '../../layout.ts';
import { type Report, reportName } from '../../report.ts';
import type { Template } from '../../template.ts';
import { assignmentOf } from '../dismissal.ts';
import type { Finding, Place } from '../finding.ts';
import { findingsAsData } from '../findings-as-data.ts';
import { partOfPlace } from '../reading-order.ts';
import { sayPlace } from '../say-place.ts';
import type { Findings } from '../set-apart.ts';
import { type FindingsPaper, type PaperFinding, type PaperPlace, sectionOf } from './findings-paper.ts';

const WEIGHTS: Finding['severity'][] = ['error', 'warning', 'advice'];
const SECTIONS = ['open', 'provider', 'dismissed'] as const;

export type PaperOptions = {
  layout: Layout;
  findings: Findings;
  /** What the rule of a finding belongs to. */
  familyOf: (finding: Finding) => string;
  /** A moment of the day of the paper. */
  at: Date;
};

/**
 * What is open comes first, then what is in words of the provider, then what was dismissed; in each of these it goes by part,
 * and by weight within a part. The day of the paper is that of this computer’s clock.
 */
export function newFindingsPaper(
  report: Report,
  template: Template,
  { layout, findings: { open, dismissed }, familyOf, at: moment }: PaperOptions,
): FindingsPaper {
  const told = [
    ...open.map((finding) => ({ finding })),
    ...dismissed.map(({ finding, dismissal: { reason, by, at } }) => ({
      finding,
      dismissed: { reason, ...(by !== undefined && { by }), at },
    })),
  ];
  const tellPlace = (place: Place) => newPaperPlace(place, report, template, layout);
  const parts = allParts(layout.parts).map(({ id }) => id);
  const placed = told.map(({ finding, ...rest }) => {
    const { rule, severity, message, at, related, suggestion, provider } = finding;
    const assigned = assignmentOf(finding, report.assigned)?.to;
    const part = partOfPlace(at, layout);
    const paperFinding: PaperFinding = {
      weight: severity,
      rule,
      family: familyOf(finding),
      part: part === undefined ? 'Details and the report as a whole' : sayPlace({ part }, layout, template),
      at: tellPlace(at),
      message,
      related: related.map(tellPlace),
      ...(suggestion !== undefined && { suggestion }),
      ...(provider && { provider }),
      ...(assigned !== undefined && { assigned }),
      ...rest,
    };
    const section = SECTIONS.indexOf(sectionOf(paperFinding));
    const place = part !== undefined && parts.includes(part) ? parts.indexOf(part) : parts.length;
    return { finding: paperFinding, rank: [section, place, WEIGHTS.indexOf(severity)] };
  });
  return {
    name: reportName(report, template),
    edition: `${template.title}, ${template.edition}`,
    on: dayOf(moment),
    findings: placed.toSorted(byRank).map(({ finding }) => finding),
  };
}

/** The day that the clock of this computer shows. */
function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((number) => String(number).padStart(2, '0'))].join('-');
}

type Ranked = { rank: readonly number[] };

function byRank(one: Ranked, other: Ranked): number {
  const step = one.rank.findIndex((value, index) => value !== other.rank[index]);
  return step < 0 ? 0 : (one.rank[step] ?? 0) - (other.rank[step] ?? 0);
}

/** Letters told on either side of the words, at most. */
const AROUND = 300;

function newPaperPlace(place: Place, report: Report, template: Template, layout: Layout): PaperPlace {
  const where = sayPlace(place, layout, template);
  // A score or a rating is quoted as the words that stand for it.
  const [told] = findingsAsData(
    [{ rule: '', severity: 'advice', message: '', at: place, related: [] }],
    layout,
    report.glossary.entries,
  );
  const { paragraph, start = 0, end = 0 } = told ?? {};
  if (paragraph === undefined) return { where, before: '', words: '', after: '' };
  const { from, to } = sentenceAround(paragraph, start, end);
  const before = paragraph.slice(from, start);
  const after = paragraph.slice(end, to);
  return {
    where,
    before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before,
    words: paragraph.slice(start, end),
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…` : after,
  };
}

/** Where the sentence, or the sentences, begin and end that a stretch is in. */
function sentenceAround(text: string, start: number, end: number): { from: number; to: number } {
  const ends = [...text.matchAll(/[.!?…]["”’)\]]*\s+/g)].map((match) => match.index + match[0].length);
  const from = ends.findLast((at) => at <= start) ?? 0;
  return { from, to: Math.max(end, ends.find((at) => at >= end) ?? text.length) };
}
