import { Worker } from 'node:worker_threads';
import { AssayError } from '../../core/fault.ts';
import type { Fault } from '../../core/fault-schema.ts';
import type { Report } from '../../core/report.ts';
import type { Progress, Work } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import type { WordFile, WordOptions } from '../docx/export.ts';
import { ownFiles } from './own-files.ts';

/** What the thread says: progress, and one of the others last. */
export type ExportMessage = { progress: Progress } | { done: WordFile } | { fault: Fault } | { broken: string };

/** What can be sent to the thread; it draws by itself. */
export type ExportOptions = Pick<WordOptions, 'draft' | 'explain' | 'assets' | 'charts' | 'without'> & {
  /** Where pages that were laid out before are kept; without it, all are laid out. */
  pagesFolder?: string;
  /** Where pictures that were drawn before are kept; without it, all are drawn. */
  drawnFolder?: string;
};
export type ExportWord = (report: Report, template: Template, options: ExportOptions, work: Work) => Promise<WordFile>;

/** The Word file of a report, written in another thread. Cancelling ends the thread at once. */
export const exportInWorker: ExportWord = (report, template, options, { progress, signal }) =>
  new Promise((resolve, reject) => {
    const workerData = { report, template, options };
    const worker = new Worker(ownFiles.threads.exporting, { workerData });
    const cancel = () => {
      void worker.terminate();
      reject(new AssayError('cancelled', 'The export was cancelled. No file was written.'));
    };
    signal.addEventListener('abort', cancel);
    worker.on('message', (message: ExportMessage) => {
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
