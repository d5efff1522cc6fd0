import { newParagraph } from '../../core/content.ts';
import { type AssayContract, contract, type OpenReport } from '../../core/contract/contract.ts';
import type { ReadOnly } from '../../core/contract/read-only.ts';
import { connect, type Handlers, serve } from '../../core/rpc.ts';
import { createSession } from '../../renderer/report/session.ts';
import type { Host } from '../../renderer/transport.ts';
import { newTestReport, pdu } from '../editions.ts';

/** A session of a report, and all that it asks of its host. */
export function newSession(readOnly: ReadOnly | undefined, more: Partial<OpenReport> = {}) {
  const calls: string[] = [];
  const answer = (name: string) => async () => {
    calls.push(name);
    return { kept: true, revision: 'r2', savedAt: '2031-01-05T09:00:00Z' };
  };
  const handlers = Object.fromEntries(Object.keys(contract).map((name) => [name, answer(name)]));
  const host: Host = connect(
    contract,
    serve(contract, handlers as unknown as Handlers<AssayContract>, () => {}),
  );
  const report = { ...newTestReport(), parts: { foreword: [newParagraph('As it was.')] } };
  const file = { handle: 'A'.repeat(24), name: 'A.assay' };
  const opened: OpenReport = { file, report, template: pdu, revision: 'r1', ...(readOnly && { readOnly }), ...more };
  return { session: createSession(host, opened), report, calls };
}
