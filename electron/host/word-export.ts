import { Worker } from 'node:worker_threads';
import type { FindingsPaper } from '../../core/check/paper/findings-paper.ts';
import { AssayError } from '../../core/fault.ts';
import type { Fault } from '../../core/fault-schema.ts';
import type { Report } from '../../core/report.ts';
import type { LogPaper } from '../../core/review/rounds/sent.ts';
import type { Progress, Work } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import type { WordFile, WordOptions } from '../docx/export.ts';
import { ownFiles } from './own-files.ts';

/** What the thread is to write: a report, or a paper about one. */
export type ReportTask = { report: Report; template: Template; options: ExportOptions };
export type PaperTask = { paper: FindingsPaper; template: Template };
export type LogTask = { log: LogPaper; template: Template };

/** What the thread says: progress, and one of the others last. */
export type ExportMessage<Done = WordFile | Uint8Array> =
  | { progress: Progress }
  | { done: Done }
  | { fault: Fault }
  | { broken: string };

/** What can be sent to the thread; it draws by itself. */
export type ExportOptions = Pick<
  WordOptions,
  'draft' | 'explain' | 'assets' | 'charts' | 'without' | 'review' | 'compare'
> & {
  /** Where pages that were laid out before are kept; without it, all are laid out. */
  pagesFolder?: string;
  /** Where pictures that were drawn before are kept; without it, all are drawn. */
  drawnFolder?: string;
};
export type ExportWord = (report: Report, template: Template, options: ExportOptions, work: Work) => Promise<WordFile>;

/** The Word file of a report, written in another thread. Cancelling ends the thread at once. */
export const exportInWorker: ExportWord = (report, template, options, work) =>
  inWorker<WordFile>({ report, template, options }, work);

/** The Word file of a paper of findings, written in another thread in the same way. */
export function exportFindingsInWorker(paper: FindingsPaper, template: Template, work: Work): Promise<Uint8Array> {
  return inWorker<Uint8Array>({ paper, template }, work);
}

/** The Word file of what a service answered and what was decided. */
export function exportLogInWorker(log: LogPaper, template: Template, work: Work): Promise<Uint8Array> {
  return inWorker<Uint8Array>({ log, template }, work);
}

/** The thread answers its own task, whose answer is `Done`. */
function inWorker<Done>(workerData: ReportTask | PaperTask | LogTask, { progress, signal }: Work): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ownFiles.threads.exporting, { workerData });
    const cancel = () => {
      void worker.terminate();
      reject(new AssayError('cancelled', 'The export was cancelled. No file was written.'));
    };
    signal.addEventListener('abort', cancel);
    worker.on('message', (message: ExportMessage<Done>) => {
      if ('progress' in message) progress(message.progress);
      else if ('done' in message) resolve(message.done);
      else if ('fault' in message) reject(new AssayError(message.fault.code, message.fault.message));
      else reject(new Error(message.broken));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', cancel);
      // Nothing happens here when the thread has answered before.
      reject(new Error(`The export ended without a result (${code}).`));
    });
    if (signal.aborted) cancel();
  });
}
