import { AssayError } from '../../core/fault.ts';
import { layOut } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import { stateOfParts } from '../../core/review/sign-off/progress.ts';
import { partsTouched } from '../../core/review/sign-off/touched.ts';
import type { Template } from '../../core/template.ts';
import { type Arguments, flag } from './command.ts';

/** More parts than a line bears. */
const MANY = 8;

/** For a command that changes what a report prints. */
export const EDIT_APPROVED = {
  'edit-approved': { type: 'boolean', help: 'change parts, too, that are approved and locked' },
} as const;

/**
 * Approved parts are locked against slips here as they are in the window.
 *
 * @throws AssayError `bad input` where a change reaches into one, unless `given` says that it may
 */
export function refuseApproved(was: Report, next: Report, template: Template, given?: Arguments): void {
  if ((given && flag(given, 'edit-approved')) || !was.signOffs?.length) return;
  const locked = stateOfParts(was, layOut(was, template), template).filter(({ lockedBy }) => lockedBy);
  const touched = new Set(partsTouched(was, next, template, new Set(locked.map(({ id }) => id))));
  const said = locked.flatMap(({ id, where, lockedBy }) =>
    touched.has(id) && lockedBy ? [`“${where}” (signed by ${lockedBy.by}, ${lockedBy.at.slice(0, 10)})`] : [],
  );
  if (said.length === 0) return;
  const rest = said.length > MANY ? ` and ${said.length - MANY} more` : '';
  const message = `Nothing was written, since this would have changed what was approved: ${said.slice(0, MANY).join(', ')}${rest}.`;
  throw new AssayError(
    'bad input',
    `${message} To change it all the same, add --edit-approved; the sign-off lapses then.`,
  );
}
