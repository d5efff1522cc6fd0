import { parentPort, workerData } from 'node:worker_threads';
import { isDamage, type OpenStore, openWorkStore } from './open-store.ts';
import type { StoreAnswer, StoreCall } from './recovery.ts';
import type { WorkStore } from './work-store.ts';

/**
 * The thread that has the store of unsaved work to itself: writing to the disk for certain takes its time, and nobody else
 * shall wait for it. It loads nothing but the store, so that it is there when the first report is opened.
 */
const { folder }: { folder: string } = workerData;
let open: OpenStore | undefined;
let said: string | undefined;
const storeNow = (): WorkStore => {
  open ??= openWorkStore(folder, (sentence) => {
    said = sentence;
  });
  return open.store;
};

parentPort?.on('message', ({ order, name, input }: StoreCall) => {
  const say = (answer: StoreAnswer['answer']) => {
    parentPort?.postMessage({ order, answer, ...(said && { said }) } satisfies StoreAnswer);
    said = undefined;
  };
  try {
    say({ value: run(name, input) });
  } catch (error) {
    // Opened anew by the next call, which then finds out what is to be set aside.
    if (isDamage(error)) close();
    say({ fault: error instanceof Error ? error.message : String(error), code: codeOf(error) });
  }
});

function run(name: StoreCall['name'], input: readonly unknown[]): unknown {
  const call = storeNow()[name] as (...input: readonly unknown[]) => unknown;
  return call(...input);
}

function close(): void {
  try {
    open?.close();
  } catch {}
  open = undefined;
}

/** The number of SQLite's fault, or the code of the system's. */
function codeOf(error: unknown): string {
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  return String(errcode ?? code ?? '');
}
