import { parentPort, workerData } from 'node:worker_threads';
import type { Progress } from '../../core/rpc.ts';
import { keepCompiledCode } from './compiled-code.ts';
import type { ExportMessage, LogTask, PaperTask, ReportTask } from './word-export.ts';

/** Writes one Word file in a thread of its own, so that the host goes on answering and the work can be broken off. */
keepCompiledCode();
const task: PaperTask | LogTask | ReportTask = workerData;
const say = (message: ExportMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
const progress = (progress: Progress) => say({ progress });
void answer();

async function answer(): Promise<void> {
  const { AssayError } = await import('../../core/fault.ts');
  try {
    if ('paper' in task) await writeFindings(task);
    else if ('log' in task) await writeLog(task);
    else await writeReport(task);
  } catch (error) {
    // An error loses its class on the way between threads, so it travels as data.
    if (error instanceof AssayError) say({ fault: { code: error.code, message: error.message } });
    else say({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function writeFindings({ paper, template }: PaperTask): Promise<void> {
  const { exportFindings } = await import('../docx/findings-paper.ts');
  sayPaper(await exportFindings(paper, template, { progress }));
}

async function writeLog({ log, template }: LogTask): Promise<void> {
  const { exportLog } = await import('../docx/log-paper.ts');
  sayPaper(await exportLog(log, template, { progress }));
}

function sayPaper(bytes: Uint8Array): void {
  const own = new Uint8Array(bytes);
  say({ done: own }, [own.buffer]);
}

async function writeReport({ report, template, options }: ReportTask): Promise<void> {
  const { exportWord } = await import('../docx/export.ts');
  const { createDrawPng } = await import('./pictures/drawn.ts');
  const { loadPageMemory, savePageMemory } = await import('./pages/memory.ts');
  const { pagesFolder, drawnFolder, ...wordOptions } = options;
  const pageMemory = await loadPageMemory(pagesFolder, report);
  const { bytes, ...about } = await exportWord(report, template, {
    ...wordOptions,
    drawPng: createDrawPng(drawnFolder),
    pageMemory,
    pageNumbers: true,
    progress,
  });
  const own = new Uint8Array(bytes);
  say({ done: { bytes: own, ...about } }, [own.buffer]);
  await savePageMemory(pagesFolder, report, pageMemory);
}
