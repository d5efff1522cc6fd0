import { standardsOf } from '../../core/framework.ts';
import type { Template } from '../../core/template.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { say } from './messages.ts';

type Props = { template: Template; onFile: (file: File) => void };

/** What the cases are good for and what their spreadsheet looks like, for a report that has none. */
export function CasesEmpty({ template, onFile }: Props) {
  const [first = say('examplePlanMade'), second = say('examplePlanReviewed')] = standardsOf(template).flatMap(
    ({ keyQuestions }) => keyQuestions.map(({ number }) => number),
  );
  const header = [say('exampleCase'), say('exampleSex'), say('exampleOffice'), first, second, say('examplePlanShared')];
  return (
    <section className="cases-empty" aria-labelledby="cases-title">
      <h3 id="cases-title" tabIndex={-1}>
        {say('noCasesHaveBeenImported')}
      </h3>
      <p>{say('importTheSpreadsheet')}</p>
      <Writing>
        <div className="cases-choose">
          <ChooseFile kinds="spreadsheet" main label={say('chooseASpreadsheet')} onFile={onFile} />
          <p className="hint">{say('csvOrExcelWorkbookXlsx')}</p>
        </div>
      </Writing>
      <h4>{say('oneRowACase')}</h4>
      <div className="cases-frame">
        <table className="cases-example">
          <caption className="unseen">{say('howTheSpreadsheetLooks')}</caption>
          <thead>
            <tr>
              {header.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {EXAMPLE.map(([reference, ...cells]) => (
              <tr key={reference}>
                <th scope="row">{reference}</th>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the cells of an example never move
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="cases-points">
        <li>{say('theFirstRowHolds')}</li>
        <li>{rich(say, 'answerWords')}</li>
        <li>{rich(say, 'noNames')}</li>
        <li>{say('theCasesStay')}</li>
      </ul>
    </section>
  );
}

/** Answers are written in the words that are read, whatever the language of the window. */
const EXAMPLE = [
  ['C-014', say('exampleFemale'), say('exampleRiverside'), 'yes', 'yes', 'yes'],
  ['C-015', say('exampleMale'), say('exampleRiverside'), 'yes', 'not applicable', 'no'],
  ['C-016', say('exampleMale'), say('exampleHillStreet'), 'no', 'yes', ''],
];
