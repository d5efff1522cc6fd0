import { useEffect } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { GlanceDialog } from '../report/late-dialogs.ts';
import { useStore } from '../ui/store.ts';
import { glanceOpen } from './open.ts';

/** Shows the report at a glance while it is asked for. */
export function GlanceHost() {
  const open = useStore(glanceOpen, (value) => value);
  useCommands({ 'view.glance': { run: () => glanceOpen.set(true) } });
  useEffect(() => () => glanceOpen.set(false), []);
  return open ? <GlanceDialog onClose={() => glanceOpen.set(false)} /> : null;
}
