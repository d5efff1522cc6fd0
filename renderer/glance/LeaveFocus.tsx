import { runCommand } from '../commands/registry.ts';
import { useStore } from '../ui/store.ts';
import { focusMode } from './focus.ts';
import { say } from './messages.ts';

/** The way out of focus mode for who has no key at hand. */
export function LeaveFocus() {
  const on = useStore(focusMode, (value) => value);
  if (!on) return null;
  return (
    <button
      type="button"
      className="button quiet leave-focus"
      title={say('leaveFocusModeEsc')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand('view.focus')}
    >
      {say('leaveFocusMode')}
    </button>
  );
}
