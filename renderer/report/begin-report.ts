import '../editor/editor.css';
import '../editor/captioned.css';
import '../editor/block-fault.css';
import '../editor/live/live.css';
import './report.css';
import '../counts/status-line.css';
import '../terms/terms.css';
import './document.css';
import './across/across.css';
import './moving/block-handle.css';
import './data-form.css';
import './panel.css';
import './numbers-here.css';
import '../find/find.css';
import '../preview/print.css';
import '../rating/rating.css';
import '../long-work/long-work.css';
import type { OpenReport } from '../../core/contract/contract.ts';
import type { Host } from '../transport.ts';
import { ReportScreen } from './ReportScreen.tsx';
import { createSession } from './session.ts';

/** What shows an open report. It comes when the first is opened, or quietly before: a start screen needs nothing of it. */
export function beginReport(host: Host, opened: OpenReport) {
  return { session: createSession(host, opened), Screen: ReportScreen };
}
export type BegunReport = ReturnType<typeof beginReport>;
