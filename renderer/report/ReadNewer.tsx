import { useEffect, useState } from 'react';
import type { OpenReport } from '../../core/contract/contract.ts';
import { useCommands } from '../commands/use-commands.ts';
import { announce } from '../ui/Announcer.tsx';
import { ReadOnlyCopy } from './ReadOnlyCopy.tsx';
import { useView } from './SessionContext.ts';
import { sayLost } from './say-lost.ts';

type Props = { version: number; lost: readonly string[]; onShow: (opened: OpenReport) => void };

/** A report of a newer Assay: what of it is not on this page, and a copy without that. */
export function ReadNewer({ version, lost, onShow }: Props) {
  const missing = useView((view) => (lost.length === 0 ? '' : sayLost(lost, view)));
  const [copying, setCopying] = useState(false);
  const said = `This report was saved by a newer Assay (file version ${version}). It can be read here but not changed; update Assay to write in it.${missing && ` Not shown: ${missing}.`}`;
  // The copy that this asks for says what it will lack.
  useCommands({ 'file.saveCopy': { run: () => setCopying(true) } });
  useEffect(() => announce(`Read only. ${said}`), [said]);
  return (
    <>
      <section className="notice warning" aria-label="Read only" data-notice="newer">
        <p>
          <b>Read only.</b> {said}
        </p>
        <button type="button" className="button" onClick={() => setCopying(true)}>
          Save a copy…
        </button>
      </section>
      {copying && (
        <ReadOnlyCopy title="Save a copy" onShow={onShow} onClose={() => setCopying(false)}>
          <p className="notice warning" data-notice="without">
            {missing && <>The copy will lack what is not shown here: {missing}. </>}
            It has none of the versions that the file holds. The report itself stays as it is.
          </p>
        </ReadOnlyCopy>
      )}
    </>
  );
}
