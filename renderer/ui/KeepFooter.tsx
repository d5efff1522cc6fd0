import { say } from './messages.ts';
import { useReading } from './reading.ts';

type Props = {
  /** What Enter does. */
  keep: string;
  disabled?: boolean;
  /** Takes away what the dialog is about; only where it is there already. */
  remove?: { label: string; run: () => void } | undefined;
  onClose: () => void;
};

/** The buttons of a dialog that keeps, changes or takes away one thing; who only reads can close it. */
export function KeepFooter({ keep, disabled = false, remove, onClose }: Props) {
  if (useReading())
    return (
      <button type="button" className="button main" onClick={onClose}>
        {say('close')}
      </button>
    );
  return (
    <>
      {remove && (
        <button type="button" className="button quiet apart" onClick={remove.run}>
          {remove.label}
        </button>
      )}
      <button type="button" className="button" onClick={onClose}>
        {say('cancel')}
      </button>
      <button type="submit" className="button main" disabled={disabled}>
        {keep}
      </button>
    </>
  );
}
