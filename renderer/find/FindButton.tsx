import { useSession } from '../report/SessionContext.ts';
import { rich } from '../ui/rich.tsx';
import { finderOf } from './finder-of.ts';
import { say } from './messages.ts';

/** Does with a click what Ctrl+F does. */
export function FindButton() {
  const session = useSession();
  return (
    <button
      type="button"
      className="button quiet"
      title={say('findAndReplace')}
      aria-keyshortcuts="Control+F"
      // The text keeps its caret and what is selected in it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => finderOf(session).open('find')}
    >
      {rich(say, 'findAsking')}
    </button>
  );
}
