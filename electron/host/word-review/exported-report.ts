import { basename } from 'node:path';
import { reportAsExported } from '../../../core/compare/as-exported.ts';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import type { Work } from '../../../core/rpc.ts';
import type { Template } from '../../../core/template.ts';
import { WORD } from '../limits.ts';
import { readWhole } from '../read-whole.ts';
import { readInThread } from '../reading-thread.ts';

/**
 * The report as it was exported to a Word file for review, by what that says of itself; what reviewers did to it does not count.
 *
 * @throws AssayError `bad input` for a file that says nothing of that, or was made from another report
 */
export async function exportedReport(path: string, report: Report, template: Template, work: Work): Promise<Report> {
  const name = basename(path);
  const tooLarge = () => new AssayError('bad input', `“${name}” is larger than any report.`);
  const bytes = new Uint8Array(await readWhole(path, WORD.packed, tooLarge));
  const { identity } = await readInThread({ kind: 'review', file: { name, bytes } }, work);
  return reportAsExported(identity, name, report, template);
}
