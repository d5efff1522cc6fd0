import { useMemo } from 'react';
import { countWords } from '../../core/content-text.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { useSession } from '../report/SessionContext.ts';
import { rich } from '../ui/rich.tsx';
import { type Choices, sumOf, textsByPart, wayOf, withData, withWay } from './choices.ts';
import { MappingNotes } from './MappingNotes.tsx';
import { say } from './messages.ts';
import { TextRow } from './TextRow.tsx';
import type { ReadText } from './text-reading.ts';

type Props = {
  read: ReadText;
  choices: Choices;
  onChoose: (choices: Choices) => void;
  onRejectChanges: (reject: boolean) => void;
};

/** A part that takes text, and the words that authors have written there. */
export type Place = { part: string; where: string; words: number };

/** Where each text of the file goes, which can be changed, and what is told of the rest. */
export function MappingForm({ read, choices, onChoose, onRejectChanges }: Props) {
  const session = useSession();
  const { found, file, rejectChanges } = read;
  const places = useMemo((): Place[] => {
    const report = session.report();
    return allParts(layOut(report, session.template).parts)
      .filter(({ part }) => part.kind === 'prose' || part.kind === 'fixed')
      .map(({ id, where }) => ({ part: id, where, words: countWords(report.parts[id] ?? []) }));
  }, [session]);
  const sum = sumOf(found, choices);
  const coming = textsByPart(found, choices);
  const replaced = places.filter(({ part, words }) => words > 0 && coming.get(part)?.behind === false);
  return (
    <>
      <p className="import-sum" role="status">
        {rich(say, 'wordsGoIntoParts', {
          name: <strong>{file.name}</strong>,
          words: sum.words,
          parts: sum.parts,
          aside: sum.aside,
          out: sum.out,
        })}
        {replaced.length > 0 &&
          ` ${say('wordsWouldBeReplaced', {
            words: replaced.reduce((total, { words }) => total + words, 0),
            parts: replaced.length,
          })}`}
      </p>
      {(rejectChanges || found.told.some((sentence) => sentence.includes('tracked'))) && (
        <label className="import-check">
          <input type="checkbox" checked={rejectChanges} onChange={(event) => onRejectChanges(event.target.checked)} />
          {say('undoTheTrackedChanges')}
        </label>
      )}
      {found.texts.length > 0 && (
        <table className="import-table" aria-label={say('textsOfTheFile')}>
          <thead>
            <tr>
              <th scope="col">{say('inTheFile')}</th>
              <th scope="col" className="number">
                {say('wordsColumn')}
              </th>
              <th scope="col">{say('goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {found.texts.map((text) => (
              <TextRow
                key={text.id}
                text={text}
                way={wayOf(choices, text)}
                places={places}
                onWay={(way) => onChoose(withWay(choices, text.id, way))}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.data.length > 0 && (
        <fieldset className="import-data">
          <legend>{say('heldAsData')}</legend>
          {found.data.map(({ part, where, words }) => (
            <label key={part} className="import-check">
              <input
                type="checkbox"
                checked={!choices.withoutData.includes(part)}
                onChange={(event) => onChoose(withData(choices, part, event.target.checked))}
              />
              {where} ({say('wordsCounted', { words })})
            </label>
          ))}
        </fieldset>
      )}
      {found.texts.length === 0 && found.data.length === 0 && <p className="notice">{say('nothingInThisFile')}</p>}
      <MappingNotes found={found} />
    </>
  );
}
