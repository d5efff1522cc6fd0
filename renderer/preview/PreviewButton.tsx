import { beside, toggleBeside } from '../beside/beside.ts';
import { useTitle } from '../ui/own-keys.ts';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';

export function PreviewButton() {
  const open = useStore(beside, (value) => value === 'pages');
  return (
    <button
      type="button"
      className="button quiet"
      title={useTitle('view.pages', say('pages'))}
      aria-pressed={open}
      onClick={() => toggleBeside('pages')}
    >
      {say('pages')}
    </button>
  );
}
