import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { keepCompiledCode } from './compiled-code.ts';
import type { ExportMessage, ExportOptions } from './word-export.ts';

/** Writes one Word file in a thread of its own, so that the host goes on answering and the work can be broken off. */
keepCompiledCode();
const { report, template, options }: { report: Report; template: Template; options: ExportOptions } = workerData;
const say = (message: ExportMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
void answer();

async function answer(): Promise<void> {
  const { AssayError } = await import('../../core/fault.ts');
  try {
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
      progress: (progress) => say({ progress }),
    });
    const own = new Uint8Array(bytes);
    say({ done: { bytes: own, ...about } }, [own.buffer]);
    await savePageMemory(pagesFolder, report, pageMemory);
  } catch (error) {
    // An error loses its class on the way between threads, so it travels as data.
    if (error instanceof AssayError) say({ fault: { code: error.code, message: error.message } });
    else say({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
