import type { Report } from '../../core/report.ts';
import { Template } from '../../core/template.ts';
import { parseReport } from '../../core/upgrade.ts';

/** A report and its edition without any footnote: those of texts, of facts, of captions and of tables. */
export function withoutNotes(report: Report, template: Template): { report: Report; template: Template } {
  return { report: parseReport(strip(report)), template: Template.parse(strip(template)) };
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item?.type !== 'footnote').map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => entry(value, name, inner)));
}

function entry(owner: object, name: string, inner: unknown): [string, unknown][] {
  // A fact always has a note, which may be empty; the table of a domain has one or not.
  if (name === 'note' && typeof inner === 'string') return 'description' in owner ? [[name, '']] : [];
  if (name === 'notes' && typeof inner === 'object' && inner !== null && 'tags' in inner) return [[name, { tags: {} }]];
  return [[name, strip(inner)]];
}
