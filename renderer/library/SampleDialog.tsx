import type { SampleSummary } from '../../core/contract/contract.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { say } from './messages.ts';

/** `samples`: nothing before the host has named them. */
type Props = { samples: SampleSummary[] | undefined; onClose: () => void; onChosen: (sample: string) => void };

/** Which of the samples to copy: there is one for each house layout. */
export function SampleDialog({ samples, onClose, onChosen }: Props) {
  return (
    <Dialog
      title={say('sampleReports')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <button type="submit" className="button">
          {say('cancel')}
        </button>
      }
    >
      {samples === undefined && <p className="empty">{say('looking')}</p>}
      {samples?.length === 0 && <p className="empty">{say('noSamples')}</p>}
      <ul className="recent">
        {samples?.map(({ id, title, edition }, index) => (
          <li key={id} className="recent-line">
            {/* biome-ignore lint/a11y/noAutofocus: where the list comes late, the keys go to it all the same */}
            <button type="button" className="recent-open" autoFocus={index === 0} onClick={() => onChosen(id)}>
              <span className="recent-name">{title}</span>
              <span className="recent-where">{edition}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
