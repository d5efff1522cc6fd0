import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { previewOpen, togglePreview } from './open.ts';

export function PreviewButton() {
  const open = useStore(previewOpen, (value) => value);
  return (
    <button type="button" className="button quiet" title={say('pagesF8')} aria-pressed={open} onClick={togglePreview}>
      {say('pages')}
    </button>
  );
}
