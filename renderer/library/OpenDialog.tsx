import { FolderBrowser } from '../files/FolderBrowser.tsx';
import type { Host } from '../transport.ts';
import { Dialog } from '../ui/Dialog.tsx';

type Props = { host: Host; onClose: () => void; onChosen: (file: string) => void };

export function OpenDialog({ host, onClose, onChosen }: Props) {
  return (
    <Dialog
      title="Open a report"
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <button type="submit" className="button">
          Cancel
        </button>
      }
    >
      <FolderBrowser host={host} show={['folder', 'report']} onFile={(entry) => onChosen(entry.file.handle)} />
    </Dialog>
  );
}
