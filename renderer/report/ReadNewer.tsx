import { useEffect, useState } from 'react';
import type { OpenReport } from '../../core/contract/contract.ts';
import { useCommands } from '../commands/use-commands.ts';
import { announce } from '../ui/Announcer.tsx';
import { say } from './messages.ts';
import { ReadOnlyCopy } from './ReadOnlyCopy.tsx';
import { useView } from './SessionContext.ts';
import { sayLost } from './say-lost.ts';

type Props = { version: number; lost: readonly string[]; onShow: (opened: OpenReport) => void };

/** A report of a newer Assay: what of it is not on this page, and a copy without that. */
export function ReadNewer({ version, lost, onShow }: Props) {
  const missing = useView((view) => (lost.length === 0 ? '' : sayLost(lost, view)));
  const [copying, setCopying] = useState(false);
  const saved = say('savedByANewerAssay', { version });
  const said = missing ? `${saved} ${say('notShown', { missing })}` : saved;
  // The copy that this asks for says what it will lack.
  useCommands({ 'file.saveCopy': { run: () => setCopying(true) } });
  useEffect(() => announce(`${say('itIsReadOnly')} ${said}`), [said]);
  return (
    <>
      <section className="notice warning" aria-label={say('readOnly')} data-notice="newer">
        <p>
          <b>{say('itIsReadOnly')}</b> {said}
        </p>
        <button type="button" className="button" onClick={() => setCopying(true)}>
          {say('saveACopyDots')}
        </button>
      </section>
      {copying && (
        <ReadOnlyCopy title={say('saveACopy')} onShow={onShow} onClose={() => setCopying(false)}>
          <p className="notice warning" data-notice="without">
            {missing && `${say('theCopyWillLack', { missing })} `}
            {say('theCopyHasNoVersions')}
          </p>
        </ReadOnlyCopy>
      )}
    </>
  );
}
