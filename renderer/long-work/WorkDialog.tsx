import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useStore } from '../ui/store.ts';
import { sayTime } from '../ui/time.ts';
import { forgetWork, underWay, workDone } from './long-work.ts';
import { say } from './messages.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** What is under way, and what was written and brought in, with where it is. */
export function WorkDialog({ onClose }: { onClose: () => void }) {
  const works = useStore(underWay, (value) => value);
  const done = useStore(workDone, (value) => value);
  return (
    <Dialog
      title={say('recordOfWork')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <CloseFooter>
          {done.length > 0 && (
            <button type="button" className="button" onClick={forgetWork}>
              {say('forgetAll')}
            </button>
          )}
        </CloseFooter>
      }
    >
      {works.map((work) => (
        <WorkProgress key={work.id} work={work} cancel={say('cancel')} named />
      ))}
      {done.length === 0 ? (
        <p className="empty">{say('nothingDoneYet')}</p>
      ) : (
        <>
          <p className="hint">{say('whoseRecord')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
          <section className="work-done" aria-label={say('doneBefore')} tabIndex={0}>
            <ul>
              {done.map(({ what, says, at, failed }) => (
                <li key={`${at} ${says}`} className={failed && 'wrong'}>
                  <p>
                    <b>{failed ? say('failed', { what }) : what}</b> <time dateTime={at}>{sayTime(at)}</time>
                  </p>
                  <p>{says}</p>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Dialog>
  );
}
