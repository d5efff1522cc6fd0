import { layOut } from '../../../core/layout.ts';
import { signParts, unsignParts } from '../../../core/review/sign-off/progress.ts';
import type { Signings } from '../../../core/review/sign-off/signed-texts.ts';
import type { Session } from '../../report/session.ts';
import { say } from './messages.ts';
import { signingTo } from './signing-patch.ts';

/** Lets parts pass a stage as one step of undo, and says what was done. Throws where it is refused. */
export function sign(session: Session, parts: readonly string[], stage: string, by: string): string {
  const [report, at] = [session.report(), new Date().toISOString()];
  const done = signParts(report, layOut(report, session.template), session.template, { parts, stage, by, at });
  const title = titleOf(session, stage);
  if (done.passed.length === 0) return say('holdsAlready', { title });
  put(session, at, done);
  return say('signedPartsFor', { count: done.passed.length, title });
}

/** Takes sign-offs for a stage and all behind it back. Throws where it is refused. */
export function takeBack(session: Session, parts: readonly string[], stage: string, by: string): string {
  const report = session.report();
  const done = unsignParts(report, layOut(report, session.template), session.template, { parts, stage, by });
  if (done.taken.length === 0) return say('thereWasNothingToTake');
  put(session, `${new Date().toISOString()} back`, done);
  return say('tookAndWhatWasBehind', { title: titleOf(session, stage), count: done.taken.length });
}

function put(session: Session, name: string, after: Signings): void {
  const signing = signingTo(session.report(), after);
  if (signing) session.apart(() => session.change(`signOffs:${name}`, { signing }));
}

function titleOf({ template }: Session, id: string): string {
  return template.signOff.stages.find((stage) => stage.id === id)?.title ?? id;
}
