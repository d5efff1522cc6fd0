import { AssayError } from '../fault.ts';
import type { Finding } from './finding.ts';

/** How many faults a refusal tells in full. */
const TOLD = 3;

/**
 * A report with errors is no final report.
 *
 * @throws AssayError `unfinished` where findings hold an error
 */
export function refuseUnfinished(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const told = errors.slice(0, TOLD).map(({ message }) => message);
  const more = errors.length - told.length;
  throw new AssayError(
    'unfinished',
    `${errors.length === 1 ? 'One error stands' : `${errors.length} errors stand`} in the way of the final report. ${told.join(' ')}${
      more > 0 ? ` And ${more} more.` : ''
    } Mend them, dismiss them with a reason, or export a draft. Nothing was written.`,
  );
}
