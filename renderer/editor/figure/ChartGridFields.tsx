import { useId } from 'react';
import {
  addRow,
  addSeries,
  type ChartGrid,
  dropRow,
  dropSeries,
  type FigureChoice,
  figureWords,
  MOST_SERIES,
} from './chart-grid.ts';
import { say } from './messages.ts';

type Props = {
  grid: ChartGrid;
  figures: readonly FigureChoice[];
  /** Values that cannot be read. */
  wrong: readonly { row: number; column: number }[];
  onChange: (grid: ChartGrid) => void;
};

/** The values of a chart as a small grid of fields: a row for each label, a column for each series. */
export function ChartGridFields({ grid, figures, wrong, onChange }: Props) {
  const choices = useId();
  const { series, rows } = grid;
  const isWrong = (row: number, column: number) => wrong.some((place) => place.row === row && place.column === column);
  const setSeries = (at: number, name: string) => onChange({ ...grid, series: series.with(at, name) });
  const setLabel = (at: number, label: string) =>
    onChange({ ...grid, rows: rows.map((row, index) => (index === at ? { ...row, label } : row)) });
  const setValue = (at: number, column: number, value: string) =>
    onChange({
      ...grid,
      rows: rows.map((row, index) => (index === at ? { ...row, values: row.values.with(column, value) } : row)),
    });
  const valueLabel = (at: number, column: number) => {
    const label = rows[at]?.label || say('labelWithoutWords', { number: at + 1 });
    if (series.length === 1) return say('valueOf', { label });
    return say('valueInSeries', { label, series: series[column] || say('seriesWithoutAName', { number: column + 1 }) });
  };
  const drop = (label: string, run: () => ChartGrid) => (
    <button type="button" className="item-button" aria-label={label} title={label} onClick={() => onChange(run())}>
      <span aria-hidden="true">✕</span>
    </button>
  );
  return (
    <fieldset className="chart-grid">
      <legend className="label">{say('values')}</legend>
      <p className="hint">{say('numberOrKeyQuestion')}</p>
      <div className="chart-grid-frame">
        <table>
          <thead>
            <tr>
              <td />
              {series.map((name, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: series have no ids
                <td key={column}>
                  <span className="chart-grid-head">
                    <input
                      className="input"
                      aria-label={say('nameOfSeries', { number: column + 1 })}
                      placeholder={
                        series.length === 1 ? say('seriesMayStayEmpty') : say('series', { number: column + 1 })
                      }
                      value={name}
                      onChange={(event) => setSeries(column, event.target.value)}
                    />
                    {series.length > 1 &&
                      drop(say('removeSeries', { number: column + 1 }), () => dropSeries(grid, column))}
                  </span>
                </td>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids
              <tr key={at}>
                <td>
                  <input
                    className="input"
                    aria-label={say('label', { number: at + 1 })}
                    placeholder={say('label', { number: at + 1 })}
                    value={row.label}
                    onChange={(event) => setLabel(at, event.target.value)}
                  />
                </td>
                {row.values.map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column}>
                    <input
                      className="input"
                      list={choices}
                      aria-label={valueLabel(at, column)}
                      aria-invalid={isWrong(at, column)}
                      value={value}
                      onChange={(event) => setValue(at, column, event.target.value)}
                    />
                  </td>
                ))}
                <td>{rows.length > 1 && drop(say('removeRow', { number: at + 1 }), () => dropRow(grid, at))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <datalist id={choices}>
        {figures.map((figure) => (
          <option key={figure.id} value={figureWords(figure)} />
        ))}
      </datalist>
      <div className="chart-grid-more">
        <button type="button" className="button" onClick={() => onChange(addRow(grid))}>
          {say('addARow')}
        </button>
        {series.length < MOST_SERIES && (
          <button type="button" className="button" onClick={() => onChange(addSeries(grid))}>
            {say('addASeries')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
