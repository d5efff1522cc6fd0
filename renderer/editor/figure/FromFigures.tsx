import { useId, useState } from 'react';
import {
  drawable,
  type FigureSources,
  type ResultsOf,
  resultsName,
  resultsThere,
} from '../../../core/figures/columns-of-figures.ts';
import type { NamedFigure } from '../../../core/figures/named-figures.ts';
import { standardsOf } from '../../../core/framework.ts';
import { say } from './messages.ts';

/** `bases`: whether a table has a column for them. */
export type ChosenFigures = { chosen: readonly string[]; columns: readonly ResultsOf[]; bases: boolean };

type Props = {
  sources: FigureSources;
  /** Number of the standard that is offered first. */
  standard: string | undefined;
  open: boolean;
  onChart: (choice: ChosenFigures) => void;
  onTable: ((choice: ChosenFigures) => void) | undefined;
};

const EVERY = 'every';

/** A start from the numbers of the report: which figures, and which results beside each other. */
export function FromFigures({ sources, standard, open, onChart, onTable }: Props) {
  const id = useId();
  const { figures, comparisons, template } = sources;
  const all = [...figures.values()].filter(drawable);
  const standards = standardsOf(template).filter(({ number }) => all.some((figure) => figure.standard === number));
  const first = standards.find(({ number }) => number === standard) ?? standards[0];
  const [shown, setShown] = useState(first?.number ?? EVERY);
  const there = resultsThere(comparisons);
  const [columns, setColumns] = useState<readonly ResultsOf[]>(there);
  const [bases, setBases] = useState(false);
  const listed = shown === EVERY ? all : all.filter((figure) => figure.standard === shown);
  const questions = (number: string) => all.filter((figure) => isQuestionOf(figure, number)).map((figure) => figure.id);
  const [picked, setPicked] = useState<readonly string[]>(() => (first ? questions(first.number) : []));
  const chosen = all.filter((figure) => picked.includes(figure.id)).map((figure) => figure.id);
  const choice = { chosen, columns: there.filter((results) => columns.includes(results)), bases };
  const ready = choice.chosen.length > 0 && choice.columns.length > 0;
  const toggled = <T,>(list: readonly T[], item: T) =>
    list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
  if (all.length === 0) return null;
  return (
    <details className="from-figures" open={open}>
      <summary>{say('fromFigures')}</summary>
      <div className="from-figures-body">
        <div className="field">
          <label htmlFor={`${id}-of`}>{say('figuresOf')}</label>
          <select
            id={`${id}-of`}
            className="input"
            value={shown}
            onChange={(event) => {
              setShown(event.target.value);
              if (event.target.value !== EVERY) setPicked(questions(event.target.value));
            }}
          >
            {standards.map(({ number, title }) => (
              <option key={number} value={number}>
                {number} {title}
              </option>
            ))}
            <option value={EVERY}>{say('everyStandardAndOtherFigures')}</option>
          </select>
        </div>
        <fieldset className="from-figures-list">
          <legend className="unseen">{say('rows')}</legend>
          {listed.map((figure) => (
            <label key={figure.id}>
              <input
                type="checkbox"
                checked={picked.includes(figure.id)}
                onChange={() => setPicked(toggled(picked, figure.id))}
              />
              <span>
                {figure.kind === 'key question' && `${figure.id} `}
                {figure.label}
              </span>
            </label>
          ))}
          {listed.length === 0 && <p className="hint">{say('noFiguresHere')}</p>}
        </fieldset>
        <fieldset className="from-figures-series">
          <legend className="unseen">{say('besideEachOther')}</legend>
          {there.map((results) => (
            <label key={results}>
              <input
                type="checkbox"
                checked={columns.includes(results)}
                onChange={() => setColumns(toggled(columns, results))}
              />
              <span>{resultsName(results, sources)}</span>
            </label>
          ))}
          {onTable && (
            <label>
              <input type="checkbox" checked={bases} onChange={() => setBases(!bases)} />
              <span>{say('basesTablesOnly')}</span>
            </label>
          )}
        </fieldset>
        {there.length === 1 && <p className="hint">{say('comparisonsCanBeEntered')}</p>}
        <div className="chart-grid-more">
          <button type="button" className="button" disabled={!ready} onClick={() => onChart(choice)}>
            {say('fillTheChart')}
          </button>
          {onTable && (
            <button type="button" className="button" disabled={!ready} onClick={() => onTable(choice)}>
              {say('addAsATableInstead')}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}

function isQuestionOf(figure: NamedFigure, standard: string): boolean {
  return figure.standard === standard && figure.kind === 'key question';
}
