import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from './compiled-code.ts';
import type { ReadingMessage, ReadingTask } from './reading-thread.ts';

/** Reads one chosen file in a thread of its own, so that the host goes on answering and the reading can be ended. */
keepCompiledCode();
const task: ReadingTask = workerData;
const say = (message: ReadingMessage) => parentPort?.postMessage(message);
void answer();

async function answer(): Promise<void> {
  const { AssayError } = await import('../../core/fault.ts');
  try {
    say({ done: await read() });
  } catch (error) {
    // An error loses its class on the way between threads, so it travels as data.
    if (error instanceof AssayError) say({ fault: { code: error.code, message: error.message } });
    else say({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function read() {
  switch (task.kind) {
    case 'text': {
      const { findTexts } = await import('./find-texts.ts');
      const { file, report, template, options } = task;
      return findTexts(file, report, template, options, (progress) => say({ progress }));
    }
    case 'table': {
      const { loadTable } = await import('./table-file.ts');
      return loadTable(task.file.bytes, task.file.name);
    }
    case 'review': {
      const { readReviewedFile } = await import('./word-review/read-review.ts');
      return readReviewedFile(task.file.bytes, task.file.name);
    }
    case 'placed review': {
      const { findReview } = await import('./word-review/find-review.ts');
      return findReview(task.file, task.report, task.template, (progress) => say({ progress }));
    }
  }
}
