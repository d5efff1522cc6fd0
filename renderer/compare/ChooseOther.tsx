import { FolderBrowser } from '../files/FolderBrowser.tsx';
import type { Host } from '../transport.ts';
import type { Side } from './sides.ts';

type Props = { host: Host; onChoose: (side: Side) => void; onCancel: () => void };

/** Another report, or a Word file that was exported for review. */
export function ChooseOther({ host, onChoose, onCancel }: Props) {
  return (
    <section className="compare-other" aria-label="Another file">
      <div className="compare-steps">
        <p>Choose a report, or a Word file that Assay exported for review.</p>
        <button type="button" className="button" onClick={onCancel}>
          Choose no file
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
