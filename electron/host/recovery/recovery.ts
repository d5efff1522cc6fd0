import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AssayError } from '../../../core/fault.ts';
import { ownFiles } from '../own-files.ts';
import { mayHaveWork } from './look-first.ts';
import type { WorkStore } from './work-store.ts';

/** The calls of the store, answered later and from another thread. */
export type Recovery = {
  [Name in keyof WorkStore]: (...input: Parameters<WorkStore[Name]>) => Promise<ReturnType<WorkStore[Name]>>;
} & {
  /** Opens the store ahead of the first keep, which may be of words typed at once. A fault shows with that. */
  begin: () => void;
  /** What happened to what was kept, once for each thing. */
  news: () => string | undefined;
};

/** What the thread is told, and what it answers. */
export type StoreCall = { order: number; name: keyof WorkStore; input: readonly unknown[] };
export type StoreAnswer = {
  order: number;
  answer: { value: unknown } | { fault: string; code: string };
  said?: string;
};

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** Where unsaved work is kept, in the folder of what is the host's own. */
export function recoveryFolder(dataFolder: string): string {
  return join(dataFolder, 'recovery');
}

/** Keeps unsaved work in a thread of its own, which begins with the first call. */
export function createRecovery(folder: string): Recovery {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let said: string | undefined;

  const end = (order: number) => {
    const call = waiting.get(order);
    waiting.delete(order);
    // A thread with nothing to do keeps no process alive.
    if (waiting.size === 0) worker?.unref();
    return call;
  };
  const start = () => {
    const thread = new Worker(ownFiles.threads.recovery, { workerData: { folder } });
    const fail = (error: Error) => {
      if (worker === thread) worker = undefined;
      for (const order of [...waiting.keys()]) end(order)?.reject(keepFault(error.message, ''));
    };
    thread.on('message', ({ order, answer, said: sentence }: StoreAnswer) => {
      said = sentence ?? said;
      const call = end(order);
      if ('value' in answer) call?.resolve(answer.value as never);
      else call?.reject(keepFault(answer.fault, answer.code));
    });
    thread.on('error', fail);
    thread.on('exit', (code) => fail(new Error(`the thread ended (${code})`)));
    return thread;
  };
  const ask =
    (name: keyof WorkStore) =>
    (...input: readonly unknown[]) =>
      new Promise<never>((resolve, reject) => {
        const order = ++last;
        worker ??= start();
        worker.ref();
        waiting.set(order, { resolve, reject });
        worker.postMessage({ order, name, input } satisfies StoreCall);
      });
  const find = ask('find');
  const drop: Recovery['drop'] = ask('drop');
  return {
    keep: ask('keep'),
    saved: ask('saved'),
    find: async (path, report) => (mayHaveWork(folder, path, report) ? find(path, report) : []),
    load: ask('load'),
    drop,
    begin: () => void drop([]).catch(() => {}),
    news() {
      const sentence = said;
      said = undefined;
      return sentence;
    },
  };
}

const FULL = new Set(['13', 'ENOSPC', 'EDQUOT']);

function keepFault(cause: string, code: string): AssayError {
  const why = FULL.has(code) ? 'the disk is full' : 'its data folder cannot be written';
  return new AssayError(
    'cannot write',
    `Assay cannot keep what you type between saves, because ${why}. Your text is in this window and is still saved to its file; save often until this is mended.`,
    { cause },
  );
}
