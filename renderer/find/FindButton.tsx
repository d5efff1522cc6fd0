import { useSession } from '../report/SessionContext.ts';
import { useKeys, useTitle } from '../ui/own-keys.ts';
import { finderOf } from './finder-of.ts';
import { say } from './messages.ts';

/** Does with a click what the command does. */
export function FindButton() {
  const session = useSession();
  const keys = useKeys('edit.find');
  const title = useTitle('edit.find', say('findAndReplace'));
  return (
    <button
      type="button"
      className="button quiet"
      title={title}
      // The text keeps its caret and what is selected in it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => finderOf(session).open('find')}
    >
      {say('findAsking')} {keys !== '' && <kbd>{keys}</kbd>}
    </button>
  );
}
