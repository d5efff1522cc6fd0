import type { Finding } from '../../core/check/finding.ts';
import { saySentence } from '../../core/messages/messages.ts';
import { goToPlace } from '../check/go-to-place.ts';
import { say } from './messages.ts';
import { useSession } from './SessionContext.ts';

/** More are shown in the pane of findings. */
const SHOWN = 5;

export const WEIGHTS: Record<Finding['severity'], string> = {
  error: say('error'),
  warning: say('warning'),
  advice: say('advice'),
};

/** The first findings of the place where the user is, those that stop publication before the others. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const session = useSession();
  const order = Object.keys(WEIGHTS);
  const first = findings.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return (
    <>
      <ul className="findings">
        {first.slice(0, SHOWN).map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and none has a state
          <li key={index}>
            <button
              type="button"
              className={`finding ${finding.severity}`}
              onClick={() => goToPlace(session, finding.at)}
            >
              <span className="finding-word">{WEIGHTS[finding.severity]}</span>
              <span>{saySentence(finding.message)}</span>
              {finding.suggestion && <span className="hint">{saySentence(finding.suggestion)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <button type="button" className="button" onClick={() => session.tab.set('findings')}>
          {say('allFindingsMoreHere', { more: findings.length - SHOWN })}
        </button>
      )}
    </>
  );
}
