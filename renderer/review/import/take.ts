import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import { takeOver } from '../../merge/take-over.ts';
import type { Session } from '../../report/session.ts';
import { newWorker } from '../../workers.ts';
import { say } from './messages.ts';
import type { Answer, Order } from './take-worker.ts';

/**
 * Takes what was chosen into the report, as one step of undo. A version is kept before.
 *
 * @throws AssayError where the report was changed meanwhile; then nothing was taken
 */
export async function take(session: Session, order: Omit<Order, 'report'>): Promise<void> {
  await session.keepVersion({ kind: 'import', name: order.taken.name.slice(0, 120) });
  const report = session.report();
  const wanted = await worked({ ...order, report });
  if (session.report() !== report) throw new AssayError('wrong use', say('theReportWasChangedMeanwhile'));
  takeOver(session, wanted);
}

function worked(order: Order): Promise<Report> {
  const worker = newWorker('review');
  return new Promise<Report>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('report' in data) resolve(data.report);
      else reject(new Error(data.fault));
    };
    worker.onerror = () => reject(new AssayError('unreachable', say('assaysHostHasStopped')));
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
