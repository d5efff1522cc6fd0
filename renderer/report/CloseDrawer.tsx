import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { say } from './messages.ts';

/** Where outline or panel is a drawer over the text, the way back to it. Escape does the same. */
export function CloseDrawer({ name }: { name: string }) {
  return (
    <button
      type="button"
      className="button quiet close-drawer"
      onClick={() => {
        delete document.documentElement.dataset.drawer;
        document.getElementById('document')?.focus();
      }}
    >
      {rich(say, 'closeDrawer', { name, unseen })}
    </button>
  );
}
