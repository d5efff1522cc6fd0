import type { Finding } from '../../core/check/finding.ts';
import { goToFinding } from './reveal.ts';
import { useSession } from './SessionContext.ts';

type Props = { findings: Finding[]; all?: boolean };

const groups: { severity: Finding['severity']; title: string; word: string }[] = [
  { severity: 'error', title: 'To settle before publication', word: 'Error' },
  { severity: 'warning', title: 'To look at', word: 'Warning' },
  { severity: 'advice', title: 'Advice', word: 'Advice' },
];

export function FindingsList({ findings, all }: Props) {
  if (findings.length === 0)
    return <p className="empty">Nothing to settle. Every required part, score and detail is there.</p>;
  if (!all) return <Items findings={findings} />;
  return (
    <>
      <h2 className="unseen">Findings</h2>
      {groups.map(({ severity, title }) => {
        const own = findings.filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} className="panel-section">
            <h3>
              {title} <span className="count">{own.length}</span>
            </h3>
            <Items findings={own} />
          </section>
        );
      })}
    </>
  );
}

function Items({ findings }: { findings: Finding[] }) {
  const session = useSession();
  return (
    <ul className="findings">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and none has a state
        <li key={index}>
          <button
            type="button"
            className={`finding ${finding.severity}`}
            onClick={() => goToFinding(session, finding.at)}
          >
            <span className="finding-word">{groups.find(({ severity }) => severity === finding.severity)?.word}</span>
            <span>{finding.message}</span>
            {finding.suggestion && <span className="hint">{finding.suggestion}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
