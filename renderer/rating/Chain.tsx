import { type StandardExplained, type Step, stepName } from '../../core/explain/explain.ts';
import type { Provenance } from '../../core/framework.ts';
import { say } from './messages.ts';

type Props = {
  standard: StandardExplained;
  /** Leaves out what is written beside it in fields: evidence, reason and who decided. */
  brief?: boolean;
};

const NOTED: readonly Step['kind'][] = ['evidence', 'reason', 'decided by'];

/** The links from the score that decides to the points of a standard, each under its name. */
export function Chain({ standard: { questions, steps }, brief = false }: Props) {
  const deciding = questions.find(({ lowest }) => lowest);
  return (
    <ol className="chain">
      {deciding && (
        <li className="chain-step">
          <span className="chain-name">{deciding.number}</span>
          <span>{deciding.sentence}</span>
        </li>
      )}
      {steps
        .filter(({ kind }) => !brief || !NOTED.includes(kind))
        .map((step) => (
          <ChainStep key={`${step.kind} ${step.text}`} step={step} />
        ))}
    </ol>
  );
}

function ChainStep({ step: { kind, text, provenance, amiss } }: { step: Step }) {
  return (
    <li className={amiss ? 'chain-step amiss' : 'chain-step'}>
      <span className="chain-name">{stepName(kind)}</span>
      <span>
        {text} <Unsure provenance={provenance} />
      </span>
    </li>
  );
}

/** Says of a rule that it is in no published page; nothing of one that is. */
export function Unsure({ provenance }: { provenance: Provenance | undefined }) {
  if (!provenance || provenance.status === 'published') return null;
  return (
    <span className="unsure" title={provenance.source}>
      {say(provenance.status === 'inferred' ? 'inferred' : 'unconfirmed')}
    </span>
  );
}
