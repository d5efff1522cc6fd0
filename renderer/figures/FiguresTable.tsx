import { say } from './messages.ts';
import type { Column, FigureRow, Order } from './rows.ts';

type Props = {
  rows: readonly FigureRow[];
  order: Order | null;
  onOrder: (order: Order | null) => void;
  onOpen: (id: string) => void;
};

const COLUMNS: readonly { column: Column; name: string }[] = [
  { column: 'label', name: say('figure') },
  { column: 'value', name: say('value') },
  { column: 'base', name: say('base') },
  { column: 'unit', name: say('unit') },
  { column: 'asAt', name: say('asAt') },
  { column: 'source', name: say('source') },
  { column: 'kind', name: say('kind') },
  { column: 'used', name: say('used') },
];

/** Every figure with what is known of it; a click on a head puts the rows in its order, another turns it round. */
export function FiguresTable({ rows, order, onOrder, onOpen }: Props) {
  const next = (column: Column): Order | null => {
    if (order?.column !== column) return { column, down: column === 'used' };
    return order.down === (column === 'used') ? { column, down: !order.down } : null;
  };
  const sorted = (column: Column) =>
    order?.column !== column ? undefined : order.down ? ('descending' as const) : ('ascending' as const);
  return (
    <table className="figures-table">
      <caption className="unseen">{say('figuresOfTheReport')}</caption>
      <thead>
        <tr>
          {COLUMNS.map(({ column, name }) => (
            <th key={column} scope="col" className={`of-${column}`} aria-sort={sorted(column)}>
              <button type="button" onClick={() => onOrder(next(column))}>
                {name}
                <span aria-hidden="true" className="figures-order">
                  {order?.column === column ? (order.down ? '▼' : '▲') : ''}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <button type="button" className="figure-name" data-figure={row.id} onClick={() => onOpen(row.id)}>
                {row.number !== '' && <b>{row.number} </b>}
                {row.label}
              </button>
            </th>
            <td className="of-value">
              {row.value === '' ? <span className="hint">{say('noneYet')}</span> : row.value}
            </td>
            <td className="of-base">{row.base}</td>
            <td className="of-unit">{row.unit}</td>
            <td className="of-asAt">{row.asAt}</td>
            <td className="of-source">{row.source}</td>
            <td className="of-kind">{row.kind}</td>
            <td className="of-used">
              {row.used === 0 ? <span className="hint">{say('nowhere')}</span> : <Used row={row} onOpen={onOpen} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Used({ row: { id, label, used }, onOpen }: { row: FigureRow; onOpen: Props['onOpen'] }) {
  return (
    <button
      type="button"
      className="button text"
      aria-label={say('placesThatUse', { used, label })}
      onClick={() => onOpen(id)}
    >
      {say('places', { used })}
    </button>
  );
}
