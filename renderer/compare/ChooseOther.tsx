import { FolderBrowser } from '../files/FolderBrowser.tsx';
import type { Host } from '../transport.ts';
import { say } from './messages.ts';
import type { Side } from './sides.ts';

type Props = { host: Host; onChoose: (side: Side) => void; onCancel: () => void };

/** Another report, or a Word file that was exported for review. */
export function ChooseOther({ host, onChoose, onCancel }: Props) {
  return (
    <section className="compare-other" aria-label={say('anotherFile')}>
      <div className="compare-steps">
        <p>{say('chooseAReport')}</p>
        <button type="button" className="button" onClick={onCancel}>
          {say('chooseNoFile')}
        </button>
      </div>
      <FolderBrowser
        host={host}
        show={['folder', 'report', 'word']}
        onFile={({ kind, file }) => onChoose({ kind: kind === 'word' ? 'exported' : 'file', file })}
      />
    </section>
  );
}
