import { Worker } from 'node:worker_threads';
import { AssayError } from '../../../core/fault.ts';
import type { Fault } from '../../../core/fault-schema.ts';
import type { ReportPages } from '../../../core/pages.ts';
import type { Report } from '../../../core/report.ts';
import type { Progress, Work } from '../../../core/rpc.ts';
import type { Template } from '../../../core/template.ts';
import { ownFiles } from '../own-files.ts';

/** What the thread is told: a report to lay out, in place of the one before. */
export type PageOrder = { order: number; report: Report; template: Template; known: string[]; folder: string };
/** What it is told when nobody wants the answer any more. */
export type PageCall = PageOrder | { drop: number };
/** What it says; `order` tells of which report. */
export type PageMessage = { order: number } & (
  | { progress: Progress }
  | { done: ReportPages }
  | { fault: Fault }
  | { broken: string }
);

export type PageWork = {
  lay: (report: Report, template: Template | Promise<Template>, known: string[], work: Work) => Promise<ReportPages>;
  /** Lays out the pages of a report in a quiet moment, so that they are known when it is exported. */
  prepare: (report: Report, template: Template) => void;
};

/** Milliseconds after the last change, and since anyone asked for pages: who shows them has them laid out anyway. */
const QUIET = 3_000;
const SHOWING = 60_000;

type Waiting = { resolve: (pages: ReportPages) => void; reject: (error: Error) => void; progress: Work['progress'] };

/**
 * Lays out pages in one thread that stays, with what it remembers. A new call takes the place of the one before, which
 * fails as `cancelled`: only the newest text is worth the work.
 */
export function createPageWork(folder: string): PageWork {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let asked = Number.NEGATIVE_INFINITY;
  let preparing: ReturnType<typeof setTimeout> | undefined;

  const end = (order: number) => {
    const call = waiting.get(order);
    waiting.delete(order);
    // A thread with nothing to do keeps no process alive.
    if (waiting.size === 0) worker?.unref();
    return call;
  };
  const drop = (order: number) => {
    const call = end(order);
    if (!call) return;
    worker?.postMessage({ drop: order } satisfies PageCall);
    call.reject(new AssayError('cancelled', 'The pages are being laid out anew.'));
  };
  const start = () => {
    const thread = new Worker(ownFiles.threads.pages);
    const fail = (error: Error) => {
      if (worker === thread) worker = undefined;
      for (const order of [...waiting.keys()]) end(order)?.reject(error);
    };
    thread.on('message', (message: PageMessage) => {
      if ('progress' in message) return waiting.get(message.order)?.progress(message.progress);
      const call = end(message.order);
      if ('done' in message) call?.resolve(message.done);
      else if ('fault' in message) call?.reject(new AssayError(message.fault.code, message.fault.message));
      else call?.reject(new Error(message.broken));
    });
    thread.on('error', fail);
    thread.on('exit', (code) => fail(new Error(`The thread that lays out pages ended (${code}).`)));
    return thread;
  };

  const lay: PageWork['lay'] = (report, template, known, { progress, signal }) =>
    new Promise((resolve, reject) => {
      const order = ++last;
      for (const before of [...waiting.keys()]) drop(before);
      if (signal.aborted) {
        reject(new AssayError('cancelled', 'The pages were not laid out.'));
        return;
      }
      const thread = worker ?? start();
      worker = thread;
      thread.ref();
      waiting.set(order, { resolve, reject, progress });
      signal.addEventListener('abort', () => drop(order));
      // The order of calls is that in which they came, however long an edition takes to be found.
      Promise.resolve(template).then(
        (found) => {
          if (!waiting.has(order)) return;
          thread.postMessage({ order, report, template: found, known, folder } satisfies PageCall);
        },
        (error) => end(order)?.reject(error),
      );
    });
  return {
    lay(...call) {
      asked = performance.now();
      return lay(...call);
    },
    prepare(report, template) {
      clearTimeout(preparing);
      preparing = setTimeout(() => {
        if (performance.now() - asked < SHOWING) return;
        const work = { progress() {}, signal: new AbortController().signal };
        // That it could not be done costs time later and nothing else.
        lay(report, template, [], work).catch(() => {});
      }, QUIET);
      preparing.unref();
    },
  };
}
