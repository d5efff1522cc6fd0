import { useEffect, useRef, useState } from 'react';
import { LONGEST_NAME } from '../../core/longest-name.ts';
import type { Version } from '../../core/versions/version.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { sayTime } from '../ui/time.ts';
import { say } from './messages.ts';
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
      title={say('renameThisVersion')}
      size="small"
      onClose={onClose}
      onGone={onGone}
      onSubmit={() => done && onRename(wanted)}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" className="button main" aria-disabled={!done}>
            {say('rename')}
          </button>
        </>
      }
    >
      <Field label={say('name')} {...(version.kind !== 'named' && { hint: say('assayKeptThisOne') })}>
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
      title={say('removeThisVersion')}
      size="small"
      onClose={onClose}
      onGone={onGone}
      onSubmit={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onRemove}>
            {say('remove')}
          </button>
          <button type="submit" className="button main" ref={keep}>
            {say('keepIt')}
          </button>
        </>
      }
    >
      <p>{say('goesFromTheReportsFile', { version: sayVersion(version), at: sayTime(version.at) })}</p>
    </Dialog>
  );
}
