import { useEffect, useRef, useState } from 'react';
import type { Version } from '../../core/versions/version.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { sayTime } from '../ui/time.ts';
import { sayVersion } from './say-version.ts';

type Props = {
  version: Version;
  onClose: () => void;
  /** Takes the focus where what had it may be gone. */
  onGone: () => void;
};

/** Asks for another name. */
export function RenameVersion({ version, onClose, onGone, onRename }: Props & { onRename: (name: string) => void }) {
  const [name, setName] = useState(version.kind === 'named' ? version.name : '');
  const wanted = name.trim();
  const done = wanted !== '' && wanted !== version.name;
  return (
    <Dialog
      title="Rename this version"
      size="small"
      onClose={onClose}
      onGone={onGone}
      onSubmit={() => done && onRename(wanted)}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button main" aria-disabled={!done}>
            Rename
          </button>
        </>
      }
    >
      <Field
        label="Name"
        {...(version.kind !== 'named' && { hint: 'Assay kept this one by itself. With a name, it is never dropped.' })}
      >
        {(ids) => (
          <input
            {...ids}
            className="input"
            autoComplete="off"
            maxLength={LONGEST_NAME}
            placeholder={sayVersion(version)}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

/** Asks whether a version shall go for good. Enter leaves it where it is. */
export function RemoveVersion({ version, onClose, onGone, onRemove }: Props & { onRemove: () => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <Dialog
      title="Remove this version?"
      size="small"
      onClose={onClose}
      onGone={onGone}
      onSubmit={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onRemove}>
            Remove
          </button>
          <button type="submit" className="button main" ref={keep}>
            Keep it
          </button>
        </>
      }
    >
      <p>
        “{sayVersion(version)}” ({sayTime(version.at)}) goes from the report’s file for good, with all that only it
        holds. Undo does not bring it back. The report itself stays as it is.
      </p>
    </Dialog>
  );
}

export const LONGEST_NAME = 120;
