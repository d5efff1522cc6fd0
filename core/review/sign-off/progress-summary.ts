import { type Layout, layOut } from '../../layout.ts';
import type { Report } from '../../report.ts';
import type { Template } from '../../template.ts';
import { type PartState, stateOfParts } from './progress.ts';

/** How far the parts of a report have come, as `assay show --json` prints it; null in an edition without stages. */
export function summariseProgress(report: Report, template: Template, layout: Layout = layOut(report, template)) {
  const states = stateOfParts(report, layout, template);
  if (states.length === 0) return null;
  return {
    stages: template.signOff.stages.map(({ id, title, by }) => ({
      id,
      title,
      by,
      parts: states.filter((state) => state.stages.some((one) => one.stage.id === id && one.state === 'holds')).length,
    })),
    of: states.length,
    parts: states.map((state) => ({
      id: state.id,
      where: state.where,
      reached: reachedOf(state),
      next: state.next?.id ?? null,
      lapsed: state.lapsed.map(({ stage, by, at }) => ({ stage, by, at })),
      locked: state.lockedBy !== undefined,
    })),
  };
}
export type ProgressSummary = NonNullable<ReturnType<typeof summariseProgress>>;

function reachedOf({ reached }: PartState) {
  if (!reached) return null;
  const { stage, signOff } = reached;
  return { stage: stage.id, passed: stage.passed, by: signOff.by, at: signOff.at };
}
