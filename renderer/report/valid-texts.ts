import { Content } from '../../core/content.ts';
import { AssayError } from '../../core/fault.ts';
import { inShape } from '../../core/known-shape.ts';
import type { Report } from '../../core/report.ts';
import { say } from './messages.ts';
import type { View } from './view.ts';

/** A text that the host would refuse is not sent: the message then names the part. Texts already seen are skipped. */
export function assertValid(report: Report, view: View, valid: WeakSet<Content>): void {
  for (const [id, content] of Object.entries(report.parts)) {
    if (valid.has(content)) continue;
    if (!inShape(Content, content) && !Content.safeParse(content).success) {
      const where = view.placed.find((placed) => placed.id === id)?.where ?? id;
      throw new AssayError('internal', say('theTextOfHoldsSomething', { where }));
    }
    valid.add(content);
  }
}
