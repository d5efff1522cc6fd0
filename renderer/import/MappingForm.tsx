import { useMemo } from 'react';
import { countWords } from '../../core/content-text.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { sayCount } from '../../core/say-count.ts';
import { useSession } from '../report/SessionContext.ts';
import { type Choices, sumOf, textsByPart, wayOf, withData, withWay } from './choices.ts';
import { MappingNotes } from './MappingNotes.tsx';
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
        <strong>{file.name}</strong>: {sayCount(sum.words, 'word')} go into {sayCount(sum.parts, 'part')}
        {sum.aside > 0 && `, ${sayCount(sum.aside, 'word')} are kept aside`}
        {sum.out > 0 && `, ${sayCount(sum.out, 'word')} are left out`}.
        {replaced.length > 0 &&
          ` ${sayCount(
            replaced.reduce((total, { words }) => total + words, 0),
            'word',
          )} in ${sayCount(replaced.length, 'part')} of the report would be replaced.`}
      </p>
      {(rejectChanges || found.told.some((sentence) => sentence.includes('tracked'))) && (
        <label className="import-check">
          <input type="checkbox" checked={rejectChanges} onChange={(event) => onRejectChanges(event.target.checked)} />
          Undo the tracked changes of the file instead of taking them in
        </label>
      )}
      {found.texts.length > 0 && (
        <table className="import-table" aria-label="Texts of the file and where they go">
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col" className="number">
                Words
              </th>
              <th scope="col">Goes to</th>
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
          <legend>Held as data of the report, in the place of what it has</legend>
          {found.data.map(({ part, where, words }) => (
            <label key={part} className="import-check">
              <input
                type="checkbox"
                checked={!choices.withoutData.includes(part)}
                onChange={(event) => onChoose(withData(choices, part, event.target.checked))}
              />
              {where} ({sayCount(words, 'word')})
            </label>
          ))}
        </fieldset>
      )}
      {found.texts.length === 0 && found.data.length === 0 && (
        <p className="notice">
          Nothing in this file is text of authors: all of it is printed by the edition and the scores anyway.
        </p>
      )}
      <MappingNotes found={found} />
    </>
  );
}
