import './check.css';
import type { Session } from '../report/session.ts';
import { followMarks } from './marks.ts';
import { beginProof } from './proof-desk.ts';

export { dealWithFinding, stepFinding } from './step.ts';

/** Has the report read as it changes, and what is found marked in its text. The answer ends both. */
export function beginChecking(session: Session, newWorker: () => Worker): () => void {
  const stops = [beginProof({ ...session, newWorker }), followMarks(session)];
  return () => {
    for (const stop of stops) stop();
  };
}
