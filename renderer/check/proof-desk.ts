import type { Finding } from '../../core/check/finding.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import type { View } from '../report/view.ts';
import type { Store } from '../ui/store.ts';
import { type Proof, UNREAD } from './proof.ts';
import type { Answer, Order } from './proof-worker.ts';
import { changesBetween } from './report-changes.ts';

type Needs = {
  view: Store<View>;
  proof: Store<Proof>;
  template: Template;
  newWorker: () => Worker;
};

/**
 * Has the words of a report read whenever it is shown anew. The worker gets one order at a time; what came in between goes
 * with the next, and the answer to what is no longer shown is not shown.
 *
 * @returns what ends it
 */
export function beginProof({ view, proof, template, newWorker }: Needs): () => void {
  let worker: Worker | undefined;
  /** As the worker has it. */
  let sent: Report | undefined;
  let found: readonly Finding[] = [];
  let cards = UNREAD.cards;
  let busy = false;
  let again = false;

  const set = (change: Partial<Proof>) => proof.set({ ...proof.get(), ...change });
  const fail = () => {
    worker?.terminate();
    worker = undefined;
    sent = undefined;
    found = [];
    busy = false;
    set({ state: 'failed', found: [] });
  };
  const take = (answer: Answer) => {
    if ('again' in answer) {
      again = true;
      return ask();
    }
    busy = false;
    if ('fault' in answer) {
      console.warn('The words of the report could not be read:', answer.fault);
      return fail();
    }
    const before = found;
    found = answer.found.flatMap((one) => (typeof one === 'number' ? (before[one] ?? []) : one));
    if (answer.cards) cards = new Map(answer.cards.map((card) => [card.name, card]));
    if (again || view.get().report !== sent) return ask();
    set({ state: 'read', found, cards });
  };
  const ask = () => {
    const { report } = view.get();
    if (busy || (report === sent && !again)) return;
    busy = true;
    again = false;
    const first = worker === undefined;
    if (!worker) {
      worker = newWorker();
      worker.onmessage = ({ data }: MessageEvent<Answer>) => take(data);
      worker.onerror = (event) => {
        event.preventDefault();
        fail();
      };
    }
    const order: Order = { changes: changesBetween(sent, withoutDecisions(report)), ...(first && { template }) };
    sent = report;
    if (proof.get().state !== 'read') set({ state: 'reading' });
    worker.postMessage(order);
  };
  ask();
  const leave = view.subscribe(ask);
  return () => {
    leave();
    worker?.terminate();
    worker = undefined;
  };
}

/** What somebody decided on findings changes none of them. */
function withoutDecisions({ dismissed: _, assigned: __, ...report }: Report): Report {
  return report;
}
