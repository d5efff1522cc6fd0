import { standardsOf } from '../../core/framework.ts';
import type { Template } from '../../core/template.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { Writing } from '../ui/reading.ts';

type Props = { template: Template; onFile: (file: File) => void };

/** What the cases are good for and what their spreadsheet looks like, for a report that has none. */
export function CasesEmpty({ template, onFile }: Props) {
  const [first = 'Plan made in time', second = 'Plan reviewed'] = standardsOf(template).flatMap(({ keyQuestions }) =>
    keyQuestions.map(({ number }) => number),
  );
  const header = ['Case', 'Sex', 'Office', first, second, 'Plan shared?'];
  return (
    <section className="cases-empty" aria-labelledby="cases-title">
      <h3 id="cases-title" tabIndex={-1}>
        No cases have been imported
      </h3>
      <p>
        Import the spreadsheet in which the team answered the questions case by case. Assay counts the answers: each key
        question gets its counts, its base and its whole percentage, and the ratings follow.
      </p>
      <Writing>
        <div className="cases-choose">
          <ChooseFile kinds="spreadsheet" main label="Choose a spreadsheet…" onFile={onFile} />
          <p className="hint">CSV or Excel workbook (.xlsx). It may also be dropped here.</p>
        </div>
      </Writing>
      <h4>One row a case, one column a question</h4>
      <div className="cases-frame">
        <table className="cases-example">
          <caption className="unseen">How the spreadsheet looks: an example</caption>
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
        <li>
          The first row holds the headings: the number of a key question, the words of a prompt, or the name of a
          characteristic. You see what each column is read as, and can change it, before anything is imported.
        </li>
        <li>
          Answers are <b>yes</b>, <b>no</b> and <b>not applicable</b>, or the cell is empty. Only yes and no are in the
          base.
        </li>
        <li>
          <b>No names.</b> A column of people’s names is not taken as a characteristic; name cases by a reference.
        </li>
        <li>
          The cases stay in this report’s file. They are in no Word file and no web page, and can be removed before
          publication; scores and figures stay.
        </li>
      </ul>
    </section>
  );
}

const EXAMPLE = [
  ['C-014', 'female', 'Riverside', 'yes', 'yes', 'yes'],
  ['C-015', 'male', 'Riverside', 'yes', 'not applicable', 'no'],
  ['C-016', 'male', 'Hill Street', 'no', 'yes', ''],
];
