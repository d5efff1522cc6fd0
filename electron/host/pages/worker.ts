import { parentPort } from 'node:worker_threads';
import type { PageMemory } from '../../docx/pages/store.ts';
import { keepCompiledCode } from '../compiled-code.ts';
import type { PageCall, PageMessage, PageOrder } from './work.ts';

/** Lays out one report after the other, and remembers the pages of the one it had last. */
keepCompiledCode();
const say = (message: PageMessage) => parentPort?.postMessage(message);
let current: { order: number; abort: AbortController } | undefined;
let remembered: { name: string; memory: PageMemory } | undefined;
let turn: Promise<void> = Promise.resolve();
const loading = loadWork();

parentPort?.on('message', (call: PageCall) => {
  if ('drop' in call) {
    if (current?.order === call.drop) current.abort.abort();
    return;
  }
  current?.abort.abort();
  const abort = new AbortController();
  current = { order: call.order, abort };
  turn = turn.then(() => layOut(call, abort.signal));
});

async function loadWork() {
  const { AssayError } = await import('../../../core/fault.ts');
  return {
    AssayError,
    ...(await import('../../docx/pages/preview.ts')),
    ...(await import('./memory.ts')),
  };
}

async function layOut({ order, report, template, known, folder }: PageOrder, signal: AbortSignal): Promise<void> {
  const { AssayError, layReportPages, rememberDraft, loadPageMemory, savePageMemory } = await loading;
  try {
    if (signal.aborted) return;
    const name = `${folder} ${report.id} ${report.template}`;
    const memory = remembered?.name === name ? remembered.memory : await loadPageMemory(folder, report);
    remembered = { name, memory };
    const pages = await layReportPages(report, template, {
      known: new Set(known),
      memory,
      signal,
      progress: (progress) => say({ order, progress }),
    });
    await savePageMemory(folder, report, memory);
    say({ order, done: pages });
    // Nobody waits for this any more, and it is broken off by the next order.
    await rememberDraft(report, template, { memory, signal, progress() {} });
    await savePageMemory(folder, report, memory);
  } catch (error) {
    if (error instanceof AssayError) say({ order, fault: { code: error.code, message: error.message } });
    else say({ order, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
