import './import.css';
import '../merge/merge.css';
import { type ReactNode, useRef, useState } from 'react';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { FileDrop } from '../files/FileDrop.tsx';
import { ReadingState } from '../files/ReadingState.tsx';
import { noteBroughtIn } from '../long-work/long-work.ts';
import { TakePartsDialog } from '../merge/TakePartsDialog.tsx';
import { useSession } from '../report/SessionContext.ts';
import { ImportReviewDialog } from '../review/import/ImportReviewDialog.tsx';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { rich } from '../ui/rich.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { type Choices, firstChoices, sameChoices, sumOf } from './choices.ts';
import { MappingForm } from './MappingForm.tsx';
import { say } from './messages.ts';
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
    announce(say('readTextsFound', { name: next.file.name, count: next.found.texts.length }));
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
      noteBroughtIn(say('importText'), read.file.name, session.file.get().name);
      announce(say('importedWords', { words: sum.words, parts: sum.parts }));
    } catch (error) {
      setRefused(say('nothingWasImported', { why: sayFault(error) }));
    }
  };
  const wrong = reading.wrong ?? refused;
  if (instead === 'parts') return <TakePartsDialog onClose={onClose} />;
  if (instead === 'review') return <ImportReviewDialog onClose={onClose} />;
  return (
    <Dialog
      title={say('importText')}
      {...(read && { size: 'wide' })}
      onClose={onClose}
      onSubmit={start}
      footer={
        <>
          {read && <ChooseFile kinds="text" label={say('anotherFile')} onFile={(file) => reading.read(file)} />}
          <button type="button" className="button" onClick={onClose}>
            {say('cancel')}
          </button>
          {sum && (
            <button type="submit" className="button main" aria-disabled={sum.parts === 0}>
              {say('importWords', { words: sum.words })}
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
            <p>{say('bringInAReport')}</p>
            <p>{say('headingsListsTables')}</p>
            <p>
              {rich(say, 'chooseOrDrop', {
                choose: (
                  <ChooseFile kinds="text" label={say('chooseAFile')} main onFile={(file) => reading.read(file)} />
                ),
                hint: (parts: ReactNode[]) => <span className="hint">{parts}</span>,
              })}
            </p>
            <p className="import-instead">
              <button type="button" className="button" onClick={() => setInstead('review')}>
                {say('bringBackAReviewedWordFile')}
              </button>
              <button type="button" className="button" onClick={() => setInstead('parts')}>
                {say('takePartsOfAnotherReport')}
              </button>
            </p>
          </div>
        )}
      </FileDrop>
    </Dialog>
  );
}
