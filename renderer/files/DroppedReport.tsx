import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';

type Props = {
  name: string;
  /** Why it could not be opened. Without it, the window is a browser's, which does not say where a file lies. */
  why?: string;
  onClose: () => void;
};

/** Says of a report that was dropped on the window why it is not open, and how it is opened. */
export function DroppedReport({ name, why, onClose }: Props) {
  return (
    <Dialog size="small" title="That report is not open" onClose={onClose} onSubmit={onClose} footer={<CloseFooter />}>
      <p role="alert">
        {why ??
          `A browser does not say where “${name}” lies, so that what you write could not be saved in it. Open it with “Open…” on the start screen.`}
      </p>
    </Dialog>
  );
}
