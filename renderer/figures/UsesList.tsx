import type { FigureUse } from '../../core/figures/uses.ts';
import { say } from './messages.ts';

type Props = { uses: readonly FigureUse[]; onUse: (use: FigureUse) => void };

/** Where a figure is used; each place that can be gone to is a button. */
export function UsesList({ uses, onUse }: Props) {
  if (uses.length === 0) return <p className="hint">{say('nowhereYetPut')}</p>;
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
  title: say('theTitleOfTheDocument'),
  header: say('theHeaderOfEachPage'),
  footer: say('theFooterOfEachPage'),
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
      return (
        <Made
          where={use.where}
          what={use.caption ? say('chart', { caption: use.caption }) : say('chartWithoutACaption')}
        />
      );
    case 'table':
      return <Made where={use.where} what={say('table', { caption: use.caption })} />;
    case 'edition':
      return <Made where={use.where} what={say('theEditionsOwnWords')} />;
    case 'figure':
      return <Made where={use.label} what={say('aFigureThatCounts')} />;
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
