import type { RecentReport } from '../../core/contract/contract.ts';
import { rich } from '../ui/rich.tsx';
import { sayTime } from '../ui/time.ts';
import { say } from './messages.ts';

type Props = { recent: RecentReport[] | null; onOpen: (file: string) => void; onForget: (file: string) => void };

export function RecentList({ recent, onOpen, onForget }: Props) {
  return (
    <section className="start-section" aria-labelledby="recent">
      <h2 id="recent">{say('recent')}</h2>
      {recent?.length === 0 && <p className="empty">{say('nothingHereYet')}</p>}
      <ul className="recent">
        {recent?.map(({ file, folder, openedAt, missing, kept }) => (
          <li key={file.handle} className="recent-line">
            {missing ? (
              <div className="recent-open">
                <span className="recent-name">{file.name}</span>
                <span className="recent-where">{rich(say, 'missingReport', { folder })}</span>
              </div>
            ) : (
              <button type="button" className="recent-open" onClick={() => onOpen(file.handle)}>
                <span className="recent-name">{file.name}</span>
                <span className="recent-where">{say('opened', { folder, time: sayTime(openedAt) })}</span>
              </button>
            )}
            {missing && kept && (
              <button type="button" className="button" onClick={() => onOpen(file.handle)}>
                {say('openWhatWasNotSaved')}
              </button>
            )}
            <button
              type="button"
              className="button quiet"
              aria-label={say('removeFromThisList', { name: file.name })}
              onClick={() => onForget(file.handle)}
            >
              {say('remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
