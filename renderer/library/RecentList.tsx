import type { RecentReport } from '../../core/contract/contract.ts';
import { sayTime } from '../ui/time.ts';

type Props = { recent: RecentReport[] | null; onOpen: (file: string) => void; onForget: (file: string) => void };

export function RecentList({ recent, onOpen, onForget }: Props) {
  return (
    <section className="start-section" aria-labelledby="recent">
      <h2 id="recent">Recent</h2>
      {recent?.length === 0 && (
        <p className="empty">
          Nothing here yet. A report that you make or open is listed here the next time. To see what Assay does, open
          the sample report.
        </p>
      )}
      <ul className="recent">
        {recent?.map(({ file, folder, openedAt, missing, kept }) => (
          <li key={file.handle} className="recent-line">
            {missing ? (
              <div className="recent-open">
                <span className="recent-name">{file.name}</span>
                <span className="recent-where">
                  <b>Missing.</b> It is not in {folder} now. Bring it back there, reconnect the drive it is on, or
                  remove it from this list.
                </span>
              </div>
            ) : (
              <button type="button" className="recent-open" onClick={() => onOpen(file.handle)}>
                <span className="recent-name">{file.name}</span>
                <span className="recent-where">
                  {folder} · opened {sayTime(openedAt)}
                </span>
              </button>
            )}
            {missing && kept && (
              <button type="button" className="button" onClick={() => onOpen(file.handle)}>
                Open what was not saved
              </button>
            )}
            <button
              type="button"
              className="button quiet"
              aria-label={`Remove ${file.name} from this list`}
              onClick={() => onForget(file.handle)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
