import { useStore } from '../ui/store.ts';
import { previewOpen, togglePreview } from './open.ts';

export function PreviewButton() {
  const open = useStore(previewOpen, (value) => value);
  return (
    <button type="button" className="button quiet" title="Pages (F8)" aria-pressed={open} onClick={togglePreview}>
      Pages
    </button>
  );
}
