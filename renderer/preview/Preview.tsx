import { useEffect } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { later } from '../ui/later.tsx';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { previewOpen, togglePreview } from './open.ts';

const Pages = later(async () => (await import('./Pages.tsx')).Pages);

/** The pages beside the text, and the command that shows and hides them. */
export function Preview() {
  const open = useStore(previewOpen, (value) => value);
  useCommands({ 'view.pages': { run: togglePreview, checked: open } });
  useEffect(() => {
    if (open) document.documentElement.dataset.preview = 'open';
    return () => {
      delete document.documentElement.dataset.preview;
    };
  }, [open]);
  return open ? <Pages onClose={togglePreview} /> : <p className="not-laid-out">{say('notLaidOut')}</p>;
}
