import './import-review.css';
import '../../import/import.css';
import { type ReactNode, useRef, useState } from 'react';
import type { Round } from '../../../core/review/rounds/round.ts';
import type { FoundReview } from '../../../core/review/word/review.ts';
import { ChooseFile } from '../../files/ChooseFile.tsx';
import { FileDrop } from '../../files/FileDrop.tsx';
import { ReadingState } from '../../files/ReadingState.tsx';
import { type Limit, useReading } from '../../files/reading.ts';
import { Working } from '../../files/Working.tsx';
import { noteWork } from '../../long-work/long-work.ts';
import { readBase64 } from '../../report/picture-file.ts';
import { useSession } from '../../report/SessionContext.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { rich } from '../../ui/rich.tsx';
import { sayFault } from '../../ui/say-fault.ts';
import { say } from './messages.ts';
import { type AnswerTo, PointsForm } from './PointsForm.tsx';
import { roundOf, roundPoints } from './round-answer.ts';
import { sayPoints } from './say-point.ts';
import { firstChosen } from './shown-points.ts';
import { Taken } from './Taken.tsx';
import { take } from './take.ts';

const LIMIT: Limit = {
  largest: 28,
  refusal: (name, largest) => say('tooLarge', { name, largest }),
};

type Read = { name: string; found: FoundReview };

/** From a Word file that came back from review to suggestions and comments: read, look, choose, take. */
export function ImportReviewDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [read, setRead] = useState<Read | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answer, setAnswer] = useState<AnswerTo | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const starting = useRef(false);
  const reading = useReading<Read, []>(
    LIMIT,
    async (file, work) => {
      const call = { name: file.name, bytes: await readBase64(file), report: session.report() };
      return { name: file.name, found: await session.host.readReview(call, work) };
    },
    (next) => {
      const { review } = next.found;
      setRead(next);
      setChosen(firstChosen(review.points));
      setAnswer(answerOf(roundOf(session.report(), review)));
      setRefused(null);
      setTaken(null);
      announce(say('readFile', { name: next.name, points: sayPoints(review.points) }));
    },
  );
  const points = read?.found.review.points ?? [];
  const some = points.filter(({ id }) => chosen.has(id));
  const answers = answer?.on ? roundPoints(answer.round, points) : [];
  const isNothing = some.length === 0 && answers.length === 0;
  const start = async () => {
    if (!read || isNothing || starting.current) return;
    starting.current = true;
    setBusy(true);
    setRefused(null);
    const { review, file } = read.found;
    try {
      await take(session, {
        review: { exported: review.exported, points },
        chosen: [...chosen],
        taken: { file, name: read.name, at: new Date().toISOString() },
        ...(answer?.on && { round: { id: answer.round.id, points: answers.map(({ id }) => id) } }),
      });
      const told = sayTaken(sayPoints(some), some.length, answers.length, answer?.round);
      setTaken(told);
      noteWork(say('importReview'), say('recordOfReview', { name: read.name, told }));
      announce(told);
    } catch (error) {
      setRefused(say('nothingWasImported', { why: sayFault(error) }));
    } finally {
      starting.current = false;
      setBusy(false);
    }
  };
  const wrong = reading.wrong ?? refused;
  const another = <ChooseFile kinds="word" label={say('anotherFile')} onFile={(file) => reading.read(file)} />;
  const undo = () => {
    session.undo();
    setTaken(null);
    announce(say('undone'));
  };
  return (
    <Dialog
      title={say('importReview')}
      {...(read && taken === null && { size: 'wide' })}
      onClose={onClose}
      onSubmit={() => (taken === null ? void start() : onClose())}
      footer={
        taken === null ? (
          <>
            {read && another}
            <button type="button" className="button" onClick={onClose}>
              {say('cancel')}
            </button>
            {read && points.length > 0 && (
              <button type="submit" className="button main" aria-disabled={isNothing || busy}>
                {some.length === 0 && answers.length > 0
                  ? say('putPointsIntoTheRound', { count: answers.length })
                  : say('takeIntoTheReport', { count: some.length })}
              </button>
            )}
          </>
        ) : (
          <>
            {another}
            <button type="button" className="button" onClick={undo}>
              {say('undo')}
            </button>
            <button type="submit" className="button main">
              {say('close')}
            </button>
          </>
        )
      }
    >
      <FileDrop className="import" onFile={(file) => reading.read(file)}>
        <ReadingState reading={reading} wrong={wrong} />
        {busy && <Working doing={say('takingWhatWasChosen')} />}
        {read === null ? (
          <Beginning onFile={(file) => reading.read(file)} />
        ) : taken !== null ? (
          <Taken told={taken} left={points.filter(({ id, known }) => !known && !chosen.has(id))} onClose={onClose} />
        ) : (
          <PointsForm
            key={read.found.file}
            name={read.name}
            found={read.found}
            chosen={chosen}
            onChoose={setChosen}
            answer={answer}
            onAnswer={(on) => setAnswer(answer && { ...answer, on })}
          />
        )}
      </FileDrop>
    </Dialog>
  );
}

function Beginning({ onFile }: { onFile: (file: File) => void }) {
  return (
    <div className="import-empty">
      <p>{say('bringBackAWordFile')}</p>
      <p>{say('changesBecomeSuggestions')}</p>
      <p>
        {rich(say, 'chooseOrDrop', {
          choose: <ChooseFile kinds="word" label={say('chooseAWordFile')} main onFile={onFile} />,
          hint: (parts: ReactNode[]) => <span className="hint">{parts}</span>,
        })}
      </p>
    </div>
  );
}

function answerOf(found: ReturnType<typeof roundOf>): AnswerTo | null {
  return found ? { round: found.round, on: found.sure } : null;
}

function sayTaken(what: string, count: number, answers: number, round: Round | undefined): string {
  const sentences = [
    ...(count > 0 ? [say('tookIntoTheReport', { what })] : []),
    ...(answers > 0 && round ? [say('putPointsIntoTheRoundSent', { answers, to: round.to })] : []),
  ];
  return sentences.join(' ');
}
