import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { say } from './messages.ts';

type Props = {
  name: string;
  /** Why it could not be opened. Without it, the window is a browser's, which does not say where a file lies. */
  why?: string;
  onClose: () => void;
};

/** Says of a report that was dropped on the window why it is not open, and how it is opened. */
export function DroppedReport({ name, why, onClose }: Props) {
  return (
    <Dialog
      size="small"
      title={say('thatReportIsNotOpen')}
      onClose={onClose}
      onSubmit={onClose}
      footer={<CloseFooter />}
    >
      <p role="alert">{why ?? say('browserDoesNotSayWhere', { name })}</p>
    </Dialog>
  );
}
