import { useEffect, useRef, useState } from 'react';
import type { FileRef } from '../../core/contract/handle.ts';
import type { Desktop } from '../desktop.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { say } from './messages.ts';
import { KINDS, type SaveAsProps } from './SaveAs.tsx';
import { sayWhyNot } from './say-why-not.ts';
import { Working } from './Working.tsx';

/**
 * What else there is to choose, in the page; the place, in the system's own dialog, which has asked before it gives one that is
 * taken. Where there is nothing else to choose, it asks at once.
 */
export function SaveNatively(props: SaveAsProps & { desktop: Desktop }) {
  const { desktop, host, title, action, ending, beside, of, result, onSave, onClose, children } = props;
  const [written, setWritten] = useState<FileRef | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const begun = useRef(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    setWrong(null);
    try {
      const suggested = await host.suggestFile({ beside, ending, ...(of && { of }) }).catch(() => undefined);
      const name = suggested?.file.name ?? `${say('report')}${ending}`;
      const to = await desktop.chooseFile({ to: 'save', kind: KINDS[ending], beside, name });
      if (to) {
        await onSave(to, true);
        setWritten(to);
      } else if (!children) onClose();
    } catch (error) {
      setWrong(sayWhyNot(error));
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    if (children || begun.current) return;
    begun.current = true;
    void save();
  });
  if (result)
    return (
      <Dialog
        title={title}
        onClose={onClose}
        onSubmit={onClose}
        footer={
          <CloseFooter>
            {written && (
              <button
                type="button"
                className="button"
                onClick={() => void desktop.showInFolder({ file: written.handle })}
              >
                {say('showInFolder')}
              </button>
            )}
          </CloseFooter>
        }
      >
        <p role="status">{result}</p>
      </Dialog>
    );
  if (!children && wrong === null) return <Working doing={title} />;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say('close')}
          </button>
          <button type="submit" className="button main" aria-disabled={busy}>
            {action.replace(/…?$/, '…')}
          </button>
        </>
      }
    >
      {children}
      {wrong !== null && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </Dialog>
  );
}
