import { useEffect } from 'react';
import { useStore } from '../ui/store.ts';
import { versionsOpen } from './open.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

/** The versions, while they are asked for; another report begins without them. */
export function VersionsHost() {
  const open = useStore(versionsOpen, (value) => value);
  useEffect(() => () => versionsOpen.set(false), []);
  return open ? <VersionsDialog onClose={() => versionsOpen.set(false)} /> : null;
}
