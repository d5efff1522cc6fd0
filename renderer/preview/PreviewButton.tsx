import { useTitle } from '../ui/own-keys.ts';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { previewOpen, togglePreview } from './open.ts';

export function PreviewButton() {
  const open = useStore(previewOpen, (value) => value);
  return (
    <button
      type="button"
      className="button quiet"
      title={useTitle('view.pages', say('pages'))}
      aria-pressed={open}
      onClick={togglePreview}
    >
      {say('pages')}
    </button>
  );
}
