import fc from 'fast-check';
import { partsOf } from '../../../core/part.ts';
import type { Report } from '../../../core/report.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { newTestReport, pdu } from '../../editions.ts';

const ids = partsOf(pdu.parts).flatMap((part) => (part.kind === 'prose' || part.kind === 'fixed' ? [part.id] : []));

/** Any text at all in parts that the edition has, and in its details. */
export const anyExport: fc.Arbitrary<Report> = fc
  .tuple(anyReport, fc.shuffledSubarray(ids, { minLength: 4 }))
  .map(([report, parts]) => ({
    ...newTestReport(),
    created: report.created,
    details: Object.fromEntries(pdu.details.map(({ id }, index) => [id, Object.values(report.details)[index] ?? ''])),
    recommendations: report.recommendations,
    parts: Object.fromEntries(
      Object.values(report.parts).map((content, index) => [parts[index % parts.length], content]),
    ),
  }));
