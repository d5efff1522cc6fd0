import { useEffect } from 'react';
import { useStore } from '../ui/store.ts';
import { Told } from '../ui/Told.tsx';
import { toldWork, underWay } from './long-work.ts';
import { say } from './messages.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** At the foot of the text: work that goes on while its user does, and how it ended. */
export function WorkLine() {
  const works = useStore(underWay, (value) => value);
  const told = useStore(toldWork, (value) => value);
  useEffect(() => {
    if (works.length === 0) return;
    // What is written would be left half done, and is not.
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [works.length]);
  if (works.length === 0 && !told) return null;
  return (
    <section className="work-line" aria-label={say('workUnderWay')}>
      {works.map((work) => (
        <WorkProgress key={work.id} work={work} cancel={say('cancel')} named />
      ))}
      {told && (
        <div className="work-told">
          <Told told={told} />
          <button type="button" className="button text" onClick={() => toldWork.set(null)}>
            {say('dismiss')}
          </button>
        </div>
      )}
    </section>
  );
}
