import { useMemo, useState } from 'react';
import { countWords } from '../../core/content-text.ts';
import type { FileRef } from '../../core/contract/handle.ts';
import { AssayError } from '../../core/fault.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { filledParts, takeParts } from '../../core/merge/take-parts.ts';
import { saySentence } from '../../core/messages/messages.ts';
import type { Report } from '../../core/report.ts';
import { suggest } from '../../core/review/suggestions/suggestion.ts';
import { FolderBrowser } from '../files/FolderBrowser.tsx';
import { noteBroughtIn } from '../long-work/long-work.ts';
import { useSession } from '../report/SessionContext.ts';
import { madeNow } from '../review/changes/made-now.ts';
import { suggesting } from '../review/changes/recorder.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { say } from './messages.ts';
import { takeOver } from './take-over.ts';

type Other = { name: string; report: Report };

/** From another report to parts of it in this one: choose the file, choose the parts, take them as one step of undo. */
export function TakePartsDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [other, setOther] = useState<Other | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async ({ handle, name }: FileRef) => {
    setWrong(null);
    try {
      const { report } = await session.host.readFile({ file: handle });
      if (report.template !== session.template.id)
        throw new AssayError('bad input', say('isOfAnotherEdition', { name }));
      setOther({ name, report });
    } catch (error) {
      setWrong(sayFault(error));
    }
  };
  const taken = useMemo(
    () =>
      other && chosen.length > 0
        ? takeParts(session.report(), other.report, chosen, session.template, { below: false })
        : null,
    [other, chosen, session],
  );
  const start = () => {
    if (!taken) return;
    try {
      takeOver(session, asSuggested(session.report(), taken.report));
    } catch (error) {
      setWrong(say('nothingWasTaken', { why: sayFault(error) }));
      return;
    }
    if (other) noteBroughtIn(say('takePartsOfAnotherReport'), other.name, session.file.get().name);
    onClose();
    announce(say('tookParts', { count: taken.parts.length }));
  };
  return (
    <Dialog
      title={say('takePartsOfAnotherReport')}
      onClose={onClose}
      onSubmit={start}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say('cancel')}
          </button>
          {other && (
            <button type="submit" className="button main" aria-disabled={!taken}>
              {say('takeParts', { count: chosen.length })}
            </button>
          )}
        </>
      }
    >
      <div className="merge">
        {wrong !== null && (
          <p className="notice error" role="alert">
            {wrong}
          </p>
        )}
        {other ? (
          <>
            <PartsField other={other} chosen={chosen} onChoose={setChosen} />
            {taken?.notes.map((note) => (
              <p key={note} className="notice">
                {saySentence(note)}
              </p>
            ))}
          </>
        ) : (
          <FolderBrowser host={session.host} show={['folder', 'report']} onFile={({ file }) => void read(file)} />
        )}
      </div>
    </Dialog>
  );
}

/** While changes are suggested, what is taken is a suggestion of whoever takes it. */
function asSuggested(before: Report, taken: Report): Report {
  if (!suggesting.get()) return taken;
  const { suggested: _, ...plain } = taken;
  return suggest(before, { ...plain, ...(before.suggested && { suggested: before.suggested }) }, madeNow());
}

type FieldProps = { other: Other; chosen: readonly string[]; onChoose: (parts: readonly string[]) => void };

/** What the other report holds, by its parts, and what is here in their place. */
function PartsField({ other, chosen, onChoose }: FieldProps) {
  const session = useSession();
  const rows = useMemo(() => {
    const filled = new Set(filledParts(other.report, session.template));
    const here = session.report();
    return allParts(layOut(other.report, session.template).parts)
      .filter(({ id }) => filled.has(id))
      .map(({ id, where }) => ({
        id,
        where,
        words: countWords(other.report.parts[id] ?? []),
        replaced: countWords(here.parts[id] ?? []),
      }));
  }, [other, session]);
  if (rows.length === 0) return <p className="notice">{say('thereIsNothingYet', { name: other.name })}</p>;
  return (
    <fieldset className="merge-parts">
      <legend>{say('partsOf', { name: other.name })}</legend>
      {rows.map(({ id, where, words, replaced }, index) => (
        <label key={id}>
          <input
            type="checkbox"
            // biome-ignore lint/a11y/noAutofocus: the list has just taken the place of the one that had the focus
            autoFocus={index === 0}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, id] : chosen.filter((part) => part !== id))
            }
          />
          <span>
            {where}
            <span className="hint"> {sayRow(words, replaced)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What comes, and how many words are here in its place. */
function sayRow(words: number, replaced: number): string {
  const what = words > 0 ? say('words', { words }) : say('scoresOrData');
  return replaced > 0 ? say('inPlaceOfWordsHere', { what, replaced }) : what;
}
