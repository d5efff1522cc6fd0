import type { Report } from '../../core/report.ts';
import { userName } from '../author.ts';
import { useSession } from '../report/SessionContext.ts';
import { useStore } from '../ui/store.ts';
import type { Whose } from './assignees.ts';
import { say } from './messages.ts';
import { change, MOST } from './pane-state.ts';

/** Lists the findings of one person, or those that nobody is to see to; absent where none was ever assigned. */
export function WhoseFilter({ report: { assigned = [] }, whose }: { report: Report; whose: Whose }) {
  const session = useSession();
  const user = useStore(userName, (name) => name);
  if (assigned.length === 0 && whose.kind === 'anyone') return null;
  const chosen = whose.kind === 'one' ? [whose.name] : [];
  const others = new Set([...assigned.map(({ to }) => to), ...chosen].filter((name) => name !== user).sort());
  return (
    <select
      className="input"
      aria-label={say('whose')}
      value={whose.kind === 'one' ? `${NAMED}${whose.name}` : whose.kind}
      onChange={({ target: { value } }) => change(session, { whose: whoseOf(value), most: MOST })}
    >
      <option value="anyone">{say('assignedOrNot')}</option>
      <option value="nobody">{say('assignedToNobody')}</option>
      {user !== undefined && <option value={NAMED + user}>{say('assignedToMe', { user })}</option>}
      {[...others].map((name) => (
        <option key={name} value={NAMED + name}>
          {say('assignedTo', { name })}
        </option>
      ))}
    </select>
  );
}

/** Before a name, so that somebody may be called Nobody. */
const NAMED = 'to ';

function whoseOf(value: string): Whose {
  if (value.startsWith(NAMED)) return { kind: 'one', name: value.slice(NAMED.length) };
  return { kind: value === 'nobody' ? 'nobody' : 'anyone' };
}
