import { Worker } from 'node:worker_threads';
import { AssayError } from '../../core/fault.ts';
import type { Fault } from '../../core/fault-schema.ts';
import type { Report } from '../../core/report.ts';
import type { FoundReview } from '../../core/review/word/review.ts';
import type { ReviewedFile } from '../../core/review/word/reviewed-file.ts';
import type { Progress, Work } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import type { FoundTexts } from './find-texts.ts';
import { READING } from './limits.ts';
import { ownFiles } from './own-files.ts';
import type { TableFile } from './table-file.ts';
import type { WordOptions } from './word-import/read-word.ts';

/** The bytes go over to the thread where they can. */
export type ChosenFile = { name: string; bytes: Uint8Array };

export type ReadingTask =
  | { kind: 'text'; file: ChosenFile; report: Report; template: Template; options: WordOptions }
  | { kind: 'table'; file: ChosenFile }
  | { kind: 'review'; file: ChosenFile }
  | { kind: 'placed review'; file: ChosenFile; report: Report; template: Template };
type Read = { text: FoundTexts; table: TableFile; review: ReviewedFile; 'placed review': FoundReview };

/** What the thread says: progress, and one of the others last. */
export type ReadingMessage =
  | { progress: Progress }
  | { done: Read[ReadingTask['kind']] }
  | { fault: Fault }
  | { broken: string };

/** How long a file may take, and how much memory its objects; bytes. */
type Bounds = { milliseconds: number; heap: number };

/**
 * Reads a chosen file in another thread, which ends when the work is cancelled, takes too long or takes too much memory.
 *
 * @throws AssayError `bad input` with what is wrong with the file, `cancelled`
 */
export function readInThread<Task extends ReadingTask>(
  task: Task,
  { progress, signal }: Work,
  bounds: Bounds = READING,
): Promise<Read[Task['kind']]> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(cancelled());
    const { buffer, byteLength } = task.file.bytes;
    const worker = new Worker(ownFiles.threads.reading, {
      workerData: task,
      transferList: buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
      resourceLimits: { maxOldGenerationSizeMb: bounds.heap / (1024 * 1024) },
    });
    const give = (up: AssayError) => {
      void worker.terminate();
      reject(up);
    };
    const endless = (what: string) =>
      new AssayError(
        'bad input',
        `“${task.file.name}” takes more ${what} to read than any report or table does, so reading it was stopped. Split it, and choose its parts. Nothing was imported.`,
      );
    const cancel = () => give(cancelled());
    const timer = setTimeout(() => give(endless('time')), bounds.milliseconds);
    signal.addEventListener('abort', cancel);
    worker.on('message', (message: ReadingMessage) => {
      if ('progress' in message) progress(message.progress);
      // The thread answers its own task.
      else if ('done' in message) resolve(message.done as Read[Task['kind']]);
      else if ('fault' in message) reject(new AssayError(message.fault.code, message.fault.message));
      else reject(new Error(message.broken));
    });
    worker.on('error', (error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(full ? endless('memory') : error);
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      // Nothing happens here when the thread has answered before.
      reject(new Error(`The reading ended without a result (${code}).`));
    });
  });
}

const cancelled = () => new AssayError('cancelled', 'Reading the file was cancelled. The report is unchanged.');
