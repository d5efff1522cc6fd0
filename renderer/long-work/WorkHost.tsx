import { useState } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { WorkDialog } from '../report/late-dialogs.ts';

/** The record of work, while it is asked for. */
export function WorkHost() {
  const [open, setOpen] = useState(false);
  useCommands({ 'file.work': { run: () => setOpen(true) } });
  return open ? <WorkDialog onClose={() => setOpen(false)} /> : null;
}
