import './import.css';
import '../merge/merge.css';
import { useRef, useState } from 'react';
import { messageOf } from '../../core/fault.ts';
import { sayCount } from '../../core/say-count.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { FileDrop } from '../files/FileDrop.tsx';
import { ReadingState } from '../files/ReadingState.tsx';
import { TakePartsDialog } from '../merge/TakePartsDialog.tsx';
import { useSession } from '../report/SessionContext.ts';
import { ImportReviewDialog } from '../review/import/ImportReviewDialog.tsx';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type Choices, firstChoices, sameChoices, sumOf } from './choices.ts';
import { MappingForm } from './MappingForm.tsx';
import { takeIn } from './take-in.ts';
import { type ReadText, useTextReading } from './text-reading.ts';

/** From a file to texts in the parts of the report: read, settle where each goes, take in. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [read, setRead] = useState<ReadText | null>(null);
  const [choices, setChoices] = useState<Choices | null>(null);
  const starting = useRef(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [instead, setInstead] = useState<'parts' | 'review' | null>(null);
  const reading = useTextReading(session, (next) => {
    // The same file read anew, with its changes taken otherwise, goes where it was sent before.
    setChoices(
      read?.file === next.file && choices ? sameChoices(choices, read.found, next.found) : firstChoices(next.found),
    );
    setRead(next);
    setRefused(null);
    announce(`Read “${next.file.name}”: ${sayCount(next.found.texts.length, 'text')} found.`);
  });
  const sum = read && choices ? sumOf(read.found, choices) : null;
  const start = async () => {
    if (!read || !choices || !sum || sum.parts === 0 || starting.current) return;
    starting.current = true;
    await session.keepVersion({ kind: 'import', name: read.file.name.slice(0, 120) });
    starting.current = false;
    try {
      takeIn(session, read.found, choices);
      onClose();
      announce(
        `Imported ${sayCount(sum.words, 'word')} into ${sayCount(sum.parts, 'part')}. Undo takes it back at once.`,
      );
    } catch (error) {
      setRefused(`Nothing was imported: ${messageOf(error)}`);
    }
  };
  const wrong = reading.wrong ?? refused;
  if (instead === 'parts') return <TakePartsDialog onClose={onClose} />;
  if (instead === 'review') return <ImportReviewDialog onClose={onClose} />;
  return (
    <Dialog
      title="Import text"
      {...(read && { size: 'wide' })}
      onClose={onClose}
      onSubmit={start}
      footer={
        <>
          {read && <ChooseFile kinds="text" label="Another file…" onFile={(file) => reading.read(file)} />}
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          {sum && (
            <button type="submit" className="button main" aria-disabled={sum.parts === 0}>
              Import {sayCount(sum.words, 'word')}
            </button>
          )}
        </>
      }
    >
      <FileDrop className="import" onFile={(file) => reading.read(file)}>
        <ReadingState reading={reading} wrong={wrong} />
        {read && choices ? (
          <MappingForm
            read={read}
            choices={choices}
            onChoose={setChoices}
            onRejectChanges={(reject) => {
              setRead({ ...read, rejectChanges: reject });
              reading.read(read.file, reject);
            }}
          />
        ) : (
          <div className="import-empty">
            <p>
              Bring in a report that was begun elsewhere: a Word file (.docx), Markdown (.md) or plain text (.txt). Its
              headings say which part each text belongs to, and you see where everything goes before anything changes.
            </p>
            <p>
              Headings, lists, tables, footnotes, pictures, bold and italic come along. Tracked changes are taken in;
              comments stay behind.
            </p>
            <p>
              <ChooseFile kinds="text" label="Choose a file…" main onFile={(file) => reading.read(file)} />
              <span className="hint"> or drop one here.</span>
            </p>
            <p className="import-instead">
              <button type="button" className="button" onClick={() => setInstead('review')}>
                Bring back a reviewed Word file…
              </button>
              <button type="button" className="button" onClick={() => setInstead('parts')}>
                Take parts of another report…
              </button>
            </p>
          </div>
        )}
      </FileDrop>
    </Dialog>
  );
}
