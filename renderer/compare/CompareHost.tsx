import { useEffect } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { CompareDialog } from '../report/late-dialogs.ts';
import { useStore } from '../ui/store.ts';
import { compareOpen } from './open.ts';

/** The comparison, while it is asked for; another report begins without it. It only reads. */
export function CompareHost() {
  const open = useStore(compareOpen, (value) => value);
  useCommands({ 'file.compare': { run: () => compareOpen.set(true) } });
  useEffect(() => () => compareOpen.set(false), []);
  return open ? <CompareDialog onClose={() => compareOpen.set(false)} /> : null;
}
