import type { FigureUse } from '../../core/figures/uses.ts';

type Props = { uses: readonly FigureUse[]; onUse: (use: FigureUse) => void };

/** Where a figure is used; each place that can be gone to is a button. */
export function UsesList({ uses, onUse }: Props) {
  if (uses.length === 0)
    return <p className="hint">Nowhere yet. Put it into a text or a chart, and it is listed here.</p>;
  return (
    <ul className="figure-uses">
      {uses.map((use, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part may use it twice in the same words
        <li key={index}>
          {use.kind === 'page' ? (
            <p className="figure-use">{LINES[use.line]}</p>
          ) : (
            <button type="button" className="figure-use" onClick={() => onUse(use)}>
              <UseWords use={use} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const LINES = {
  title: 'The title of the document',
  header: 'The header of each page',
  footer: 'The footer of each page',
};

function UseWords({ use }: { use: Exclude<FigureUse, { kind: 'page' }> }) {
  switch (use.kind) {
    case 'text':
      return (
        <>
          <span className="figure-use-where">{use.where}</span>
          <span className="figure-use-words">
            {use.before}
            <mark>{use.printed}</mark>
            {use.after}
          </span>
        </>
      );
    case 'chart':
      return <Made where={use.where} what={`Chart: ${use.caption || 'without a caption'}`} />;
    case 'table':
      return <Made where={use.where} what={`Table: ${use.caption}`} />;
    case 'edition':
      return <Made where={use.where} what="The edition’s own words" />;
    case 'figure':
      return <Made where={use.label} what="A figure that counts this question among some of the cases" />;
  }
}

function Made({ where, what }: { where: string; what: string }) {
  return (
    <>
      <span className="figure-use-where">{where}</span>
      <span className="figure-use-words">{what}</span>
    </>
  );
}
