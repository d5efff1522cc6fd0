import { useEffect, useRef } from 'react';
import { FolderBrowser } from '../files/FolderBrowser.tsx';
import { desktop, type Host } from '../transport.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { say } from './messages.ts';

type Props = { host: Host; onClose: () => void; onChosen: (file: string) => void };

/** Which report to open: in the desktop app the system's dialog asks for it, in a browser the page. */
export function OpenDialog(props: Props) {
  return desktop ? <OpenNatively {...props} chooseFile={desktop.chooseFile} /> : <OpenFromPage {...props} />;
}

function OpenNatively({ chooseFile, onClose, onChosen }: Props & Pick<NonNullable<typeof desktop>, 'chooseFile'>) {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    chooseFile({ to: 'open', kind: 'report' }).then((file) => (file ? onChosen(file.handle) : onClose()), onClose);
  });
  return null;
}

function OpenFromPage({ host, onClose, onChosen }: Props) {
  return (
    <Dialog
      title={say('openAReport')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <button type="submit" className="button">
          {say('cancel')}
        </button>
      }
    >
      <FolderBrowser host={host} show={['folder', 'report']} begins onFile={(entry) => onChosen(entry.file.handle)} />
    </Dialog>
  );
}
