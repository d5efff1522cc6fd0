import { useRef, useState } from 'react';
import type { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import { chartData, chartSummary } from '../../../core/chart/values.ts';
import type { Comparisons } from '../../../core/comparison.ts';
import type { Chart } from '../../../core/content.ts';
import { chartOfFigures } from '../../../core/figures/chart-of-figures.ts';
import { tableOfFigures } from '../../../core/figures/table-of-figures.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { KeepFooter } from '../../ui/KeepFooter.tsx';
import type { TextEditor } from '../create-editor.ts';
import { useSurroundings } from '../surroundings.ts';
import { insertBlock, removeBlock } from '../table/tables.ts';
import { ChartGridFields } from './ChartGridFields.tsx';
import { type FigureChoice, gridOf, newGrid, parseGrid } from './chart-grid.ts';
import { type ChosenFigures, FromFigures } from './FromFigures.tsx';
import { keepFigure } from './figures.ts';
import { say } from './messages.ts';

/** Without a path, the chart is new and goes to where the caret is. */
type Props = {
  editor: TextEditor;
  path: Path | undefined;
  figures: readonly FigureChoice[];
  comparisons: Comparisons;
  /** Number of the standard that the text is about. */
  standard: string | undefined;
  onClose: () => void;
};

export function ChartDialog({ editor, path, figures, comparisons, standard, onClose }: Props) {
  const named = useSurroundings((around) => around.figures);
  const template = useSurroundings((around) => around.template);
  const sources = { figures: named, comparisons, template };
  const drawingOf = useSurroundings((around) => around.drawingOf);
  const [start] = useState((): Chart | undefined => {
    const [node] = path ? editor.node(path) : [];
    return node && 'type' in node && node.type === 'chart' ? node : undefined;
  });
  const [fields, setFields] = useState(() => ({
    form: start?.form ?? ('bars' as const),
    unit: start?.unit ?? '%',
    caption: start?.caption ?? '',
    source: start?.source ?? '',
    alt: start?.alt ?? '',
  }));
  const [grid, setGrid] = useState(() => (start ? gridOf(start, figures) : newGrid()));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }));
  const { rows, wrong } = parseGrid(grid, figures);
  const chart: Chart = {
    type: 'chart',
    id: start?.id ?? crypto.randomUUID(),
    ...fields,
    caption: fields.caption.trim(),
    source: fields.source.trim(),
    unit: fields.unit.trim(),
    alt: fields.alt.trim(),
    series: grid.series.map((name) => name.trim()),
    rows,
    children: [{ text: '' }],
  };
  const isDrawn = rows.some((row) => row.values.some((value) => value !== null));
  const problem = wrong.length > 0 ? 'unread' : isDrawn ? undefined : 'empty';
  /** What was suggested and not changed since gives way to the next suggestion. */
  const suggested = useRef({ caption: '', source: '' });
  const fill = ({ chosen, columns }: ChosenFigures) => {
    const made = chartOfFigures(chart.id, { chosen, columns }, sources);
    const { caption, source } = made;
    const own = (field: 'caption' | 'source') =>
      fields[field].trim() !== '' && fields[field] !== suggested.current[field];
    set({
      unit: made.unit,
      ...(!own('caption') && { caption }),
      ...(!own('source') && { source }),
    });
    suggested.current = { caption, source };
    setGrid(gridOf(made, figures));
    announce(say('chartFollows', { count: chosen.length }));
  };
  const insertTable = ({ chosen, columns, bases }: ChosenFigures) => {
    const made = [...columns, ...(bases ? (['base'] as const) : [])];
    insertBlock(editor, tableOfFigures(crypto.randomUUID(), { chosen, columns: made }, sources));
    onClose();
  };
  const keep = () => {
    setTried(true);
    if (problem) return;
    keepFigure(editor, path, chart);
    onClose();
  };
  const summary = chartSummary(chartData(chart, named), template);
  const text = (label: string, field: 'unit' | 'caption' | 'source' | 'alt', hint?: string) => (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          value={fields[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const drawing = isDrawn ? drawingOf(chart) : undefined;
  return (
    <Dialog
      onGone={() => ReactEditor.focus(editor)}
      title={start ? say('changeTheChart') : say('chart')}
      {...(grid.series.length > 1 && { size: 'wide' as const })}
      onClose={onClose}
      onSubmit={keep}
      footer={
        <KeepFooter
          keep={start ? say('change') : say('addChart')}
          remove={
            path && {
              label: say('deleteChart'),
              run: () => {
                removeBlock(editor, path);
                onClose();
              },
            }
          }
          onClose={onClose}
        />
      }
    >
      <FromFigures
        key={path ? 'change' : 'new'}
        sources={sources}
        standard={standard}
        open={!start}
        onChart={fill}
        onTable={path ? undefined : insertTable}
      />
      {text(say('caption'), 'caption', say('chartHasANumber'))}
      <ChartGridFields grid={grid} figures={figures} wrong={wrong} onChange={setGrid} />
      {tried && problem && (
        <p className="wrong" role="alert">
          {problem === 'unread' ? say('markedValueIsNeither') : say('giveTheChartAValue')}
        </p>
      )}
      <div className="field-row">
        <Field label={say('form')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={fields.form}
              onChange={(event) => set({ form: event.target.value === 'columns' ? 'columns' : 'bars' })}
            >
              <option value="bars">{say('barsLying')}</option>
              <option value="columns">{say('columnsStanding')}</option>
            </select>
          )}
        </Field>
        {text(say('unit'), 'unit')}
      </div>
      {text(
        say('whatItShows'),
        'alt',
        summary === '' ? say('sentenceForWhoCannotSee') : say('sentenceForWhoCannotSeeElse', { summary }),
      )}
      {text(say('source'), 'source', say('printedBelowTheChart'))}
      {drawing && (
        <img
          className="picture"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`}
          alt={drawing.told}
          style={{ width: `${drawing.width}px`, aspectRatio: `${drawing.width} / ${drawing.height}` }}
        />
      )}
    </Dialog>
  );
}
