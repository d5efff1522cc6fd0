import { useSession } from '../report/SessionContext.ts';
import { finderOf } from './finder-of.ts';

/** Does with a click what Ctrl+F does. */
export function FindButton() {
  const session = useSession();
  return (
    <button
      type="button"
      className="button quiet"
      title="Find and replace (Ctrl+F, Ctrl+H)"
      aria-keyshortcuts="Control+F"
      // The text keeps its caret and what is selected in it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => finderOf(session).open('find')}
    >
      Find… <kbd>Ctrl+F</kbd>
    </button>
  );
}
