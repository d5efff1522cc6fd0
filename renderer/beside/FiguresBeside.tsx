import { formsOf, type NamedFigure, type NamedFigures } from '../../core/figures/named-figures.ts';
import { figureText } from '../../core/figures/place-figures.ts';
import type { Template } from '../../core/template.ts';
import { say } from './messages.ts';

const IN_CELL = { cell: true, begins: false };

/** Every figure that has a value, as a table prints it. */
export function FiguresBeside({ figures, template }: { figures: NamedFigures; template: Template }) {
  const filled = [...figures.values()].filter(({ value }) => value !== undefined);
  const printed = (figure: NamedFigure) =>
    figureText({ figure: figure.id, form: formsOf(figure)[0] ?? 'value' }, figures, IN_CELL, template);
  if (filled.length === 0) return <p className="hint">{say('noFigureYet')}</p>;
  return (
    <table className="beside-figures">
      <thead>
        <tr>
          <th scope="col">{say('figure')}</th>
          <th scope="col">{say('value')}</th>
        </tr>
      </thead>
      <tbody>
        {filled.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figure.label}</th>
            <td>{printed(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
